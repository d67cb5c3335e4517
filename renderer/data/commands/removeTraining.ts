import { runCommand } from '#data/command.ts';
import type { Training } from '#domain/qualification.ts';
import { decideRemoveTraining } from '#domain/trainingSaving.ts';
import type { Result } from '#kernel/result.ts';

/** Takes out a training that was entered by mistake. */
export const removeTraining = (
  opened: { readonly id: Training['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<Training['id']>> =>
  runCommand({
    name: 'removeTraining',
    tables: ['trainings'],
    confirmed,
    load: async (db) => (await db.trainings.get(opened.id)) ?? null,
    decide: (stored, context) => decideRemoveTraining(stored, opened, context),
  });
