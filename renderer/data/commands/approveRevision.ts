import { runCommand } from '#data/command.ts';
import { revisingStateOf } from '#data/revisingState.ts';
import type { ProgrammeRevision } from '#domain/programme.ts';
import type { ProgrammeId } from '#domain/programmeCreation.ts';
import { decideApproveRevision, type NewRevision } from '#domain/programmeRevising.ts';
import type { Result } from '#kernel/result.ts';

/** Approves the next revision of a programme; its draft is taken out with it. */
export const approveRevision = (
  input: { readonly programmeId: ProgrammeId } & NewRevision,
  confirmed?: readonly string[],
): Promise<Result<ProgrammeRevision['id']>> =>
  runCommand({
    name: 'approveRevision',
    tables: ['programmes', 'revisions', 'drafts'],
    confirmed,
    load: (db) => revisingStateOf(db, input.programmeId),
    decide: (state, context) => decideApproveRevision(state, input, context),
  });
