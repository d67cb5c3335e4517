/**
 * From a levelled plan to moves: a day in the week for every visit that changes its week, inside the window it has by
 * then, the days of a week loaded alike. Every move is weighed as it will be when it is carried out.
 */
import { addDays, type CalendarDate, daysBetween, earlierDate, laterDate } from '#kernel/calendarDate.ts';
import { mondayOf } from './isoWeek.ts';
import type { LevellingPlan } from './levellingProblem.ts';
import { countsFrom } from './levellingVisits.ts';
import type { PlanDraft, PlanState } from './planDraft.ts';
import { byDay, type MoveContext, type MoveQuestion, type VisitMove, withMove } from './plannedVisitMoving.ts';
import { type PlannedMachine, type PlannerVisit, visitsOfMachine } from './visitsOfMachine.ts';
import { demandOf } from './weekLoad.ts';
import { type DaySpan, workCalendar } from './workCalendar.ts';

/** A plan of weeks, and the records it was made from. */
export interface LevelledPlan {
  readonly plan: LevellingPlan;
  /** Mondays, as the problem had them. */
  readonly weeks: readonly CalendarDate[];
  readonly state: PlanState;
}

/** Bay days asked for on each day so far. */
type DayLoads = Map<CalendarDate, number>;

interface Levelling extends LevelledPlan {
  readonly loads: DayLoads;
  readonly question: MoveQuestion;
  readonly until: CalendarDate;
}

const loadDay = ({ loads, state }: Levelling, visit: PlannerVisit, day: CalendarDate): void => {
  loads.set(day, (loads.get(day) ?? 0) + demandOf(visit, state.planning).bayDays);
};

const planOf = (machine: PlannedMachine, { state, question, until }: Levelling): readonly PlannerVisit[] =>
  visitsOfMachine(machine, state.shelf, { today: question.context.today, noticeDays: state.noticeDays, until });

/** The Monday of the week a visit is to be moved to; null when it stays, or the plan says nothing of it. */
const newWeek = (visit: PlannerVisit, { plan, weeks }: Levelling): CalendarDate | null => {
  const index = plan.weeks.get(visit.key);
  const monday = index === undefined ? undefined : weeks[index];
  return monday === undefined || monday === mondayOf(visit.on) ? null : monday;
};

/** Whether a visit that counts from another finds an open day in the week meant for it, were the other done on `day`. */
const isReached = (
  follower: PlannerVisit,
  move: { from: CalendarDate; day: CalendarDate },
  levelling: Levelling,
): boolean => {
  const monday = newWeek(follower, levelling) ?? mondayOf(follower.on);
  const shifted = (edge: CalendarDate): CalendarDate => addDays(edge, daysBetween(move.from, move.day));
  const from = laterDate(monday, shifted(follower.openOn ?? follower.on));
  const to = earlierDate(addDays(monday, 6), shifted(lastDayOf(follower)));
  return workCalendar(levelling.state.planning).openDaysIn({ from, to }).length > 0;
};

const lastDayOf = (visit: PlannerVisit): CalendarDate => visit.latestOn ?? visit.closeOn ?? visit.on;

/**
 * The least loaded open day of the week inside the window, of several the first; days from which the visit that
 * follows reaches its own week come before others. Without any, the open day of the window nearest to the week.
 */
const dayIn = (monday: CalendarDate, visit: PlannerVisit, { levelling, plan }: Machine): CalendarDate | null => {
  const { loads, question, state } = levelling;
  const calendar = workCalendar(state.planning);
  const window: DaySpan = {
    from: laterDate(visit.openOn ?? visit.on, question.context.today),
    to: lastDayOf(visit),
  };
  const days = calendar.openDaysIn({
    from: laterDate(monday, window.from),
    to: earlierDate(addDays(monday, 6), window.to),
  });
  const next = plan.find((other) => other.on > visit.on && countsFrom(other, visit));
  const good = next === undefined ? days : days.filter((day) => isReached(next, { from: visit.on, day }, levelling));
  const [first, ...others] = good.length > 0 ? good : days;
  if (first === undefined) return calendar.nearestOpenDay(monday, window);
  const loadOn = (day: CalendarDate): number => loads.get(day) ?? 0;
  return others.reduce((best, day) => (loadOn(day) < loadOn(best) ? day : best), first);
};

/** A machine's plan as the moves so far leave it. */
interface Machine {
  readonly plan: readonly PlannerVisit[];
  readonly levelling: Levelling;
}

/** The moves of a machine, each on a day of the plan as those before it leave it. */
const wantedMoves = (machine: PlannedMachine, levelling: Levelling): readonly VisitMove[] => {
  const moves: VisitMove[] = [];
  const settled = new Set<string>();
  let draft: PlanDraft = { machine, problems: [] };
  for (;;) {
    const plan = planOf(draft.machine, levelling);
    const visit = plan.find((each) => !settled.has(each.key) && newWeek(each, levelling) !== null);
    if (visit === undefined) return moves;
    settled.add(visit.key);
    const monday = newWeek(visit, levelling);
    const to = monday === null ? null : dayIn(monday, visit, { plan, levelling });
    if (to === null || to === visit.on) continue;
    const move = { equipmentId: visit.equipmentId, key: visit.key, to };
    const next = withMove({ ...draft, problems: [] }, move, levelling.question);
    if (next.problems.length > 0) continue;
    draft = next;
    moves.push(move);
    loadDay(levelling, visit, to);
  }
};

/** Without the moves that would be refused when all are carried out in order of their days. */
const acceptedMoves = (machine: PlannedMachine, moves: readonly VisitMove[], { question }: Levelling) => {
  let draft: PlanDraft = { machine, problems: [] };
  return moves.toSorted(byDay).filter((move) => {
    const next = withMove({ ...draft, problems: [] }, move, question);
    if (next.problems.length > 0) return false;
    draft = next;
    return true;
  });
};

/**
 * The moves that bring about a levelled plan, for `decideMoveVisits` without a reason: none leaves its window, falls on
 * a closed day or is refused. A visit whose week has no open day left inside its window by then takes the nearest day
 * that has; one without any stays. Visits that keep their week keep their day.
 */
export const movesOfPlan = (levelled: LevelledPlan, context: MoveContext): readonly VisitMove[] => {
  const { state, weeks } = levelled;
  const setting = { today: context.today, calendar: workCalendar(state.planning), reason: '', reasonBy: '' };
  // A visit of the last week may have gone beyond it with those before it.
  const until = addDays(weeks.at(-1) ?? context.today, 7 * 8);
  const question: MoveQuestion = { state, setting, context };
  const levelling: Levelling = { ...levelled, loads: new Map(), question, until };
  for (const machine of state.machines) {
    for (const visit of planOf(machine, levelling)) {
      if (newWeek(visit, levelling) === null) loadDay(levelling, visit, visit.on);
    }
  }
  return state.machines.flatMap((machine) => acceptedMoves(machine, wantedMoves(machine, levelling), levelling));
};
