import { runCommand } from '#data/command.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { decideEnterEquipment, type EquipmentToEnter } from '#domain/equipmentEntering.ts';
import type { Result } from '#kernel/result.ts';

/** Enters a machine with its meters and what they show today. */
export const enterEquipment = (
  toEnter: EquipmentToEnter,
  confirmed?: readonly string[],
): Promise<Result<EquipmentId>> =>
  runCommand({
    name: 'enterEquipment',
    tables: ['equipment', 'meters', 'readings'],
    confirmed,
    load: async (db) => ({
      sameCode: await db.equipment.where('code').equalsIgnoreCase(toEnter.input.code.trim()).toArray(),
    }),
    decide: (state, context) => decideEnterEquipment(state, toEnter, context),
  });
