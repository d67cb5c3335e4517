import { runCommand } from '#data/command.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { decideAddMeter } from '#domain/meterSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Gives equipment a meter of a unit. */
export const addMeter = (
  { equipmentId, unit }: { readonly equipmentId: EquipmentId; readonly unit: Meter['unit'] },
  confirmed?: readonly string[],
): Promise<Result<Meter['id']>> =>
  runCommand({
    name: 'addMeter',
    tables: ['equipment', 'meters'],
    confirmed,
    load: async (db) => ({
      equipment: (await db.equipment.get(equipmentId)) ?? null,
      meters: await db.meters.where('equipmentId').equals(equipmentId).toArray(),
    }),
    decide: (state, context) => decideAddMeter(state, unit, context),
  });
