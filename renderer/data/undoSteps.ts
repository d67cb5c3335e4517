/**
 * What this window did and can take back, newest last, by the numbers of its audit entries. Kept while the window is
 * open: after loading it anew nobody remembers what the last step was, and a key should not bring back the unexpected.
 */
import type { FettleDatabase } from './db.ts';

/** One thing done. `seq`: the entry to take back now; `origin`: the entry of what the user first did. */
export interface UndoStep {
  readonly seq: number;
  readonly origin: number;
}

/** `undo` takes back, `redo` does again. */
export type Way = 'undo' | 'redo';

/** Steps kept at most. */
const mostSteps = 200;

/** The steps of one window. */
export class UndoSteps {
  private readonly steps: Record<Way, readonly UndoStep[]> = { undo: [], redo: [] };

  private latest: UndoStep | null = null;

  /** A new thing was done: what was taken back before can no longer be done again. Null: the command changed nothing. */
  add(seq: number | null): void {
    this.latest = seq === null ? null : { seq, origin: seq };
    if (this.latest === null) return;
    this.steps.redo = [];
    this.put('undo', this.latest);
  }

  /** The step of the command that ran last; null when it changed nothing. */
  ofLastCommand(): UndoStep | null {
    return this.latest;
  }

  /** The step to go next; null when there is none. */
  next(way: Way): UndoStep | null {
    return this.steps[way].at(-1) ?? null;
  }

  /** The steps that can still be gone, newest last. */
  all(way: Way): readonly UndoStep[] {
    return this.steps[way];
  }

  /** Puts a step last. */
  put(way: Way, step: UndoStep): void {
    this.steps[way] = [...this.steps[way], step].slice(-mostSteps);
  }

  /** Takes a step out, wherever it stands. */
  drop(way: Way, { seq }: UndoStep): void {
    this.steps[way] = this.steps[way].filter((step) => step.seq !== seq);
  }
}

const windows = new WeakMap<FettleDatabase, UndoSteps>();

/** The steps of the window that has this database open. */
export const undoStepsOf = (db: FettleDatabase): UndoSteps => {
  const known = windows.get(db) ?? new UndoSteps();
  windows.set(db, known);
  return known;
};
