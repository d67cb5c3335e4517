import { runCommand } from '#data/command.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { decideSaveEquipment, type EquipmentToSave } from '#domain/equipmentSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Enters equipment (`id` and `rev` null) or corrects it. */
export const saveEquipment = (toSave: EquipmentToSave, confirmed?: readonly string[]): Promise<Result<EquipmentId>> =>
  runCommand({
    name: 'saveEquipment',
    tables: ['equipment'],
    confirmed,
    load: async (db) => ({
      stored: toSave.id === null ? null : ((await db.equipment.get(toSave.id)) ?? null),
      sameCode: await db.equipment.where('code').equalsIgnoreCase(toSave.input.code.trim()).toArray(),
    }),
    decide: (state, context) => decideSaveEquipment(state, toSave, context),
  });
