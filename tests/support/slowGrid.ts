/** Slots of a trigger, counted one at a time with Temporal and rrule: the ground of the slow schedule. */
import rrulePackage from 'rrule';
import { Temporal } from 'temporal-polyfill';
import type { CalendarTrigger, CalendarUnit, ServiceLevel, Trigger } from '#domain/serviceLevel.ts';
import { type CalendarDate, calendarDate } from '#kernel/calendarDate.ts';

/** A slot: a day since 1970 or a meter value, and how far off it is still in order. */
export interface Slot {
  readonly at: number;
  readonly early: number;
  readonly late: number;
}

/** Where the slots of a trigger begin. */
export interface Grid {
  readonly origin: number;
  /** How many slots of the grid are satisfied or passed over. */
  readonly done: number;
  readonly isFirst: boolean;
}

/** A trigger in its level on equipment of some duty factor. */
export interface Place {
  readonly level: ServiceLevel;
  readonly trigger: Trigger;
  readonly factor: number;
}

const epoch = Temporal.PlainDate.from('1970-01-01');

const dayNumbers = new Map<string, number>();

/** Days since 1970-01-01. Remembered, because Temporal takes its time. */
export const dayNumber = (date: string): number => {
  const known = dayNumbers.get(date) ?? epoch.until(date, { largestUnit: 'days' }).days;
  dayNumbers.set(date, known);
  return known;
};

/** The date of a day number. */
export const dateOf = (day: number): CalendarDate => calendarDate(epoch.add({ days: day }).toString());

/** Meter values are compared to a millionth. */
export const slack = 1e-6;
const meanDays: Record<CalendarUnit, number> = { day: 1, week: 7, month: 30.436875, year: 365.2425 };
const nominal: Record<CalendarUnit, number> = { day: 1, week: 7, month: 30, year: 365 };

interface Interval {
  readonly every: number;
  readonly unit: CalendarUnit;
}

const monthsOf = ({ every, unit }: Interval, factor: number): number | null => {
  if (factor !== 1 || unit === 'day' || unit === 'week') return null;
  return unit === 'year' ? 12 * every : every;
};

const daysOf = ({ every, unit }: Interval, factor: number): number =>
  factor === 1 ? every * meanDays[unit] : Math.max(1, Math.floor(every * meanDays[unit] * factor + 1e-9));

const plusMonths = (day: number, months: number): number =>
  dayNumber(epoch.add({ days: day }).add({ months }, { overflow: 'constrain' }).toString());

const calendarSlot = ([trigger, factor]: readonly [CalendarTrigger, number], grid: Grid, k: number): number => {
  /** Some whole intervals after a day; months are added all at once, so that month ends do not drift. */
  const later = (day: number, interval: Interval, times: number): number => {
    const months = monthsOf(interval, factor);
    return months === null ? day + times * daysOf(interval, factor) : plusMonths(day, months * times);
  };
  const first = trigger.first ?? trigger;
  if (!grid.isFirst) return later(grid.origin, trigger, k);
  const firstMonths = monthsOf(first, factor);
  const months = monthsOf(trigger, factor);
  if (firstMonths !== null && months !== null) return plusMonths(grid.origin, firstMonths + months * (k - 1));
  return later(later(grid.origin, first, 1), trigger, k - 1);
};

const ruleDay = (rrule: string, origin: number, k: number): number => {
  const { RRule } = rrulePackage;
  const rule = new RRule({ ...RRule.parseString(rrule), dtstart: new Date(origin * 864e5) });
  const days: number[] = [];
  rule.all((at) => {
    const day = at.getTime() / 864e5;
    if (day > origin) days.push(day);
    return days.length < k;
  });
  return days[k - 1] ?? Number.NaN;
};

const usageTolerance = ({ level }: Place, side: 'early' | 'late', length: number): number =>
  level[side]?.usage ?? (length * (level[side]?.percent ?? 0)) / 100;

const dayTolerance = ({ level }: Place, side: 'early' | 'late', length: number): number =>
  level[side]?.days ?? Math.floor((length * (level[side]?.percent ?? 0)) / 100 + 1e-9);

/** Slot k of a trigger, k from 1, with its tolerances. */
export const slotOf = (place: Place, grid: Grid, k: number): Slot => {
  const { level, trigger, factor } = place;
  const isFirst = grid.isFirst && k === 1;
  if (trigger.kind === 'rule') {
    return { at: ruleDay(trigger.rrule, grid.origin, k), early: level.early?.days ?? 0, late: level.late?.days ?? 0 };
  }
  if (trigger.kind === 'usage') {
    const every = trigger.every * factor;
    const first = (trigger.first ?? trigger.every) * factor;
    const length = isFirst ? first : every;
    const at = grid.origin + (grid.isFirst ? first + (k - 1) * every : k * every);
    return { at, early: usageTolerance(place, 'early', length), late: usageTolerance(place, 'late', length) };
  }
  const interval = isFirst ? (trigger.first ?? trigger) : trigger;
  const length = interval.every * nominal[interval.unit] * factor;
  const at = calendarSlot([trigger, factor], grid, k);
  return { at, early: dayTolerance(place, 'early', length), late: dayTolerance(place, 'late', length) };
};
