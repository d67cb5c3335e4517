/**
 * Work calendar: on which days the workshop is open. Days of the week that are worked, less closing days and holidays,
 * by rule of the calendar or as a span, and the days worked to make up for them.
 */
import { type CalendarDate, epochDayOfParts, fromEpochDay, toEpochDay, yearOf } from '#kernel/calendarDate.ts';
import { ruleSlotAfter } from './recurrence.ts';
import type { Closure, Planning } from './settings.ts';

/** A stretch of days, both inclusive. */
export interface DaySpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Answers for any day; years are reckoned once. */
export interface WorkCalendar {
  readonly isOpen: (day: CalendarDate) => boolean;
  /** Whether the day is worked to make up for a holiday. */
  readonly isMadeUp: (day: CalendarDate) => boolean;
  /** The open days of a span, in order. */
  readonly openDaysIn: (span: DaySpan) => readonly CalendarDate[];
  /** The open day of the span nearest to a day, of two the earlier; null when there is none. The day itself may lie outside. */
  readonly nearestOpenDay: (day: CalendarDate, span: DaySpan) => CalendarDate | null;
}

/** 1 January 2000: rules without a start of their own count from here. */
const usualOrigin = 10957;

/** First and last epoch day of a closure, open ends infinite. A span with one day named is that day. */
const boundsOf = ({ rrule, from, to }: Closure): readonly [number, number] => {
  const ends = [from, to].map((day) => (day === null ? null : toEpochDay(day)));
  const [first = null, last = null] = ends;
  if (rrule === null) return [first ?? last ?? Number.NaN, last ?? first ?? Number.NaN];
  return [first ?? Number.NEGATIVE_INFINITY, last ?? Number.POSITIVE_INFINITY];
};

/** A year as one entry a day, from its first epoch day. */
interface OpenYear {
  readonly start: number;
  readonly open: Uint8Array;
}

const close = ({ start, open }: OpenYear, closure: Closure): void => {
  const [first, last] = boundsOf(closure);
  const from = Math.max(first, start);
  const to = Math.min(last, start + open.length - 1);
  if (closure.rrule === null) {
    for (let day = from; day <= to; day++) open[day - start] = 0;
    return;
  }
  const origin = Number.isFinite(first) ? first : usualOrigin;
  const next = (day: number): number => ruleSlotAfter(closure.rrule ?? '', origin, day);
  for (let day = next(from - 1); day <= to; day = next(day)) open[day - start] = 0;
};

const openYear = ({ workDays, closures }: Planning, madeUp: ReadonlySet<CalendarDate>, year: number): OpenYear => {
  const start = epochDayOfParts(year, 1, 1);
  const length = epochDayOfParts(year, 12, 31) - start + 1;
  const worked = new Set(workDays);
  // Epoch day 0 was a Thursday; the remainder is taken twice because days before it are negative.
  const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
  const own = { start, open: Uint8Array.from({ length }, (_, i) => (worked.has(weekday(start + i)) ? 1 : 0)) };
  for (const closure of closures) close(own, closure);
  for (const day of madeUp) if (yearOf(day) === year) own.open[toEpochDay(day) - start] = 1;
  return own;
};

const calendars = new WeakMap<Planning, WorkCalendar>();

/**
 * The work calendar of the settings; the same object for the same settings. A rule counts from the closure's `from`,
 * else from 1 January 2000, and holds between `from` and `to` where they are set. A rule that is no rule closes nothing.
 * A day made up is open whatever else closes it.
 */
export const workCalendar = (planning: Planning): WorkCalendar => {
  const known = calendars.get(planning);
  if (known !== undefined) return known;
  const calendar = newCalendar(planning);
  calendars.set(planning, calendar);
  return calendar;
};

const newCalendar = (planning: Planning): WorkCalendar => {
  const years = new Map<number, OpenYear>();
  const madeUp = new Set(planning.closures.flatMap(({ makeUpDays = [] }) => makeUpDays));
  const yearWith = (year: number): OpenYear => {
    const known = years.get(year) ?? openYear(planning, madeUp, year);
    years.set(year, known);
    return known;
  };
  const isOpen = (day: CalendarDate): boolean => {
    const { start, open } = yearWith(yearOf(day));
    return open[toEpochDay(day) - start] === 1;
  };
  const openDaysIn = ({ from, to }: DaySpan): readonly CalendarDate[] => {
    const days: CalendarDate[] = [];
    const last = toEpochDay(to);
    for (let day = toEpochDay(from); day <= last; day++) if (isOpen(fromEpochDay(day))) days.push(fromEpochDay(day));
    return days;
  };
  const isMadeUp = (day: CalendarDate): boolean => madeUp.has(day);
  return { isOpen, isMadeUp, openDaysIn, nearestOpenDay: (day, span) => nearestOf(day, openDaysIn(span)) };
};

const nearestOf = (day: CalendarDate, days: readonly CalendarDate[]): CalendarDate | null => {
  const place = toEpochDay(day);
  const far = (other: CalendarDate): number => Math.abs(toEpochDay(other) - place);
  return days.reduce<CalendarDate | null>((best, own) => (best === null || far(own) < far(best) ? own : best), null);
};
