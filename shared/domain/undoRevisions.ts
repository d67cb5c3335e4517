/**
 * Taking back the approval of a revision: only the last, and only while nothing was done under it. Where a cancelled
 * order still names it, it stays on record, and a revision with the content of the one before follows it.
 */
import { error, type Problem } from '#kernel/result.ts';
import { type Change, changeOf, newRow } from './change.ts';
import type { Context } from './context.ts';
import type { ProgrammeRevision } from './programme.ts';
import { revisionsInOrder } from './programmeRevisions.ts';
import { isSame } from './undoContent.ts';
import { inAgain, takenBack } from './undoRows.ts';
import {
  type Compensation,
  compensation,
  nothing,
  overtaken,
  type StoredRows,
  storedIn,
  storedRow,
  type UndoState,
} from './undoState.ts';

type Told = Pick<UndoState, 'rows' | 'language'> & { readonly context: Context };
type RevisionChange = Change & { readonly table: 'revisions' };

const isOfRevisions = (change: Change): change is RevisionChange => change.table === 'revisions';

/** Revisions of programmes that the same changes made: they stay with them. */
const approved = (changes: readonly Change[]): readonly RevisionChange[] => {
  const made = new Set<string>(
    changes.flatMap(({ table, before, after }) => (table === 'programmes' && before === null ? (after?.id ?? []) : [])),
  );
  return changes.filter(isOfRevisions).filter(({ before, after }) => {
    const programmeId = (after ?? before)?.programmeId;
    return programmeId !== undefined && !made.has(programmeId);
  });
};

/** The revisions of its programme from this one on, in order. */
const fromThere = (rows: StoredRows, { programmeId, number }: ProgrammeRevision): readonly ProgrammeRevision[] =>
  revisionsInOrder(
    storedIn(rows, 'revisions').filter((one) => one.programmeId === programmeId && one.number >= number),
  );

const isDoneUnder = (rows: StoredRows, revision: ProgrammeRevision): boolean => {
  const ids = new Set<string | null>(fromThere(rows, revision).map(({ id }) => id));
  return (
    storedIn(rows, 'completions').some(({ revisionId }) => ids.has(revisionId)) ||
    storedIn(rows, 'orders').some(({ revisionId, state }) => ids.has(revisionId) && state !== 'cancelled')
  );
};

/** `undoRevisionUsed` for each revision under which something was done: a new one is to be approved instead. */
export const revisionProblems = (changes: readonly Change[], rows: StoredRows): readonly Problem[] =>
  approved(changes).flatMap(({ before, after }) =>
    before === null && after !== null && isDoneUnder(rows, after)
      ? [error('undoRevisionUsed', undefined, { number: after.number })]
      : [],
  );

/** The content of `before` once more, in force from the day of the last and numbered after it. */
const former = (
  last: ProgrammeRevision,
  before: ProgrammeRevision,
  { language, context }: Told,
): ProgrammeRevision => ({
  ...before,
  ...newRow(context),
  id: context.newId<'ProgrammeRevision'>(),
  number: last.number + 1,
  effectiveOn: last.effectiveOn,
  approvedAt: context.now,
  approvedBy: context.actor.name,
  reason: takenBack[language],
});

const whenApproved = (change: RevisionChange, after: ProgrammeRevision, told: Told): Compensation => {
  const { rows } = told;
  const row = storedRow(rows, 'revisions', after.id);
  const last = fromThere(rows, after).at(-1);
  const before = storedIn(rows, 'revisions').find(
    ({ programmeId, number }) => programmeId === after.programmeId && number === after.number - 1,
  );
  // What followed it and was taken back itself left its content in force.
  if (row === null || last === undefined || !isSame(last.levels, row.levels)) return overtaken(change);
  const isNamed = storedIn(rows, 'orders').some(({ revisionId }) => revisionId === row.id);
  if (before === undefined || (last.id === row.id && !isNamed)) return compensation(changeOf('revisions', row, null));
  return compensation(changeOf('revisions', null, former(last, before, told)));
};

/** Takes the approval of a revision back, or approves it again. */
export const revisionCompensation = (changes: readonly Change[], told: Told): readonly Compensation[] =>
  approved(changes).map((change) => {
    const { before, after } = change;
    if (before === null) return after === null ? nothing : whenApproved(change, after, told);
    if (after !== null || storedRow(told.rows, 'revisions', before.id) !== null) return overtaken(change);
    return compensation(changeOf('revisions', null, inAgain(before, told.context)));
  });
