import { runCommand } from '#data/command.ts';
import type { Training } from '#domain/qualification.ts';
import { settingsInForce } from '#domain/settings.ts';
import { decideSaveTraining, type TrainingToSave } from '#domain/trainingSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Enters a training (`id` and `rev` null) or corrects one. */
export const saveTraining = (toSave: TrainingToSave, confirmed?: readonly string[]): Promise<Result<Training['id']>> =>
  runCommand({
    name: 'saveTraining',
    tables: ['people', 'trainings', 'settings'],
    confirmed,
    load: async (db) => ({
      person: (await db.people.get(toSave.personId)) ?? null,
      stored: toSave.id === null ? null : ((await db.trainings.get(toSave.id)) ?? null),
      settings: settingsInForce(await db.settings.get('settings')),
    }),
    decide: (state, context) => decideSaveTraining(state, toSave, context),
  });
