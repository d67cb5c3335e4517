/** The month: its weeks and days, what comes on each, and where the keys lead. Pure. */
import { mondayOf, weeksBetween } from '#domain/isoWeek.ts';
import type { Planning } from '#domain/settings.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { capacityOf, demandOf, isOverloaded, type LoadingVisit, type Workload } from '#domain/weekLoad.ts';
import { workCalendar } from '#domain/workCalendar.ts';
import { addDays, addMonths, type CalendarDate, dateFromParts, monthOf, yearOf } from '#kernel/calendarDate.ts';

/** The whole weeks that hold a month. */
export interface MonthGrid {
  /** First day of the month. */
  readonly first: CalendarDate;
  readonly mondays: readonly CalendarDate[];
  /** First and last day of the weeks, both inclusive. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** The weeks of the month a day lies in, Monday first. */
export const monthGrid = (day: CalendarDate): MonthGrid => {
  const first = dateFromParts(yearOf(day), monthOf(day), 1);
  const mondays = weeksBetween(first, addDays(addMonths(first, 1), -1));
  return { first, mondays, from: mondayOf(first), until: addDays(mondays.at(-1) ?? first, 6) };
};

/** A day of the month view. */
export interface MonthDay {
  readonly day: CalendarDate;
  readonly isInMonth: boolean;
  readonly isOpen: boolean;
  /** Those shown, by the machines' order. */
  readonly visits: readonly PlannerVisit[];
  /** What all visits of the day and other work ask, those not shown included. */
  readonly asked: Workload;
  readonly given: Workload;
  readonly isOver: boolean;
}

/** What the days are made of. */
export interface MonthSource {
  readonly grid: MonthGrid;
  readonly visits: readonly PlannerVisit[];
  /** Repairs and other work: they load their days, as visits do. */
  readonly work: readonly LoadingVisit[];
  readonly planning: Planning;
  /** Machines shown, in order. */
  readonly shown: readonly PlannerVisit['equipmentId'][];
}

const nothing: Workload = { hours: 0, bayDays: 0 };

const added = (sum: Workload, one: Workload): Workload => ({
  hours: sum.hours + one.hours,
  bayDays: sum.bayDays + one.bayDays,
});

const groupedByDay = <T extends { readonly on: CalendarDate }>(
  items: readonly T[],
): ReadonlyMap<CalendarDate, readonly T[]> => {
  const days = new Map<CalendarDate, T[]>();
  for (const item of items) {
    const same = days.get(item.on);
    if (same === undefined) days.set(item.on, [item]);
    else same.push(item);
  }
  return days;
};

/** The days of each week, with what comes on them. */
export const monthWeeks = ({ grid, visits, work, planning, shown }: MonthSource): readonly (readonly MonthDay[])[] => {
  const calendar = workCalendar(planning);
  const places = new Map(shown.map((id, place) => [id, place]));
  const byDay = groupedByDay(visits);
  const workByDay = groupedByDay(work);
  const placeOf = ({ equipmentId }: PlannerVisit): number => places.get(equipmentId) ?? 0;
  const dayOf = (day: CalendarDate): MonthDay => {
    const all = byDay.get(day) ?? [];
    const isOpen = calendar.isOpen(day);
    const asked = [...all, ...(workByDay.get(day) ?? [])]
      .map((visit) => demandOf(visit, planning))
      .reduce(added, nothing);
    const given = capacityOf(planning, isOpen ? 1 : 0);
    return {
      day,
      isInMonth: monthOf(day) === monthOf(grid.first),
      isOpen,
      visits: all.filter(({ equipmentId }) => places.has(equipmentId)).sort((a, b) => placeOf(a) - placeOf(b)),
      asked,
      given,
      isOver: isOverloaded(asked, given),
    };
  };
  return grid.mondays.map((monday) => Array.from({ length: 7 }, (_, i) => dayOf(addDays(monday, i))));
};

/** The visits for which there is room, and how many are left out. The active one is always shown. */
export const shownIn = (
  visits: readonly PlannerVisit[],
  room: number,
  active: string | null,
): { readonly shown: readonly PlannerVisit[]; readonly more: number } => {
  if (visits.length <= room) return { shown: visits, more: 0 };
  // A line is kept for "n more".
  const places = Math.max(1, room - 1);
  const first = visits.slice(0, places);
  const hidden = visits.slice(places).find(({ key }) => key === active);
  const shown = hidden === undefined ? first : [...first.slice(0, -1), hidden];
  return { shown, more: visits.length - shown.length };
};

/** The visits of the days in reading order. */
export const visitsInOrder = (weeks: readonly (readonly MonthDay[])[]): readonly PlannerVisit[] =>
  weeks.flat().flatMap(({ visits }) => visits);

/**
 * The visit an arrow key leads to: left and right through all visits, up and down within the day and then to the
 * nearest visit a week before or after. Null when there is none that way, or the key is no arrow.
 */
export const visitAfter = (visits: readonly PlannerVisit[], current: string, key: string): PlannerVisit | null => {
  const at = visits.findIndex((visit) => visit.key === current);
  const here = visits[at];
  if (here === undefined) return null;
  const [before, after] = [visits[at - 1] ?? null, visits[at + 1] ?? null];
  switch (key) {
    case 'ArrowLeft':
      return before;
    case 'ArrowRight':
      return after;
    case 'ArrowUp':
      return before?.on === here.on ? before : (visits.findLast(({ on }) => on <= addDays(here.on, -7)) ?? null);
    case 'ArrowDown':
      return after?.on === here.on ? after : (visits.find(({ on }) => on >= addDays(here.on, 7)) ?? null);
    default:
      return null;
  }
};

/** Days an arrow key carries a lifted visit; 0 for other keys. */
export const daysOfArrow = (key: string): number =>
  ({ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 })[key] ?? 0;
