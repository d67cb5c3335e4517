import { runCommand } from '#data/command.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { decideRestoreEquipment, type OpenedEquipment } from '#domain/equipmentArchiving.ts';
import type { Result } from '#kernel/result.ts';

/** Puts archived equipment back into service. */
export const restoreEquipment = (
  opened: OpenedEquipment,
  confirmed?: readonly string[],
): Promise<Result<EquipmentId>> =>
  runCommand({
    name: 'restoreEquipment',
    tables: ['equipment'],
    confirmed,
    load: async (db) => {
      const stored = (await db.equipment.get(opened.id)) ?? null;
      const sameCode = await db.equipment
        .where('code')
        .equalsIgnoreCase(stored?.code ?? '')
        .toArray();
      return { stored, sameCode };
    },
    decide: (state, context) => decideRestoreEquipment(state, opened, context),
  });
