/** A levelled plan as the dialog shows it: weeks before and after, and how good it is. Pure. */
import type { LevellingProblem } from '#domain/levellingProblem.ts';
import type { VisitMove } from '#domain/plannedVisitMoving.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';

/** What the weeks ask for under a plan. */
export interface PlanWeek {
  readonly hours: number;
  readonly bayDays: number;
  readonly capacityHours: number;
  readonly capacityBayDays: number;
  readonly isOver: boolean;
}

/** Sums of halves carry binary dust. */
const slack = 1e-6;

/** The weeks of a problem when its visits stand in `weeks`, in the order of the visits. */
export const planWeeks = ({ visits, capacity }: LevellingProblem, weeks: readonly number[]): readonly PlanWeek[] => {
  const sums = capacity.map(() => ({ hours: 0, bayDays: 0 }));
  for (const [i, visit] of visits.entries()) {
    const sum = sums[weeks[i] ?? visit.now];
    if (sum === undefined) continue;
    sum.hours += visit.hours;
    sum.bayDays += visit.bayDays;
  }
  return capacity.map(({ hours, bayDays }, i) => {
    const asked = sums[i] ?? { hours: 0, bayDays: 0 };
    const isOver = asked.hours > hours + slack || asked.bayDays > bayDays + slack;
    return { ...asked, capacityHours: hours, capacityBayDays: bayDays, isOver };
  });
};

/** The weeks as the plan stands now. */
export const weeksAsTheyAre = ({ visits }: LevellingProblem): readonly number[] => visits.map(({ now }) => now);

/** How much more is asked than there is, over all weeks. */
interface Excess {
  readonly overHours: number;
  readonly overBayDays: number;
}

const excessOf = (weeks: readonly PlanWeek[]): Excess => {
  const sumOf = (over: (week: PlanWeek) => number): number =>
    weeks.reduce((sum, week) => sum + Math.max(0, over(week)), 0);
  return {
    overHours: sumOf(({ hours, capacityHours }) => hours - capacityHours),
    overBayDays: sumOf(({ bayDays, capacityBayDays }) => bayDays - capacityBayDays),
  };
};

/**
 * What the visits that stay (overdue, ordered, planned by hand) ask more than there is: no plan that keeps to the rules
 * asks less, for what is overdue is not put off.
 */
export const heldExcess = ({ visits, capacity }: LevellingProblem): Excess => {
  const held = visits.filter(({ isFixed }) => isFixed);
  return excessOf(planWeeks({ visits: held, capacity }, weeksAsTheyAre({ visits: held, capacity })));
};

/** What a row of weeks comes to. */
export interface PlanSum extends Excess {
  readonly weeksOver: number;
  /** Weeks in which a machine is in the shop, over all machines. */
  readonly weeksInShop: number;
}

/** What a plan comes to. */
export const planSum = (problem: LevellingProblem, weeks: readonly number[]): PlanSum => {
  const all = planWeeks(problem, weeks);
  const inShop = new Set(problem.visits.map(({ machine, now }, i) => `${machine} ${weeks[i] ?? now}`));
  return { weeksOver: all.filter(({ isOver }) => isOver).length, ...excessOf(all), weeksInShop: inShop.size };
};

/** A move with its visit as it stands, and by how many days it goes. */
export interface ShownMove {
  readonly move: VisitMove;
  readonly visit: PlannerVisit;
  readonly days: number;
}

/** The moves with their visits, by the day they go to. Moves of visits that are gone are left out. */
export const shownMoves = (
  moves: readonly VisitMove[],
  visitOf: (move: VisitMove) => PlannerVisit | undefined,
): readonly ShownMove[] =>
  moves
    .flatMap((move) => {
      const visit = visitOf(move);
      return visit === undefined ? [] : [{ move, visit, days: daysBetween(visit.on, move.to) }];
    })
    .toSorted((a, b) => compareDays(a.move.to, b.move.to));

const compareDays = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0);
