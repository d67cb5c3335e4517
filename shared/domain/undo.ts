/**
 * Taking back what a command did, as a command of its own: nothing is erased from the trail. Taking back an entry that
 * took something back does it again. See `undoRows.ts` for what becomes of the rows of each table.
 */
import { error, failed, type Problem, type Result } from '#kernel/result.ts';
import { type AuditEntry, changesIn } from './audit.ts';
import { type Change, type Decision, decideUnless } from './change.ts';
import type { Context } from './context.ts';
import { checkGuardProblems, checkRevisionCompensation, checkRevisionProblems } from './undoChecks.ts';
import { guardProblems } from './undoGuards.ts';
import { meterCompensation } from './undoMeters.ts';
import { rowName, subjectNames } from './undoNaming.ts';
import { revisionCompensation, revisionProblems } from './undoRevisions.ts';
import { isPlain, moveCompensation, rowCompensation } from './undoRows.ts';
import { type Compensation, nothing, together, type UndoState } from './undoState.ts';

/** What was taken back: the names of what it was about. */
export interface TakenBack {
  readonly names: readonly string[];
}

/** Commands that have a way of their own to be taken back. */
const apart: Readonly<Record<string, Problem>> = {
  importFile: error('undoImportApart'),
  undoImport: error('undoImportApart'),
  loadSample: error('undoSampleApart'),
  removeSample: error('undoSampleApart'),
};

const entryProblems = ({ command, changes }: AuditEntry): readonly Problem[] => {
  const own = apart[command];
  if (own !== undefined) return [own];
  // A check has its own way to take an answer back, and a defect it reported must not be lost by this one.
  if (changes.some(({ table }) => table === 'checks')) return [error('undoCheck')];
  return changes.length === 0 ? [error('undoBulk')] : [];
};

const certificateProblems = (changes: readonly Change[]): readonly Problem[] =>
  changes.flatMap(({ table, before, after }) =>
    table !== 'certificates'
      ? []
      : [
          error(before === null ? 'undoCertificate' : 'undoVoiding', undefined, {
            number: (after ?? before)?.number ?? '',
          }),
        ],
  );

type Told = UndoState & { readonly context: Context };

const changeCompensation = (change: Change, told: Told): Compensation => {
  if (isPlain(change.table)) return rowCompensation(change, told);
  const isMove = change.table === 'partMoves' && change.after !== null;
  return isMove ? moveCompensation(change.after, told) : nothing;
};

/** At most so many names in one sentence. */
const mostNamed = 3;

const overtakenProblem = (changes: readonly Change[], state: UndoState): readonly Problem[] => {
  if (changes.length === 0) return [];
  const names = changes.flatMap(({ table, before, after }) => {
    const row = after ?? before;
    return row === null ? [] : [rowName(table, row, state)];
  });
  const what = [...new Set(names)]
    .filter((name) => name !== '')
    .slice(0, mostNamed)
    .join(', ');
  return [what === '' ? error('undoOvertaken') : error('undoChangedSince', undefined, { what })];
};

const compensationOf = (changes: readonly Change[], told: Told): Compensation =>
  together([
    ...changes.map((change) => changeCompensation(change, told)),
    meterCompensation(changes, told.rows, told.context),
    ...revisionCompensation(changes, told),
    ...checkRevisionCompensation(changes, told),
  ]);

const decideChanges = (entry: AuditEntry, state: UndoState, context: Context): Result<Decision<TakenBack>> => {
  const listed = changesIn(entry);
  const { changes, overtaken } = compensationOf(listed, { ...state, context });
  const problems = [
    ...overtakenProblem(overtaken, state),
    ...(overtaken.length > 0 ? [] : revisionProblems(listed, state.rows)),
    ...(overtaken.length > 0 ? [] : checkRevisionProblems(listed, state.rows)),
  ];
  const left = problems.length === 0 && changes.length === 0 ? [error('undoNothing')] : problems;
  const guarded =
    left.length > 0 ? left : [...guardProblems(changes, state, context), ...checkGuardProblems(changes, state.rows)];
  return decideUnless(guarded, context, () => ({ value: { names: subjectNames(listed, state) }, changes }));
};

/**
 * Takes an entry back, as a whole or not at all. Problems: `rowGone` (no such entry), `undoImportApart`,
 * `undoSampleApart` (they have their own way back), `undoCheck` (what is in a check stays), `undoBulk` (its rows are not listed), `undoCertificate`,
 * `undoVoiding` (param `number`), `undoChangedSince` (param `what`) or `undoOvertaken` (changed since), `undoRevisionUsed` (param
 * `number`), `undoNothing` (nothing of it is left to take back), and those of `guardProblems` and `checkGuardProblems`.
 */
export const decideUndo = (state: UndoState, context: Context): Result<Decision<TakenBack>> => {
  const { entry } = state;
  if (entry === null) return failed([error('rowGone')]);
  const problems = [...entryProblems(entry), ...certificateProblems(changesIn(entry))];
  return problems.length > 0 ? failed(problems) : decideChanges(entry, state, context);
};
