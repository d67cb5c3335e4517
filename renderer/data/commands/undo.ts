/** Takes back what this window did, and does it again: each time a command of its own in the audit trail. */
import { type Committed, commitCommand } from '#data/command.ts';
import { database } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { readUndoState, undoTables } from '#data/undoState.ts';
import { type UndoStep, undoStepsOf, type Way } from '#data/undoSteps.ts';
import type { ImportBatch } from '#domain/importBatch.ts';
import type { Language } from '#domain/language.ts';
import { decideUndo, type TakenBack } from '#domain/undo.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';

/** What was taken back or done again: the command the user first gave, and what it was about. */
export interface Undone extends TakenBack {
  readonly way: Way;
  readonly command: string;
}

const opposite: Readonly<Record<Way, Way>> = { undo: 'redo', redo: 'undo' };

const noStep: Readonly<Record<Way, Problem>> = { undo: error('undoEmpty'), redo: error('redoEmpty') };

const passing: ReadonlySet<string> = new Set(['storageFull', 'storageUnavailable', 'rowChangedMeanwhile']);

/** What went wrong with the storage leaves the step to be tried again; what was refused for good gives way to the next. */
const isPassing = (problems: readonly Problem[]): boolean => problems.some(({ code }) => passing.has(code));

/** A window and the language on its screen. */
interface Here {
  readonly db: FettleDatabase;
  readonly language: Language;
}

const commit = ({ db, language }: Here, way: Way, { seq }: UndoStep): Promise<Result<Committed<TakenBack>>> =>
  commitCommand(
    {
      name: way,
      tables: undoTables,
      compensates: seq,
      actionOf: ({ entry }) => entry?.command ?? way,
      load: () => readUndoState(db, seq, language),
      decide: decideUndo,
    },
    db,
  );

const go = async (here: Here, way: Way, step: UndoStep): Promise<Result<Undone>> => {
  const { db } = here;
  const steps = undoStepsOf(db);
  const done = await commit(here, way, step);
  if (!done.ok) {
    if (!isPassing(done.problems)) steps.drop(way, step);
    return done;
  }
  steps.drop(way, step);
  const { value, seq } = done.value;
  if (seq !== null) steps.put(opposite[way], { seq, origin: step.origin });
  return ok({ ...value, way, command: (await db.audit.get(step.origin))?.command ?? '' });
};

const isNothing = (result: Result<Undone>): boolean =>
  !result.ok && result.problems.some(({ code }) => code === 'undoNothing');

/** Steps of which nothing is left, such as who works here, are passed over. */
const goLast = async (here: Here, way: Way): Promise<Result<Undone>> => {
  for (;;) {
    const step = undoStepsOf(here.db).next(way);
    if (step === null) return failed([noStep[way]]);
    const result = await go(here, way, step);
    if (!isNothing(result)) return result;
  }
};

const running = new WeakMap<FettleDatabase, Promise<unknown>>();

/** One after the other: a key held down must not take back two steps at once. */
const inTurn = <T>(db: FettleDatabase, work: () => Promise<T>): Promise<T> => {
  const turn = (running.get(db) ?? Promise.resolve()).then(work, work);
  running.set(db, turn);
  return turn;
};

/**
 * Takes back what this window did last; `language` is that of its screen. Problems: `undoEmpty`, those of `decideUndo` (the step is then passed: the next
 * call goes on with the one before), `rowChangedMeanwhile`, `storageFull`, `storageUnavailable`.
 */
export const undoLast = (language: Language, db: FettleDatabase = database()): Promise<Result<Undone>> =>
  inTurn(db, () => goLast({ db, language }, 'undo'));

/** Does again what was taken back last. Problems: `redoEmpty`, else as of `undoLast`. */
export const redoLast = (language: Language, db: FettleDatabase = database()): Promise<Result<Undone>> =>
  inTurn(db, () => goLast({ db, language }, 'redo'));

/** Takes back one step, not the last perhaps. Problems as of `undoLast`; `undoEmpty` when it was taken back already. */
export const undoStep = (
  step: UndoStep,
  language: Language,
  db: FettleDatabase = database(),
): Promise<Result<Undone>> =>
  inTurn(db, async () => {
    const isThere = undoStepsOf(db)
      .all('undo')
      .some(({ seq }) => seq === step.seq);
    return isThere ? go({ db, language }, 'undo', step) : failed([noStep.undo]);
  });

/** Remembers an import as what this window did last, so that no step before it is taken for it. */
export const rememberImport = async (batchId: ImportBatch['id'], db: FettleDatabase = database()): Promise<void> => {
  const entries = await db.audit.where('about').equals(batchId).toArray();
  for (const { seq, command } of entries) if (command === 'importFile') undoStepsOf(db).add(seq);
};
