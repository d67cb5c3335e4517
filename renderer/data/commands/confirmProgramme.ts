import { runCommand } from '#data/command.ts';
import { decideConfirmProgramme, type ProgrammeId } from '#domain/programmeCreation.ts';
import type { Result } from '#kernel/result.ts';

/** Records that a programme's default figures were confirmed with the authority or maker. */
export const confirmProgramme = (
  input: { readonly id: ProgrammeId; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<ProgrammeId>> =>
  runCommand({
    name: 'confirmProgramme',
    tables: ['programmes'],
    confirmed,
    load: async (db) => ({ programme: (await db.programmes.get(input.id)) ?? null }),
    decide: (state, context) => decideConfirmProgramme(state, input, context),
  });
