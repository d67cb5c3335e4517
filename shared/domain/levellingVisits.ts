/**
 * From the plan to a levelling problem: which visit may happen in which weeks. A visit that counts from the one before
 * it moves with it, so its weeks reach as far as those of the one before allow.
 */
import { addDays, type CalendarDate, daysBetween, earlierDate, laterDate } from '#kernel/calendarDate.ts';
import { mondayOf } from './isoWeek.ts';
import type { LevellingProblem, LevellingVisit } from './levellingProblem.ts';
import { windowSideOf } from './planMove.ts';
import { satisfies } from './serviceTrack.ts';
import type { Planning } from './settings.ts';
import type { PlannerVisit } from './visitsOfMachine.ts';
import { capacityOf, demandOf } from './weekLoad.ts';
import { workCalendar } from './workCalendar.ts';

/** Over which weeks, and what may be moved. */
export interface LevellingSetting {
  readonly planning: Planning;
  /** Mondays, one after the other. */
  readonly weeks: readonly CalendarDate[];
  readonly today: CalendarDate;
  /** Whether visits planned inside their window may be moved again; otherwise they stay where a manager put them. */
  readonly movesPlanned: boolean;
}

type After = LevellingVisit['after'];

/** How many weeks a visit may drift beyond its own window with those before it: further on it is another plan. */
const mostDrift = 6;

/**
 * Days by which the distance of two weeks may miss that of two days: a visit in the middle of its week is two working
 * days from both ends.
 */
const weekPlay = 2;

/** A visit on its way into the problem; the ends of its weeks are needed by those that follow. */
interface Placed {
  readonly visit: PlannerVisit;
  readonly levelling: LevellingVisit;
}

const weekIndex = ({ weeks }: LevellingSetting, day: CalendarDate): number => {
  const [first] = weeks;
  return first === undefined ? -1 : daysBetween(first, mondayOf(day)) / 7;
};

/** A visit is held by its order, by its window where it left it or is past it, and by the manager's choice. */
const isHeld = (visit: PlannerVisit, { movesPlanned }: LevellingSetting): boolean =>
  visit.orderId !== null ||
  visit.openOn === null ||
  windowSideOf(visit, visit.on) !== null ||
  (visit.plannedVisitId !== null && !movesPlanned);

const indexes = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The weeks between two, both inclusive, that have an open day in the span. */
const openWeeks = (
  setting: LevellingSetting,
  ends: readonly [number, number],
  span: { from: CalendarDate; to: CalendarDate },
) => {
  const { weeks, planning } = setting;
  return indexes(Math.max(0, ends[0]), Math.min(weeks.length - 1, ends[1])).filter((index) => {
    const monday = weeks[index];
    if (monday === undefined) return false;
    const from = laterDate(monday, span.from);
    return workCalendar(planning).openDaysIn({ from, to: earlierDate(addDays(monday, 6), span.to) }).length > 0;
  });
};

const lastDayOf = (visit: PlannerVisit): CalendarDate => visit.latestOn ?? visit.closeOn ?? visit.on;

/**
 * Whether a visit counts from the completion of another: its own level, or one absorbed, which then ends its window.
 * Levels on a fixed grid, or between grid and completion, count from none.
 */
export const countsFrom = (visit: PlannerVisit, other: PlannerVisit): boolean =>
  other.assignmentId === visit.assignmentId &&
  [visit.level, ...visit.absorbs].some((level) => level.shift === 1 && satisfies(other.level, level));

const distance = (visit: PlannerVisit, before: Placed): NonNullable<After> => {
  const open = daysBetween(before.visit.on, visit.openOn ?? visit.on);
  const last = daysBetween(before.visit.on, lastDayOf(visit));
  const [min, max] = [Math.ceil((open - weekPlay) / 7), Math.floor((last + weekPlay) / 7)];
  const { key } = before.levelling;
  if (min <= max) return { key, minWeeks: Math.max(0, min), maxWeeks: Math.max(0, max) };
  const due = Math.max(0, Math.round(daysBetween(before.visit.on, visit.on) / 7));
  return { key, minWeeks: due, maxWeeks: due };
};

const ownWeeks = (visit: PlannerVisit, setting: LevellingSetting): readonly number[] => {
  const from = laterDate(visit.openOn ?? visit.on, setting.today);
  const to = lastDayOf(visit);
  return openWeeks(setting, [weekIndex(setting, from), weekIndex(setting, to)], { from, to });
};

/** The weeks the visit before it leaves open, within the drift. */
const followingWeeks = (visit: PlannerVisit, before: Placed, setting: LevellingSetting): readonly number[] => {
  const { minWeeks, maxWeeks } = distance(visit, before);
  const [earliest = 0, latest = 0] = [before.levelling.weeks[0], before.levelling.weeks.at(-1)];
  const own = ownWeeks(visit, setting);
  const now = weekIndex(setting, visit.on);
  const first = own[0] ?? now;
  // Where only a level absorbed counts from it, the window of the level performed opens when it did.
  const opensWithIt = satisfies(before.visit.level, visit.level);
  const from = opensWithIt ? Math.max(earliest + minWeeks, first - mostDrift) : first;
  const to = Math.min(latest + maxWeeks, (own.at(-1) ?? now) + mostDrift);
  const { today } = setting;
  return openWeeks(setting, [from, to], { from: today, to: addDays(laterDate(today, visit.on), 7 * 52) });
};

const placed = (visit: PlannerVisit, before: readonly Placed[], setting: LevellingSetting): Placed => {
  const now = weekIndex(setting, visit.on);
  const previous = before.findLast((other) => countsFrom(visit, other.visit));
  const isHere = isHeld(visit, setting);
  const weeks = isHere
    ? [now]
    : previous === undefined
      ? ownWeeks(visit, setting)
      : followingWeeks(visit, previous, setting);
  const levelling: LevellingVisit = {
    key: visit.key,
    machine: visit.equipmentId,
    ...demandOf(visit, setting.planning),
    weeks: weeks.length > 0 ? weeks : [now],
    now,
    isFixed: isHere || weeks.length === 0,
    after: previous === undefined || isHere ? null : distance(visit, previous),
  };
  return { visit, levelling };
};

/**
 * The visits of the weeks as a levelling problem, with what the workshop can do in each from today on. Visits held
 * (ordered, left their window, late, planned by hand unless `movesPlanned`) stay where they are and count. A visit of a
 * level that counts from its completion (shift 1) follows the visit before it at a distance in weeks; elsewhere the
 * windows are those of the plan as it stands. Visits given must be sorted by day, as `visitsOfMachine` gives them.
 */
export const levellingProblemOf = (visits: readonly PlannerVisit[], setting: LevellingSetting): LevellingProblem => {
  const { planning, weeks, today } = setting;
  const calendar = workCalendar(planning);
  const byAssignment = new Map<string, Placed[]>();
  const all: LevellingVisit[] = [];
  for (const visit of visits) {
    const index = weekIndex(setting, visit.on);
    if (index < 0 || index >= weeks.length) continue;
    const before = byAssignment.get(visit.assignmentId) ?? [];
    const own = placed(visit, before, setting);
    before.push(own);
    byAssignment.set(visit.assignmentId, before);
    all.push(own.levelling);
  }
  const capacity = weeks.map((monday) => {
    const openDays = calendar.openDaysIn({ from: laterDate(monday, today), to: addDays(monday, 6) });
    return capacityOf(planning, openDays.length);
  });
  return { visits: all, capacity };
};
