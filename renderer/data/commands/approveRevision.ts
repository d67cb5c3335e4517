import { runCommand } from '#data/command.ts';
import type { ProgrammeRevision } from '#domain/programme.ts';
import type { ProgrammeId } from '#domain/programmeCreation.ts';
import { decideApproveRevision, type NewRevision } from '#domain/programmeRevising.ts';
import type { Result } from '#kernel/result.ts';

/** Approves the next revision of a programme. */
export const approveRevision = (
  input: { readonly programmeId: ProgrammeId } & NewRevision,
  confirmed?: readonly string[],
): Promise<Result<ProgrammeRevision['id']>> =>
  runCommand({
    name: 'approveRevision',
    tables: ['programmes', 'revisions'],
    confirmed,
    load: async (db) => ({
      programme: (await db.programmes.get(input.programmeId)) ?? null,
      revisions: await db.revisions.where('programmeId').equals(input.programmeId).toArray(),
    }),
    decide: (state, context) => decideApproveRevision(state, input, context),
  });
