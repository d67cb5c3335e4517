/**
 * What this window did and can take back, newest last, by the numbers of its audit entries: the records themselves say
 * the rest. The window keeps them while it is open, through loading it anew too; a window opened later begins with none,
 * for nobody remembers then what the last step was, and a key should not bring back the unexpected.
 */
import { z } from 'zod';

/** One thing done. `seq`: the entry to take back now; `origin`: the entry of what the user first did. */
export interface UndoStep {
  readonly seq: number;
  readonly origin: number;
}

/** `undo` takes back, `redo` does again. */
export type Way = 'undo' | 'redo';

/** Steps kept at most. */
const mostSteps = 200;

type Steps = Record<Way, readonly UndoStep[]>;

const stepsSchema = z.array(z.object({ seq: z.int(), origin: z.int() }));

/** What the window keeps: the steps, and of which database they are. */
const noteSchema = z.object({ database: z.string(), undo: stepsSchema, redo: stepsSchema });

const noteKey = 'fettle.undoSteps';

/** Workers and tests have none. */
const storageOfWindow = (): Storage | null => (typeof sessionStorage === 'undefined' ? null : sessionStorage);

const none: Steps = { undo: [], redo: [] };

const parsed = (note: string): unknown => {
  try {
    return JSON.parse(note);
  } catch {
    return null;
  }
};

/** The steps noted before the window was loaded anew; none of another database, and none that cannot be read. */
const notedSteps = (database: string): Steps => {
  const note = noteSchema.safeParse(parsed(storageOfWindow()?.getItem(noteKey) ?? 'null'));
  return note.success && note.data.database === database ? { undo: note.data.undo, redo: note.data.redo } : none;
};

/** The steps of one window. */
export class UndoSteps {
  private readonly database: string;

  private readonly steps: Steps;

  private latest: UndoStep | null = null;

  constructor(database: string) {
    this.database = database;
    this.steps = { ...notedSteps(database) };
  }

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
    this.set(way, [...this.steps[way], step].slice(-mostSteps));
  }

  /** Takes a step out, wherever it stands. */
  drop(way: Way, { seq }: UndoStep): void {
    this.set(
      way,
      this.steps[way].filter((step) => step.seq !== seq),
    );
  }

  private set(way: Way, steps: readonly UndoStep[]): void {
    this.steps[way] = steps;
    storageOfWindow()?.setItem(noteKey, JSON.stringify({ database: this.database, ...this.steps }));
  }
}

/** An open database: what of it the steps go by. */
interface OpenDatabase {
  readonly name: string;
}

const windows = new WeakMap<OpenDatabase, UndoSteps>();

/** The steps of the window that has this database open. */
export const undoStepsOf = (db: OpenDatabase): UndoSteps => {
  const known = windows.get(db) ?? new UndoSteps(db.name);
  windows.set(db, known);
  return known;
};
