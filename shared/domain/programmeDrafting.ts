/**
 * The draft of a programme's next revision: kept as it is typed, unsound figures included, because nothing takes effect
 * before it is approved. At most one a programme; whoever writes on it must have seen its last state.
 */
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Programme, ProgrammeDraft, ProgrammeLevel } from './programme.ts';
import { isSameContent, type RevisingState } from './programmeRevising.ts';
import { revisionsInOrder } from './programmeRevisions.ts';

/** What is written. */
export interface DraftInput {
  /** The `rev` of the draft it rests on; null to begin one. */
  readonly rev: number | null;
  readonly levels: readonly ProgrammeLevel[];
}

/** Figures left empty (NaN) that 0 would make sound by accident. */
const neverNegative: ReadonlySet<string> = new Set(['rank', 'shift']);

/**
 * The levels as they can be stored: a figure still empty (NaN), which no file format has a word for, becomes one that
 * is refused at approval all the same. Keys without a value are left out.
 */
export const writtenLevels = (levels: readonly ProgrammeLevel[]): ProgrammeLevel[] =>
  JSON.parse(
    JSON.stringify(levels, (key, value: unknown) => (Number.isNaN(value) ? (neverNegative.has(key) ? -1 : 0) : value)),
  );

const programmeProblems = (programme: Programme | null): readonly Problem[] => {
  if (programme === null) return [error('rowGone')];
  return programme.archivedOn === null ? [] : [error('programmeArchived')];
};

const newDraft = (
  { programme, revisions }: RevisingState & { readonly programme: Programme },
  columns: Pick<ProgrammeDraft, 'levels' | 'reason' | 'evidence'>,
  context: Context,
): ProgrammeDraft => ({
  ...newRow(context),
  id: context.newId<'ProgrammeDraft'>(),
  programmeId: programme.id,
  basedOn: revisionsInOrder(revisions).at(-1)?.number ?? 0,
  by: context.actor.name,
  isSample: programme.isSample,
  ...columns,
});

const isUntouched = (draft: ProgrammeDraft | null, rev: number | null): boolean => (draft?.rev ?? null) === rev;

/**
 * Begins a draft or writes on it; answers its `rev`. A draft that says what it said before is left as it is.
 * Problems: `rowGone` (the programme is), `programmeArchived`, `draftChangedMeanwhile` (somebody wrote on it, began it or
 * took it away since it was last seen).
 */
export const decideSaveDraft = (
  state: RevisingState,
  input: DraftInput,
  context: Context,
): Result<Decision<number>> => {
  const { programme, draft } = state;
  const problems = [
    ...programmeProblems(programme),
    ...(isUntouched(draft, input.rev) ? [] : [error('draftChangedMeanwhile')]),
  ];
  return decideUnless(problems, context, () => {
    if (programme === null) throw new Error('A programme that is not there passed the check.');
    const levels = writtenLevels(input.levels);
    if (draft === null) {
      const begun = newDraft({ ...state, programme }, { levels, reason: '', evidence: [] }, context);
      return { value: begun.rev, changes: [changeOf('drafts', null, begun)] };
    }
    if (isSameContent(draft.levels, levels)) return { value: draft.rev, changes: [] };
    const written = revised(draft, { levels, by: context.actor.name }, context);
    return { value: written.rev, changes: [changeOf('drafts', draft, written)] };
  });
};

/** What is proposed from elsewhere, as by repeated defects. */
export interface DraftProposal {
  readonly levels: readonly ProgrammeLevel[];
  readonly reason: string;
  /** Ids of the records that speak for it. */
  readonly evidence: readonly string[];
}

/**
 * Begins a draft for somebody else to judge, with its reason and what speaks for it. Problems: `rowGone`,
 * `programmeArchived`, `reasonRequired`, `draftExists` (one is being written: it is not written over).
 */
export const decideProposeDraft = (
  state: RevisingState,
  input: DraftProposal,
  context: Context,
): Result<Decision<Id<'ProgrammeDraft'>>> => {
  const { programme, draft } = state;
  const problems = [
    ...programmeProblems(programme),
    ...(input.reason.trim() === '' ? [error('reasonRequired', 'reason')] : []),
    ...(draft === null ? [] : [error('draftExists', undefined, { by: draft.by })]),
  ];
  return decideUnless(problems, context, () => {
    if (programme === null) throw new Error('A programme that is not there passed the check.');
    const { reason, evidence } = input;
    const columns = { levels: writtenLevels(input.levels), reason: reason.trim(), evidence: [...evidence] };
    const begun = newDraft({ ...state, programme }, columns, context);
    return { value: begun.id, changes: [changeOf('drafts', null, begun)] };
  });
};

/** Takes a draft away; the programme stays as it is in force. Problems: `rowGone`, `rowChangedMeanwhile`. */
export const decideDiscardDraft = (
  { draft }: { readonly draft: ProgrammeDraft | null },
  { rev }: { readonly rev: number },
  context: Context,
): Result<Decision<null>> =>
  decideUnless(staleness(draft, rev), context, () => ({
    value: null,
    changes: draft === null ? [] : [changeOf('drafts', draft, null)],
  }));
