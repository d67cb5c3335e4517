/**
 * The pace of a trigger: its intervals and tolerances for one piece of equipment, duty factor included, in whole
 * epoch days or lifetime meter values, so that replaying a history is plain arithmetic.
 */
import { addMonthsToEpochDay } from '#kernel/calendarDate.ts';
import type {
  CalendarTrigger,
  CalendarUnit,
  MeterUnit,
  RuleTrigger,
  ServiceLevel,
  Tolerance,
  Trigger,
  UsageTrigger,
} from './serviceLevel.ts';

/** One shape for all kinds, flat, because a due list makes tens of thousands. */
export interface Pace {
  readonly kind: Trigger['kind'];
  readonly meter: MeterUnit | null;
  readonly rrule: string;
  /** Interval in days, months or meter units. */
  readonly every: number;
  readonly everyInMonths: boolean;
  /** The first interval; the same as `every` when none is set. */
  readonly first: number;
  readonly firstInMonths: boolean;
  readonly early: number;
  readonly late: number;
  readonly firstEarly: number;
  readonly firstLate: number;
}

/** Meter values are compared to a millionth, so that 0.7 × 90 is 63. */
export const valueSlack = 1e-6;
const roundingSlack = 1e-9;

/** Greatest whole number not above `n`, forgiving what binary fractions lose. */
const floored = (n: number): number => Math.floor(n + roundingSlack);

const nominalDays: Record<CalendarUnit, number> = { day: 1, week: 7, month: 30, year: 365 };
const meanDays: Record<CalendarUnit, number> = { day: 1, week: 7, month: 30.436875, year: 365.2425 };
/** Whether an interval is reckoned in calendar months; with a duty factor, and in fractions, it is in days. */
const isInMonths = (every: number, unit: CalendarUnit, factor: number): boolean =>
  factor === 1 && (unit === 'month' || unit === 'year') && Number.isInteger(every);

const calendarLength = (every: number, unit: CalendarUnit, factor: number): number => {
  if (isInMonths(every, unit, factor)) return unit === 'year' ? every * 12 : every;
  return factor === 1 && (unit === 'day' || unit === 'week')
    ? every * nominalDays[unit]
    : Math.max(1, floored(every * meanDays[unit] * factor));
};

const daysAllowed = (tolerance: Tolerance | undefined, nominal: number): number =>
  tolerance?.days ?? floored((nominal * (tolerance?.percent ?? 0)) / 100);

const usageAllowed = (tolerance: Tolerance | undefined, interval: number): number =>
  tolerance?.usage ?? (interval * (tolerance?.percent ?? 0)) / 100;

const calendarPace = (trigger: CalendarTrigger, { early, late }: ServiceLevel, factor: number): Pace => {
  const { every, unit } = trigger;
  const first = trigger.first ?? trigger;
  const nominal = every * nominalDays[unit] * factor;
  const firstNominal = first.every * nominalDays[first.unit] * factor;
  return {
    kind: 'calendar',
    meter: null,
    rrule: '',
    every: calendarLength(every, unit, factor),
    everyInMonths: isInMonths(every, unit, factor),
    first: calendarLength(first.every, first.unit, factor),
    firstInMonths: isInMonths(first.every, first.unit, factor),
    early: daysAllowed(early, nominal),
    late: daysAllowed(late, nominal),
    firstEarly: daysAllowed(early, firstNominal),
    firstLate: daysAllowed(late, firstNominal),
  };
};

const usagePace = (trigger: UsageTrigger, { early, late }: ServiceLevel, factor: number): Pace => {
  const every = trigger.every * factor;
  const first = (trigger.first ?? trigger.every) * factor;
  return {
    kind: 'usage',
    meter: trigger.meter,
    rrule: '',
    every,
    everyInMonths: false,
    first,
    firstInMonths: false,
    early: usageAllowed(early, every),
    late: usageAllowed(late, every),
    firstEarly: usageAllowed(early, first),
    firstLate: usageAllowed(late, first),
  };
};

const rulePace = (trigger: RuleTrigger, { early, late }: ServiceLevel): Pace => ({
  kind: 'rule',
  meter: null,
  rrule: trigger.rrule,
  every: 0,
  everyInMonths: false,
  first: 0,
  firstInMonths: false,
  early: early?.days ?? 0,
  late: late?.days ?? 0,
  firstEarly: early?.days ?? 0,
  firstLate: late?.days ?? 0,
});

/**
 * The pace of one trigger of a level. The duty factor multiplies intervals; away from 1 a calendar interval becomes
 * whole days, at least 1. A percentage is of the nominal interval (1, 7, 30, 365 days) times the factor, floored to
 * whole days; of a usage interval it is not rounded; a rule knows days only.
 */
export const paceOf = (trigger: Trigger, level: ServiceLevel, factor: number): Pace => {
  switch (trigger.kind) {
    case 'calendar':
      return calendarPace(trigger, level, factor);
    case 'usage':
      return usagePace(trigger, level, factor);
    case 'rule':
      return rulePace(trigger, level);
  }
};

/** Where a grid of slots begins. */
export interface Grid {
  /** Slot 0. */
  readonly origin: number;
  /** Whether slot 1 ends the first interval. */
  readonly isFirst: boolean;
}

/**
 * Slot `k` of a grid. Slots are counted from the origin, so that month ends do not drift: 31 January, 28 February,
 * 31 March. Where the first interval is in days and the others in months, months are counted from the end of the
 * first. Not for rules.
 */
export const gridSlot = (pace: Pace, { origin, isFirst }: Grid, k: number): number => {
  const { every, everyInMonths, first, firstInMonths } = pace;
  if (k === 0) return origin;
  if (!isFirst) return everyInMonths ? addMonthsToEpochDay(origin, every * k) : origin + every * k;
  if (firstInMonths && everyInMonths) return addMonthsToEpochDay(origin, first + every * (k - 1));
  const start = firstInMonths ? addMonthsToEpochDay(origin, first) : origin + first;
  return everyInMonths ? addMonthsToEpochDay(start, every * (k - 1)) : start + every * (k - 1);
};
