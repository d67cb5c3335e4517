import { runCommand } from '#data/command.ts';
import { revisingStateOf } from '#data/revisingState.ts';
import type { ProgrammeDraft } from '#domain/programme.ts';
import type { ProgrammeId } from '#domain/programmeCreation.ts';
import { type DraftProposal, decideProposeDraft } from '#domain/programmeDrafting.ts';
import type { Result } from '#kernel/result.ts';

/** Begins the draft of a programme's next revision from elsewhere, with its reason and what speaks for it. */
export const proposeDraft = (
  input: { readonly programmeId: ProgrammeId } & DraftProposal,
  confirmed?: readonly string[],
): Promise<Result<ProgrammeDraft['id']>> =>
  runCommand({
    name: 'proposeDraft',
    tables: ['programmes', 'revisions', 'drafts'],
    confirmed,
    load: (db) => revisingStateOf(db, input.programmeId),
    decide: (state, context) => decideProposeDraft(state, input, context),
  });
