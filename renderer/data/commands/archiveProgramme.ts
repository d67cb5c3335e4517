import { runCommand } from '#data/command.ts';
import { decideArchiveProgramme, type ProgrammeId } from '#domain/programmeCreation.ts';
import type { Result } from '#kernel/result.ts';

/** Takes a programme out of use; refused while equipment is under it. */
export const archiveProgramme = (
  input: { readonly id: ProgrammeId; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<ProgrammeId>> =>
  runCommand({
    name: 'archiveProgramme',
    tables: ['programmes', 'assignments'],
    confirmed,
    load: async (db) => ({
      programme: (await db.programmes.get(input.id)) ?? null,
      assignments: await db.assignments.where('programmeId').equals(input.id).toArray(),
    }),
    decide: (state, context) => decideArchiveProgramme(state, input, context),
  });
