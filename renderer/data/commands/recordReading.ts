import { runCommand } from '#data/command.ts';
import { logOf } from '#data/keptLogs.ts';
import type { MeterReading } from '#domain/meterRecord.ts';
import { decideRecordReading, type ReadingInput } from '#domain/readingRecording.ts';
import type { Result } from '#kernel/result.ts';

/** Records what a meter showed on a day. */
export const recordReading = (
  input: ReadingInput,
  confirmed?: readonly string[],
): Promise<Result<MeterReading['id']>> =>
  runCommand({
    name: 'recordReading',
    tables: ['equipment', 'meters', 'readings'],
    confirmed,
    load: async (db) => {
      const equipment = (await db.equipment.get(input.equipmentId)) ?? null;
      const meters = await db.meters.where('equipmentId').equals(input.equipmentId).toArray();
      const meter = meters.find(({ unit }) => unit === input.unit) ?? null;
      return { equipment, meter, log: meter === null ? [] : await logOf(db, meter) };
    },
    decide: (state, context) => decideRecordReading(state, input, context),
  });
