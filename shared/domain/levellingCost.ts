/** What a levelled plan costs, and whether it keeps what must be kept. */
import { keepsDistance, levellingChoices } from './levellingChoices.ts';
import type { LevellingPlan, LevellingProblem, LevellingVisit, WeekCapacity } from './levellingProblem.ts';

/** What a plan costs, in the order of what matters. */
export interface PlanCost {
  /** Hours over capacity, summed over the weeks. */
  readonly overHours: number;
  /** Bay days over capacity, summed over the weeks. */
  readonly overBayDays: number;
  /** Weeks in which a machine is in the shop, summed over the machines: two visits in one week are one. */
  readonly weeksInShop: number;
  /** Visits that are not where they stood. */
  readonly moved: number;
  /** How far those were moved, in weeks. */
  readonly movedWeeks: number;
}

/** What one of each figure of a cost weighs. */
export interface PlanWeights {
  readonly overHour: number;
  readonly overBayDay: number;
  readonly weekInShop: number;
  readonly moved: number;
  readonly movedWeek: number;
}

/**
 * One sum instead of five figures, because a solver takes one, and because a strict order would move four hundred
 * visits to bring one machine in once less. Each step weighs more than what one improvement of it usually costs below:
 * - a visit moved weighs 8 weeks of distance: windows are rarely wider to either side;
 * - a week in the shop weighs 8 visits moved: bringing two visits together moves one or two, and sometimes a chain;
 * - an hour over capacity weighs 32 weeks in the shop, so that the half hour, the smallest amount in use, still weighs
 *   16: making room sends a handful of visits apart, never as many. More would buy nothing but numerical trouble,
 *   as a solver reckons to about nine digits;
 * - a bay day over capacity weighs as much as the eight hours of a working day.
 */
export const planWeights: PlanWeights = { overHour: 2048, overBayDay: 16_384, weekInShop: 64, moved: 8, movedWeek: 1 };

/** The weighted sum of a cost: what levelling makes as small as it can. */
export const planScore = (cost: PlanCost): number =>
  cost.overHours * planWeights.overHour +
  cost.overBayDays * planWeights.overBayDay +
  cost.weeksInShop * planWeights.weekInShop +
  cost.moved * planWeights.moved +
  cost.movedWeeks * planWeights.movedWeek;

/** The plan that moves nothing. */
export const planAsItIs = (problem: LevellingProblem): LevellingPlan => ({
  weeks: new Map(problem.visits.map(({ key, now }) => [key, now])),
});

/** The week of a visit in a plan; one the plan does not name stays where it stands. */
const weekOf = (plan: LevellingPlan, { key, now }: LevellingVisit): number => plan.weeks.get(key) ?? now;

/** What a plan costs. Visits outside the weeks of `capacity` load none of them. */
export const planCost = (problem: LevellingProblem, plan: LevellingPlan): PlanCost => {
  const hours = problem.capacity.map(() => 0);
  const bayDays = problem.capacity.map(() => 0);
  const inShop = new Set<string>();
  let [moved, movedWeeks] = [0, 0];
  for (const visit of problem.visits) {
    const week = weekOf(plan, visit);
    if (week in hours) {
      hours[week] = (hours[week] ?? 0) + visit.hours;
      bayDays[week] = (bayDays[week] ?? 0) + visit.bayDays;
    }
    inShop.add(`${week} ${visit.machine}`);
    if (week !== visit.now) moved++;
    movedWeeks += Math.abs(week - visit.now);
  }
  const over = (load: readonly number[], of: keyof WeekCapacity): number =>
    problem.capacity.reduce((sum, capacity, week) => sum + Math.max(0, (load[week] ?? 0) - capacity[of]), 0);
  return {
    overHours: over(hours, 'hours'),
    overBayDays: over(bayDays, 'bayDays'),
    weeksInShop: inShop.size,
    moved,
    movedWeeks,
  };
};

/**
 * Whether a plan keeps every window, leaves fixed visits alone, and keeps the distances between visits that follow one
 * another. A visit that is fixed or has no week allowed must stay where it stands; a distance that no choice of weeks
 * can keep (see `levellingChoices`) binds nothing.
 */
export const isFeasible = (problem: LevellingProblem, plan: LevellingPlan): boolean => {
  const choices = levellingChoices(problem);
  return choices.every(({ visit, weeks, after }) => {
    const week = weekOf(plan, visit);
    const before = after === null ? undefined : choices[after.index]?.visit;
    if (after === null || before === undefined) return weeks.includes(week);
    return weeks.includes(week) && keepsDistance(after, weekOf(plan, before), week);
  });
};
