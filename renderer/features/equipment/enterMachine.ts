import { today } from '#data/clock.ts';
import { addMeter } from '#data/commands/addMeter.ts';
import { recordReading } from '#data/commands/recordReading.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Problem } from '#kernel/result.ts';
import { type FirstMeter, metersThere } from './firstMeters.ts';

/** Gives a machine just entered its meters and their first readings. Answers what could not be written. */
export const giveFirstMeters = async (
  equipmentId: EquipmentId,
  meters: readonly FirstMeter[],
  takenBy: string,
): Promise<readonly Problem[]> => {
  const problems: Problem[] = [];
  for (const { unit, value } of metersThere(meters)) {
    const added = await addMeter({ equipmentId, unit });
    if (!added.ok) {
      problems.push(...added.problems);
      continue;
    }
    if (value === null) continue;
    const read = await recordReading({ equipmentId, unit, takenOn: today(), value, takenBy });
    if (!read.ok) problems.push(...read.problems);
  }
  return problems;
};
