/** Load: what the visits of a week ask of the workshop, against what it can do. */
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { mondayOf } from './isoWeek.ts';
import type { Planning } from './settings.ts';
import { workCalendar } from './workCalendar.ts';

/** What a visit or a week asks or gives: hours of labour, and days of a bay. */
export interface Workload {
  readonly hours: number;
  readonly bayDays: number;
}

/** What load is reckoned from. */
export interface LoadingVisit {
  readonly on: CalendarDate;
  /** Labour planned; 0 where not known. */
  readonly hours: number;
  /** Done by an outside workshop. */
  readonly isOutside: boolean;
}

/** A week of the load line. */
export interface WeekLoad extends Workload {
  readonly monday: CalendarDate;
  readonly capacityHours: number;
  readonly capacityBayDays: number;
  readonly openDays: number;
  /** Whether it asks more hours or more bay days than there are. */
  readonly isOver: boolean;
  /** Visits of the week, those outside included. */
  readonly visits: number;
}

/** Sums of halves and quarters of hours carry binary dust. */
const slack = 1e-6;

/**
 * What a visit asks: its hours, and the days it takes a bay, which are hours over the length of a working day, rounded
 * up to halves, at least half a day. Nothing when it is done outside. Example: 5 hours of an 8-hour day are one bay day.
 */
export const demandOf = ({ hours, isOutside }: Omit<LoadingVisit, 'on'>, { dayHours }: Planning): Workload => {
  if (isOutside) return { hours: 0, bayDays: 0 };
  return { hours, bayDays: Math.max(0.5, Math.ceil((hours / dayHours) * 2 - slack) / 2) };
};

/** What the workshop can do on a number of working days. */
export const capacityOf = ({ technicianHours, bays }: Planning, openDays: number): Workload => ({
  hours: technicianHours * openDays,
  bayDays: bays * openDays,
});

/** Whether more is asked than given, in hours or in bay days. */
export const isOverloaded = (asked: Workload, given: Workload): boolean =>
  asked.hours > given.hours + slack || asked.bayDays > given.bayDays + slack;

const weekLoad = (monday: CalendarDate, visits: readonly LoadingVisit[], planning: Planning): WeekLoad => {
  const openDays = workCalendar(planning).openDaysIn({ from: monday, to: addDays(monday, 6) }).length;
  const given = capacityOf(planning, openDays);
  const asked = visits
    .map((visit) => demandOf(visit, planning))
    .reduce((sum, one) => ({ hours: sum.hours + one.hours, bayDays: sum.bayDays + one.bayDays }), {
      hours: 0,
      bayDays: 0,
    });
  return {
    monday,
    ...asked,
    capacityHours: given.hours,
    capacityBayDays: given.bayDays,
    openDays,
    isOver: isOverloaded(asked, given),
    visits: visits.length,
  };
};

/** The load of each of the weeks, which are named by their Mondays. A visit loads the week of its day. */
export const weekLoads = (
  visits: readonly LoadingVisit[],
  planning: Planning,
  weeks: readonly CalendarDate[],
): readonly WeekLoad[] => {
  const byWeek = new Map<CalendarDate, LoadingVisit[]>(weeks.map((monday) => [monday, []]));
  for (const visit of visits) byWeek.get(mondayOf(visit.on))?.push(visit);
  return weeks.map((monday) => weekLoad(monday, byWeek.get(monday) ?? [], planning));
};
