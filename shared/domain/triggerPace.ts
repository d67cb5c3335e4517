/**
 * The pace of a trigger: its intervals and tolerances for one piece of equipment, duty factor included, in whole
 * epoch days or lifetime meter values, so that replaying a history is plain arithmetic.
 */
import { addMonthsToEpochDay } from '#kernel/calendarDate.ts';
import type { CalendarUnit, MeterUnit, ServiceLevel, Tolerance, Trigger } from './serviceLevel.ts';

export interface Step {
  readonly length: number;
  /** Whether `length` counts months; else days or meter units. */
  readonly inMonths: boolean;
}

export interface Pace {
  readonly kind: Trigger['kind'];
  readonly meter: MeterUnit | null;
  readonly rrule: string;
  readonly every: Step;
  /** The first interval; the same as `every` when none is set. */
  readonly first: Step;
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
const noStep: Step = { length: 0, inMonths: false };

const calendarStep = (every: number, unit: CalendarUnit, factor: number): Step => {
  if (factor !== 1 || !Number.isInteger(every))
    return { length: Math.max(1, floored(every * meanDays[unit] * factor)), inMonths: false };
  if (unit === 'month') return { length: every, inMonths: true };
  if (unit === 'year') return { length: every * 12, inMonths: true };
  return { length: every * nominalDays[unit], inMonths: false };
};

const daysAllowed = (tolerance: Tolerance | undefined, nominal: number): number =>
  tolerance?.days ?? floored((nominal * (tolerance?.percent ?? 0)) / 100);

const usageAllowed = (tolerance: Tolerance | undefined, interval: number): number =>
  tolerance?.usage ?? (interval * (tolerance?.percent ?? 0)) / 100;

/**
 * The pace of one trigger of a level. The duty factor multiplies intervals; away from 1 a calendar interval becomes
 * whole days, at least 1. A percentage is of the nominal interval (1, 7, 30, 365 days) times the factor, floored to
 * whole days; of a usage interval it is not rounded; a rule knows days only.
 */
export const paceOf = (trigger: Trigger, level: ServiceLevel, factor: number): Pace => {
  const { early, late } = level;
  const base = { kind: trigger.kind, meter: null, rrule: '' };
  switch (trigger.kind) {
    case 'calendar': {
      const first = trigger.first ?? trigger;
      const nominal = trigger.every * nominalDays[trigger.unit] * factor;
      const firstNominal = first.every * nominalDays[first.unit] * factor;
      return {
        ...base,
        every: calendarStep(trigger.every, trigger.unit, factor),
        first: calendarStep(first.every, first.unit, factor),
        early: daysAllowed(early, nominal),
        late: daysAllowed(late, nominal),
        firstEarly: daysAllowed(early, firstNominal),
        firstLate: daysAllowed(late, firstNominal),
      };
    }
    case 'usage': {
      const every = trigger.every * factor;
      const first = (trigger.first ?? trigger.every) * factor;
      return {
        ...base,
        meter: trigger.meter,
        every: { length: every, inMonths: false },
        first: { length: first, inMonths: false },
        early: usageAllowed(early, every),
        late: usageAllowed(late, every),
        firstEarly: usageAllowed(early, first),
        firstLate: usageAllowed(late, first),
      };
    }
    case 'rule': {
      const allowed = { early: early?.days ?? 0, late: late?.days ?? 0 };
      return {
        ...base,
        rrule: trigger.rrule,
        every: noStep,
        first: noStep,
        ...allowed,
        firstEarly: allowed.early,
        firstLate: allowed.late,
      };
    }
  }
};

const stepped = (from: number, step: Step, times: number): number =>
  step.inMonths ? addMonthsToEpochDay(from, step.length * times) : from + step.length * times;

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
export const gridSlot = (pace: Pace, grid: Grid, k: number): number => {
  const { every, first } = pace;
  const { origin, isFirst } = grid;
  if (k === 0) return origin;
  if (!isFirst) return stepped(origin, every, k);
  if (first.inMonths && every.inMonths) return addMonthsToEpochDay(origin, first.length + every.length * (k - 1));
  return stepped(stepped(origin, first, 1), every, k - 1);
};
