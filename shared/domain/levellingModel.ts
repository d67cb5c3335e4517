/**
 * Levelling as a mixed-integer linear programme, in the sparse form that HiGHS takes. Columns: one of 0 or 1 for each
 * visit and week it may have; one for each machine and week that several visits could share, which is 1 when any does;
 * hours and bay days over capacity for each week that can be filled. Visits with a single week are constants.
 */
import type { Coupling, LevellingChoice } from './levellingChoices.ts';
import { type PlanWeights, planWeights } from './levellingCost.ts';
import type { LevellingProblem, WeekCapacity } from './levellingProblem.ts';
import { type ModelRow, ModelRows, type SparseMatrix } from './levellingRows.ts';

/** What HiGHS takes, and what its columns mean. */
export interface LevellingModel {
  readonly numCols: number;
  readonly numRows: number;
  /** The score of what cannot be chosen. */
  readonly offset: number;
  readonly colCost: readonly number[];
  readonly colLower: readonly number[];
  readonly colUpper: readonly number[];
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  readonly matrix: SparseMatrix;
  /** By column: 1 whole, 0 any. */
  readonly integrality: Int32Array;
  /** The first columns: which visit, by index, in which week. The value 1 means that it happens there. */
  readonly assignments: readonly Assignment[];
}

interface Assignment {
  readonly index: number;
  readonly week: number;
}

type Kind = keyof WeekCapacity;

/** A model in the making. */
class ModelMaker {
  readonly colCost: number[] = [];
  readonly colUpper: number[] = [];
  readonly assignments: Assignment[] = [];
  readonly rows = new ModelRows();
  readonly weights: PlanWeights;
  offset = 0;

  constructor(weights: PlanWeights) {
    this.weights = weights;
  }

  /** A column of at least 0. */
  addColumn(cost: number, upper: number): number {
    this.colUpper.push(upper);
    return this.colCost.push(cost) - 1;
  }

  /** What it costs to have a visit in a week. */
  moveCost(now: number, week: number): number {
    const { moved, movedWeek } = this.weights;
    return week === now ? 0 : moved + Math.abs(week - now) * movedWeek;
  }

  /** A visit is in one of its weeks. */
  addVisit(index: number, { visit, weeks }: LevellingChoice): void {
    const columns = weeks.map((week) => this.addColumn(this.moveCost(visit.now, week), 1));
    for (const week of weeks) this.assignments.push({ index, week });
    this.rows.add({ columns, lower: 1, upper: 1 });
  }
}

/** A machine that is in the shop in a week counts once, whatever is done. */
const addWeeksInShop = (maker: ModelMaker, choices: readonly LevellingChoice[]): void => {
  const { weekInShop } = maker.weights;
  if (weekInShop === 0) return;
  const isHeld = new Set<string>();
  const shared = new Map<string, number[]>();
  for (const { visit, weeks } of choices) if (weeks.length === 1) isHeld.add(`${weeks[0]} ${visit.machine}`);
  for (const [column, { index, week }] of maker.assignments.entries()) {
    const cell = `${week} ${choices[index]?.visit.machine}`;
    const columns = shared.get(cell);
    if (columns === undefined) shared.set(cell, [column]);
    else columns.push(column);
  }
  maker.offset += isHeld.size * weekInShop;
  for (const [cell, columns] of shared) {
    const [only, ...others] = columns;
    if (isHeld.has(cell) || only === undefined) continue;
    if (others.length === 0) maker.colCost[only] = (maker.colCost[only] ?? 0) + weekInShop;
    else {
      const inShop = maker.addColumn(weekInShop, 1);
      for (const column of columns) maker.rows.add({ columns: [inShop, column], values: [1, -1], lower: 0 });
    }
  }
};

/** What is over the capacity of the weeks costs. */
const addCapacity = (maker: ModelMaker, { choices, capacity, kind }: Weekly): void => {
  const weight = kind === 'hours' ? maker.weights.overHour : maker.weights.overBayDay;
  if (weight === 0) return;
  const held = capacity.map(() => 0);
  const columns: number[][] = capacity.map(() => []);
  const values: number[][] = capacity.map(() => []);
  for (const { visit, weeks } of choices) {
    const [only] = weeks;
    if (weeks.length === 1 && only !== undefined && only in held) held[only] = (held[only] ?? 0) + visit[kind];
  }
  for (const [column, { index, week }] of maker.assignments.entries()) {
    columns[week]?.push(column);
    values[week]?.push(choices[index]?.visit[kind] ?? 0);
  }
  for (const [week, limits] of capacity.entries()) {
    const [ofWeek, amounts, left] = [columns[week] ?? [], values[week] ?? [], limits[kind] - (held[week] ?? 0)];
    if (amounts.reduce((sum, amount) => sum + amount, 0) <= left) continue;
    if (ofWeek.length === 0) maker.offset -= left * weight;
    else {
      const over = maker.addColumn(weight, Number.POSITIVE_INFINITY);
      maker.rows.add({ columns: [...ofWeek, over], values: [...amounts, -1], upper: left });
    }
  }
};

interface Weekly {
  readonly choices: readonly LevellingChoice[];
  readonly capacity: LevellingProblem['capacity'];
  readonly kind: Kind;
}

/**
 * The model of a problem, given its choices (see `levellingChoices`), or of a part of it, given narrower ones. What it
 * costs with its offset is the `planScore` of the plan, or what that is with other weights; a weight of 0 leaves out
 * what it weighs.
 */
export const levellingModel = (
  { capacity }: LevellingProblem,
  choices: readonly LevellingChoice[],
  weights: PlanWeights = planWeights,
): LevellingModel => {
  const maker = new ModelMaker(weights);
  for (const [index, choice] of choices.entries()) {
    const [only, ...others] = choice.weeks;
    if (others.length > 0) maker.addVisit(index, choice);
    else if (only !== undefined) maker.offset += maker.moveCost(choice.visit.now, only);
  }
  addWeeksInShop(maker, choices);
  addCapacity(maker, { choices, capacity, kind: 'hours' });
  addCapacity(maker, { choices, capacity, kind: 'bayDays' });
  const { colCost, colUpper, assignments, offset, rows } = maker;
  const numCols = colCost.length;
  return {
    numCols,
    numRows: rows.count,
    offset,
    colCost,
    colLower: colCost.map(() => 0),
    colUpper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
    matrix: rows.matrix(numCols),
    integrality: Int32Array.from({ length: numCols }, (_, column) => (column < assignments.length ? 1 : 0)),
    assignments,
  };
};

/** The weeks that a solution of the model gives to its visits, by index; of equal values the earlier week. */
export const weeksOfSolution = (model: LevellingModel, colValue: ArrayLike<number>): ReadonlyMap<number, number> => {
  const best = new Map<number, { readonly week: number; readonly value: number }>();
  for (const [column, { index, week }] of model.assignments.entries()) {
    const value = colValue[column] ?? 0;
    const known = best.get(index);
    if (known === undefined || value > known.value) best.set(index, { week, value });
  }
  return new Map([...best].map(([index, { week }]) => [index, week]));
};

type Columns = readonly { readonly column: number; readonly week: number }[];

const numbersOf = (...parts: readonly Columns[]): readonly number[] =>
  parts.flatMap((part) => part.map(({ column }) => column));

/**
 * The rows that keep a visit at its distance from the one before it, said week by week: when it is done in a week or
 * sooner, the one before is not later than so many weeks before; and likewise later. Tighter than a sum of weeks.
 */
const couplingOf = (own: Columns, before: Columns, { minWeeks, maxWeeks }: Coupling): readonly ModelRow[] =>
  own.flatMap(({ week }) => {
    const tooLate = before.filter((other) => other.week > week - minWeeks);
    const tooSoon = before.filter((other) => other.week < week - maxWeeks);
    const sooner = own.filter((other) => other.week <= week);
    const later = own.filter((other) => other.week >= week);
    return [
      ...(tooLate.length > 0 ? [{ columns: numbersOf(sooner, tooLate), upper: 1 }] : []),
      ...(tooSoon.length > 0 ? [{ columns: numbersOf(later, tooSoon), upper: 1 }] : []),
    ];
  });

/** The rows of a model that keep the distances between visits. */
export const couplingRows = (
  { assignments }: Pick<LevellingModel, 'assignments'>,
  choices: readonly LevellingChoice[],
): readonly ModelRow[] => {
  const columnsOf = new Map<number, { readonly column: number; readonly week: number }[]>();
  for (const [column, { index, week }] of assignments.entries()) {
    const columns = columnsOf.get(index);
    if (columns === undefined) columnsOf.set(index, [{ column, week }]);
    else columns.push({ column, week });
  }
  return choices.flatMap(({ after }, index) => {
    const [own, before] = [columnsOf.get(index), after === null ? undefined : columnsOf.get(after.index)];
    return after === null || own === undefined || before === undefined ? [] : couplingOf(own, before, after);
  });
};
