/**
 * A check that was filled in on paper, entered whole: by the same steps as at the shared screen, in one transaction. Either
 * the whole sheet is on record, its defects with it, or nothing is.
 */
import { failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { type Change, type Counter, changeOf, type Decision, type TableName } from './change.ts';
import type { Check } from './check.ts';
import {
  type AnswerInput,
  type AnsweringState,
  decideAnswerItem,
  decideGiveVerdict,
  type VerdictInput,
} from './checkAnswering.ts';
import { decideFinishCheck, type FinishInput } from './checkFinishing.ts';
import { checkRevisionInForce } from './checkRevisions.ts';
import { decideTakeOn, type TakeOnInput, type TakeOnState } from './checkTaking.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import type { Row } from './record.ts';

/** What stands on the paper. */
export interface PaperInput extends Omit<TakeOnInput, 'source' | 'override'> {
  readonly answers: readonly Omit<AnswerInput, 'rev'>[];
  readonly verdicts: readonly Omit<VerdictInput, 'rev'>[];
  readonly notes: string;
  readonly endMeters?: FinishInput['endMeters'];
}

/** What the decision needs. */
export interface PaperState extends TakeOnState {
  /** Counter from which defects take their numbers. */
  readonly counter: Counter | null;
}

/** The sheet so far: rows as they would be, and what was changed. */
interface Sheet {
  readonly check: Check;
  readonly answering: AnsweringState;
  readonly defects: readonly Defect[];
  readonly changes: readonly Change[];
}

const rowsOf = <R extends Row>(changes: readonly Change[], table: TableName): readonly R[] =>
  changes.flatMap((change) => (change.table === table && change.after !== null ? [change.after as unknown as R] : []));

const replaced = <R extends Row>(rows: readonly R[], changed: readonly R[]): readonly R[] => [
  ...rows.filter(({ id }) => !changed.some((row) => row.id === id)),
  ...changed,
];

const after = (sheet: Sheet, changes: readonly Change[]): Sheet => {
  const check = rowsOf<Check>(changes, 'checks').at(-1) ?? sheet.check;
  const { answering } = sheet;
  return {
    check,
    answering: {
      ...answering,
      check,
      counter: rowsOf<Counter>(changes, 'counters').at(-1) ?? answering.counter,
      standDowns: replaced(answering.standDowns, rowsOf(changes, 'standDowns')),
    },
    defects: replaced(sheet.defects, rowsOf<Defect>(changes, 'defects')),
    changes: [...sheet.changes, ...changes],
  };
};

/** Each row once: as it was before the first change, and as it is after the last. */
const eachOnce = (changes: readonly Change[]): readonly Change[] => {
  const rows = new Map<string, Change>();
  for (const change of changes) {
    const id = (change.after ?? change.before)?.id ?? '';
    const first = rows.get(`${change.table} ${id}`);
    rows.set(
      `${change.table} ${id}`,
      first === undefined ? change : changeOf(change.table, first.before, change.after),
    );
  }
  return [...rows.values()];
};

const begunSheet = (state: PaperState, taken: Decision<Check['id']>, { day }: PaperInput): Sheet => {
  const check = rowsOf<Check>(taken.changes, 'checks')[0] ?? state.checks.find(({ id }) => id === taken.value);
  if (check === undefined) throw new Error('A check that was taken on is not there.');
  const revision =
    state.revisions.find(({ id }) => id === check.checkRevisionId) ?? checkRevisionInForce(state.revisions, day);
  // One begun at the shared screen is gone on with on paper.
  const own = { ...check, source: 'paper' as const };
  const isChanged = rowsOf(taken.changes, 'checks').length > 0;
  const changes = isChanged ? taken.changes : [changeOf('checks', check, own)];
  const { counter, standDowns } = state;
  return { check: own, answering: { check: own, revision, counter, standDowns, photos: [] }, defects: [], changes };
};

type Step = (sheet: Sheet, context: Context) => Result<Decision<unknown>>;

const stepsOf = ({ answers, verdicts, notes, endMeters }: PaperInput, { meters }: PaperState): readonly Step[] => [
  ...answers.map(
    (answer): Step =>
      ({ check, answering }, context) =>
        decideAnswerItem(answering, { ...answer, rev: check.rev }, context),
  ),
  ...verdicts.map(
    (verdict): Step =>
      ({ check, answering, defects }, context) =>
        decideGiveVerdict({ ...answering, defects }, { ...verdict, rev: check.rev }, context),
  ),
  ({ check, answering }, context) =>
    decideFinishCheck(
      { ...answering, meters, photos: [] },
      { rev: check.rev, signature: '', notes, ...(endMeters === undefined ? {} : { endMeters }) },
      // A photo cannot be on paper.
      { ...context, confirmed: [...context.confirmed, 'checkPhotosMissing'] },
    ),
];

/**
 * A sheet entered; answers the id of its check. Problems: those of taking on, answering, judging and finishing; all
 * answers that are refused are named at once.
 */
export const decideEnterPaper = (
  state: PaperState,
  input: PaperInput,
  context: Context,
): Result<Decision<Check['id']>> => {
  const { answers: _answers, verdicts: _verdicts, notes: _notes, endMeters: _end, ...place } = input;
  const taken = decideTakeOn(state, { ...place, source: 'paper' }, context);
  if (!taken.ok) return taken;
  const problems: Problem[] = [];
  let sheet = begunSheet(state, taken.value, input);
  for (const step of stepsOf(input, state)) {
    const done = step(sheet, context);
    if (done.ok) sheet = after(sheet, done.value.changes);
    else problems.push(...done.problems);
  }
  return problems.length > 0 ? failed(problems) : ok({ value: sheet.check.id, changes: eachOnce(sheet.changes) });
};
