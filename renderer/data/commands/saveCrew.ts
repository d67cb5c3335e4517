import { runCommand } from '#data/command.ts';
import { type CrewToSave, decideSaveCrew } from '#domain/crew.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Result } from '#kernel/result.ts';

/** Saves who looks after a machine. */
export const saveCrew = (toSave: CrewToSave, confirmed?: readonly string[]): Promise<Result<EquipmentId>> =>
  runCommand({
    name: 'saveCrew',
    tables: ['equipment', 'people'],
    confirmed,
    load: async (db) => ({
      stored: (await db.equipment.get(toSave.equipmentId)) ?? null,
      people: await db.people.toArray(),
    }),
    decide: (state, context) => decideSaveCrew(state, toSave, context),
  });
