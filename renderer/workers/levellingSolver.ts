/** The one file that knows HiGHS: solves levelling models, as they are or without their whole numbers. */
import loadHighs, { type Highs, type Model } from 'highs';
import bundledWasm from 'highs/runtime?url';
import type { LevellingModel } from '#domain/levellingModel.ts';
import { type ModelRow, ModelRows } from '#domain/levellingRows.ts';

/** What a solver found out: a solution, and what no plan can be better than. */
export interface Solved {
  readonly colValue: Float64Array;
  readonly bound: number;
}

/** A model, the rows that keep distances, and how long may be spent, in milliseconds. */
export interface SolverTask {
  readonly model: LevellingModel;
  readonly rows: readonly ModelRow[];
  readonly limitMs: number;
}

/** Solves; every answer is null when the time did not suffice for any. */
export interface LevellingSolver {
  /**
   * The model with fractions allowed: its bound is one for whole numbers too. Rows are added only as far as they are
   * violated, round by round; the solution may violate those of the last round when the time is over.
   */
  readonly relax: (task: SolverTask) => Solved | null;
  /** The model itself. `colValue` is a plan; the best there is when its score is `bound`. */
  readonly solve: (task: SolverTask) => Solved | null;
}

/** A row counts as violated beyond this. */
const tolerance = 1e-6;
const mostRounds = 20;

/** The model without its meaning, and without whole numbers where they are not asked for. */
const inputOf = (model: LevellingModel, isWhole: boolean) => {
  const { assignments: _, integrality, ...input } = model;
  return isWhole ? { ...input, integrality } : input;
};

const addRows = (model: Model, rows: readonly ModelRow[], numCols: number): void => {
  if (rows.length === 0) return;
  const gathered = new ModelRows();
  for (const row of rows) gathered.add(row);
  model.addRows({
    lower: Float64Array.from(gathered.lower),
    upper: Float64Array.from(gathered.upper),
    matrix: gathered.matrix(numCols),
  });
};

const isViolated = ({ columns, upper }: ModelRow, colValue: Float64Array): boolean => {
  let sum = 0;
  for (const column of columns) sum += colValue[column] ?? 0;
  return sum > (upper ?? Number.POSITIVE_INFINITY) + tolerance;
};

/** Runs a model until `until`, in milliseconds of `performance.now()`; whether it came to its end. HiGHS adds up the time of all runs. */
const runUntil = (highs: Highs, model: Model, until: number): boolean => {
  const left = (until - performance.now()) / 1000;
  if (left <= 0) return false;
  model.options.set('time_limit', model.getRunTime() + left);
  return model.run().modelStatus === highs.constants.modelStatus.optimal;
};

const relax = (highs: Highs, { model, rows, limitMs }: SolverTask): Solved | null =>
  highs.withModel(inputOf(model, false), (relaxed) => {
    relaxed.options.set({ output_flag: false, solver: 'simplex' });
    const until = performance.now() + limitMs;
    let [solved, left]: [Solved | null, readonly ModelRow[]] = [null, rows];
    for (let round = 0; round < mostRounds && runUntil(highs, relaxed, until); round++) {
      const { colValue } = relaxed.getSolution();
      solved = { colValue, bound: relaxed.getObjectiveValue() };
      const violated = left.filter((row) => isViolated(row, colValue));
      if (violated.length === 0) break;
      const isAdded = new Set(violated);
      left = left.filter((row) => !isAdded.has(row));
      addRows(relaxed, violated, model.numCols);
    }
    return solved;
  });

const solve = (highs: Highs, { model, rows, limitMs }: SolverTask): Solved | null =>
  highs.withModel(inputOf(model, true), (whole) => {
    addRows(whole, rows, model.numCols);
    whole.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5 });
    const isOptimal = runUntil(highs, whole, performance.now() + limitMs);
    const bound = whole.info.get('mip_dual_bound');
    const isFound = whole.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    if (!isFound || typeof bound !== 'number' || !Number.isFinite(bound)) return null;
    return { colValue: whole.getSolution().colValue, bound: isOptimal ? whole.getObjectiveValue() : bound };
  });

/** Starts HiGHS from the file at `wasmUrl`; null looks beside its own program, as in Node. Throws when it cannot be loaded. */
export const startSolver = async (wasmUrl: string | null = bundledWasm): Promise<LevellingSolver> => {
  const highs = await loadHighs(wasmUrl === null ? {} : { locateFile: () => wasmUrl });
  const unlessSettled =
    (by: typeof relax) =>
    (task: SolverTask): Solved | null =>
      task.model.numCols === 0 ? { colValue: new Float64Array(), bound: task.model.offset } : by(highs, task);
  return { relax: unlessSettled(relax), solve: unlessSettled(solve) };
};
