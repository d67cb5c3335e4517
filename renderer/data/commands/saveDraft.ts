import { runCommand } from '#data/command.ts';
import { revisingStateOf } from '#data/revisingState.ts';
import type { ProgrammeId } from '#domain/programmeCreation.ts';
import { type DraftInput, decideSaveDraft } from '#domain/programmeDrafting.ts';
import type { Result } from '#kernel/result.ts';

/** Begins the draft of a programme's next revision, or writes on it; answers its `rev`. */
export const saveDraft = (
  input: { readonly programmeId: ProgrammeId } & DraftInput,
  confirmed?: readonly string[],
): Promise<Result<number>> =>
  runCommand({
    name: 'saveDraft',
    tables: ['programmes', 'revisions', 'drafts'],
    confirmed,
    load: (db) => revisingStateOf(db, input.programmeId),
    decide: (state, context) => decideSaveDraft(state, input, context),
  });
