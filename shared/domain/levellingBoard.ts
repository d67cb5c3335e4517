/** A plan in the making: every visit's week, the load of the weeks, and the score, kept up to date move by move. */
import { keepsDistance, type LevellingChoice } from './levellingChoices.ts';
import { planWeights } from './levellingCost.ts';
import type { LevellingPlan, LevellingProblem } from './levellingProblem.ts';

/** A visit, by index, and the week it goes to. */
export interface WeekMove {
  readonly index: number;
  readonly to: number;
}

/** Not placed yet; no week, even one outside the capacity. */
const nowhere = -(2 ** 31);
/** Below this a difference of scores is an error of addition. */
const leastGain = 1e-6;

const overBy = (load: number, capacity: number): number => (load > capacity ? load - capacity : 0);

/** A number for the machine of each choice, from 0. */
const machineNumbers = (choices: readonly LevellingChoice[]): { readonly of: Int32Array; readonly count: number } => {
  const numbers = new Map<string, number>();
  for (const { visit } of choices) if (!numbers.has(visit.machine)) numbers.set(visit.machine, numbers.size);
  return { of: Int32Array.from(choices, ({ visit }) => numbers.get(visit.machine) ?? 0), count: numbers.size };
};

/** Begins with every visit unplaced. What stands outside the weeks of the capacity loads nothing and is not scored. */
export class LevellingBoard {
  readonly choices: readonly LevellingChoice[];
  /** The score of what is placed: see `planScore`. */
  score = 0;
  private readonly capacity: LevellingProblem['capacity'];
  private readonly weeks: Int32Array;
  private readonly machines: Int32Array;
  private readonly hours: Float64Array;
  private readonly bayDays: Float64Array;
  /** How many visits a machine has in a week. */
  private readonly inShop: Int32Array;

  constructor({ capacity }: LevellingProblem, choices: readonly LevellingChoice[]) {
    const machines = machineNumbers(choices);
    this.choices = choices;
    this.capacity = capacity;
    this.weeks = new Int32Array(choices.length).fill(nowhere);
    this.machines = machines.of;
    this.hours = new Float64Array(capacity.length);
    this.bayDays = new Float64Array(capacity.length);
    this.inShop = new Int32Array(capacity.length * machines.count);
  }

  /** The week a visit has; NaN while it is not placed, which keeps no distance and equals no week. */
  weekOf(index: number): number {
    const week = this.weeks[index] ?? nowhere;
    return week === nowhere ? Number.NaN : week;
  }

  /** Puts a visit into a week, wherever it was. */
  place(index: number, week: number): void {
    if (this.weeks[index] !== week) this.put(index, week);
  }

  /** Makes the moves if the change of the score by them is accepted, or else none of them; says whether it made them. */
  placeIf(moves: readonly WeekMove[], accepts: (change: number) => boolean): boolean {
    const before = this.score;
    const from = moves.map(({ index }) => this.weeks[index] ?? nowhere);
    for (const { index, to } of moves) this.place(index, to);
    if (accepts(this.score - before)) return true;
    for (const [i, { index }] of moves.entries()) this.put(index, from[i] ?? nowhere);
    return false;
  }

  /** Makes the moves if the score falls by them. */
  placeIfBetter(moves: readonly WeekMove[]): boolean {
    return this.placeIf(moves, (change) => change < -leastGain);
  }

  /** What the score would be with a visit in a week. The visit is where it was afterwards. */
  scoreWith(index: number, week: number): number {
    const from = this.weeks[index] ?? nowhere;
    this.place(index, week);
    const { score } = this;
    this.put(index, from);
    return score;
  }

  /** Whether a visit in a week keeps its distance from the one before it, where that one is placed. */
  fitsBefore(index: number, week: number): boolean {
    const after = this.choices[index]?.after ?? null;
    const before = after === null ? Number.NaN : this.weekOf(after.index);
    return after === null || Number.isNaN(before) || keepsDistance(after, before, week);
  }

  /** The plan as it stands. */
  plan(): LevellingPlan {
    return { weeks: new Map(this.choices.map(({ visit }, index) => [visit.key, this.weeks[index] ?? visit.now])) };
  }

  private put(index: number, week: number): void {
    this.count(index, -1);
    this.weeks[index] = week;
    this.count(index, 1);
  }

  /** Adds a visit to its week, or takes it from there. */
  private count(index: number, sign: 1 | -1): void {
    const week = this.weeks[index] ?? nowhere;
    const capacity = this.capacity[week];
    const visit = this.choices[index]?.visit;
    if (capacity === undefined || visit === undefined) return;
    const [hours, bayDays] = [this.hours[week] ?? 0, this.bayDays[week] ?? 0];
    const [hoursThen, bayDaysThen] = [hours + sign * visit.hours, bayDays + sign * visit.bayDays];
    this.hours[week] = hoursThen;
    this.bayDays[week] = bayDaysThen;
    const cell = (this.machines[index] ?? 0) * this.capacity.length + week;
    const visits = (this.inShop[cell] ?? 0) + sign;
    this.inShop[cell] = visits;
    const distance = Math.abs(week - visit.now);
    const moved = distance === 0 ? 0 : planWeights.moved + distance * planWeights.movedWeek;
    const isOnly = visits === (sign === 1 ? 1 : 0);
    this.score +=
      (overBy(hoursThen, capacity.hours) - overBy(hours, capacity.hours)) * planWeights.overHour +
      (overBy(bayDaysThen, capacity.bayDays) - overBy(bayDays, capacity.bayDays)) * planWeights.overBayDay +
      sign * (moved + (isOnly ? planWeights.weekInShop : 0));
  }
}
