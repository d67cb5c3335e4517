import { runCommand } from '#data/command.ts';
import type { ProgrammeId } from '#domain/programmeCreation.ts';
import { decideImportProgramme, type ProgrammeImport } from '#domain/programmeImporting.ts';
import { settingsInForce } from '#domain/settings.ts';
import type { Result } from '#kernel/result.ts';

/** Makes a programme of a programme file, with the parts that are missing here. */
export const importProgramme = (input: ProgrammeImport, confirmed?: readonly string[]): Promise<Result<ProgrammeId>> =>
  runCommand({
    name: 'importProgramme',
    tables: ['programmes', 'revisions', 'parts', 'settings'],
    confirmed,
    load: async (db) => ({
      programmes: await db.programmes.toArray(),
      parts: await db.parts.toArray(),
      language: settingsInForce(await db.settings.get('settings')).language,
    }),
    decide: (state, context) => decideImportProgramme(state, input, context),
  });
