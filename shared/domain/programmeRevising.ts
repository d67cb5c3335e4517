/** Approving a revision: the only way a programme's levels change. Who, when and why stay on record. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import { confirm, error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised } from './change.ts';
import type { Context } from './context.ts';
import type { Programme, ProgrammeDraft, ProgrammeLevel, ProgrammeRevision } from './programme.ts';
import { contentProblems, metersNeeded } from './programmeContent.ts';
import { revisionsInOrder } from './programmeRevisions.ts';

/** What is to be approved. */
export interface NewRevision {
  readonly levels: readonly ProgrammeLevel[];
  /** First day it is in force. */
  readonly effectiveOn: CalendarDate;
  readonly reason: string;
}

/** What is known of a programme to be revised. */
export interface RevisingState {
  readonly programme: Programme | null;
  readonly revisions: readonly ProgrammeRevision[];
  /** The draft of its next revision; null when there is none. */
  readonly draft: ProgrammeDraft | null;
}

/**
 * The next revision, numbered one above the last; earlier ones stay as they are, and the draft it was is taken out.
 * Problems: `rowGone`, `programmeArchived`, `reasonRequired`, those of the levels, `draftChangedMeanwhile` (the draft
 * says something else than what is approved), `revisionUnchanged`, `revisionBeforeLast` (effective before the one it
 * follows); to be confirmed: `revisionBackdated` (counts for work already done).
 */
export const decideApproveRevision = (
  state: RevisingState,
  input: NewRevision,
  context: Context,
): Result<Decision<Id<'ProgrammeRevision'>>> => {
  const { programme, draft } = state;
  const last = revisionsInOrder(state.revisions).at(-1) ?? null;
  const problems = [
    ...programmeProblems(programme),
    ...(input.reason.trim() === '' ? [error('reasonRequired', 'reason')] : []),
    ...contentProblems(input.levels),
    ...(draft === null || isSameContent(draft.levels, input.levels) ? [] : [error('draftChangedMeanwhile')]),
    ...followingProblems(last, input, context),
  ];
  return decideUnless(problems, context, () => {
    if (programme === null) throw new Error('A programme that is not there passed the check.');
    const revision: ProgrammeRevision = {
      ...newRow(context),
      id: context.newId<'ProgrammeRevision'>(),
      programmeId: programme.id,
      number: (last?.number ?? 0) + 1,
      levels: [...input.levels],
      effectiveOn: input.effectiveOn,
      approvedAt: context.now,
      approvedBy: context.actor.name,
      reason: input.reason.trim(),
      isSample: programme.isSample,
    };
    // Raised with every revision, also when the meters stay: two approvals at once must not take one number.
    const meters = [...metersNeeded(input.levels)];
    return {
      value: revision.id,
      changes: [
        changeOf('programmes', programme, revised(programme, { meters }, context)),
        changeOf('revisions', null, revision),
        ...(draft === null ? [] : [changeOf('drafts', draft, null)]),
      ],
    };
  });
};

const programmeProblems = (programme: Programme | null): readonly Problem[] => {
  if (programme === null) return [error('rowGone')];
  return programme.archivedOn === null ? [] : [error('programmeArchived')];
};

const followingProblems = (
  last: ProgrammeRevision | null,
  input: NewRevision,
  context: Context,
): readonly Problem[] => [
  ...(last !== null && isSameContent(last.levels, input.levels) ? [error('revisionUnchanged', 'levels')] : []),
  ...(last !== null && input.effectiveOn < last.effectiveOn
    ? [error('revisionBeforeLast', 'effectiveOn', { effectiveOn: last.effectiveOn })]
    : []),
  ...(input.effectiveOn < context.today ? [confirm('revisionBackdated', 'effectiveOn')] : []),
];

/** Whether two sets of levels say the same, whatever the order their properties are written in. */
export const isSameContent = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)))
      : inner,
  );
