import { runCommand } from '#data/command.ts';
import { decideCreateProgramme, type NewProgramme, type ProgrammeId } from '#domain/programmeCreation.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { Result } from '#kernel/result.ts';

/** Makes a programme with its first revision, in force from today. */
export const createProgramme = (input: NewProgramme, confirmed?: readonly string[]): Promise<Result<ProgrammeId>> =>
  runCommand({
    name: 'createProgramme',
    tables: ['programmes', 'revisions', 'settings'],
    confirmed,
    load: async (db) => ({
      programmes: await db.programmes.toArray(),
      language: settingsInForce(await db.settings.get('settings')).language,
    }),
    decide: (state, context) => decideCreateProgramme(state, input, context),
  });
