/**
 * A service level says what is done together and how often (EN 13306: not "maintenance level").
 * It has at least one trigger; its window is the due point less `early` to the due point plus `late`.
 * Intervals are before the duty factor of the equipment.
 */
import { z } from 'zod';
import { error, type Problem } from '#kernel/result.ts';
import { ruleFault } from './recurrence.ts';
import type { RuleFault } from './ruleText.ts';

/** Units of meters: kilometres, miles, running hours, cycles (starts, strokes, lifts). */
export const meterUnits = ['km', 'mi', 'h', 'cycle'] as const;
export type MeterUnit = (typeof meterUnits)[number];

/** Units of calendar intervals. */
export const calendarUnits = ['day', 'week', 'month', 'year'] as const;
export type CalendarUnit = (typeof calendarUnits)[number];

/** How far from the due point is still in order; `days` and `usage` win over `percent` of the interval. */
export interface Tolerance {
  readonly percent?: number | undefined;
  readonly days?: number | undefined;
  readonly usage?: number | undefined;
}

export interface CalendarTrigger {
  readonly kind: 'calendar';
  readonly every: number;
  readonly unit: CalendarUnit;
  /** Length of the first interval only. */
  readonly first?: { readonly every: number; readonly unit: CalendarUnit } | undefined;
}

export interface UsageTrigger {
  readonly kind: 'usage';
  readonly meter: MeterUnit;
  readonly every: number;
  /** Length of the first interval only: oil after the first 50 h, then every 250 h. */
  readonly first?: number | undefined;
}

export interface RuleTrigger {
  readonly kind: 'rule';
  /** RFC 5545 recurrence without DTSTART and TZID; needs `shift` 0. */
  readonly rrule: string;
}

export type Trigger = CalendarTrigger | UsageTrigger | RuleTrigger;

export interface ServiceLevel {
  readonly id: string;
  /** Performing a level satisfies every lower rank, unless `covers` names exactly the levels satisfied. */
  readonly rank: number;
  readonly covers?: readonly string[] | undefined;
  readonly triggers: readonly Trigger[];
  readonly combine: 'first' | 'last';
  /** 1 counts from the completion, 0 from the planned slot, between is a blend. */
  readonly shift: number;
  readonly early?: Tolerance | undefined;
  readonly late?: Tolerance | undefined;
  /** Set by law, so light duty never stretches it: a duty factor above 1 counts as 1. */
  readonly isStatutory?: boolean | undefined;
}

const toleranceSchema = z.object({
  percent: z.number().optional(),
  days: z.number().optional(),
  usage: z.number().optional(),
});

const calendarStepSchema = z.object({ every: z.number(), unit: z.enum(calendarUnits) });

/** Shape of a trigger as stored and imported; whether its figures make sense is said by `levelProblems`. */
export const triggerSchema = z.discriminatedUnion('kind', [
  calendarStepSchema.extend({ kind: z.literal('calendar'), first: calendarStepSchema.optional() }),
  z.object({
    kind: z.literal('usage'),
    meter: z.enum(meterUnits),
    every: z.number(),
    first: z.number().optional(),
  }),
  z.object({ kind: z.literal('rule'), rrule: z.string().max(500) }),
]);

/** Shape of a service level as stored and imported; whether its figures make sense is said by `levelProblems`. */
export const serviceLevelSchema = z.object({
  id: z.string().min(1).max(100),
  rank: z.number(),
  covers: z.array(z.string()).optional(),
  triggers: z.array(triggerSchema),
  combine: z.enum(['first', 'last']),
  shift: z.number(),
  early: toleranceSchema.optional(),
  late: toleranceSchema.optional(),
});

/** Longest calendar interval accepted by unit: a century. */
const longestCalendar: Record<CalendarUnit, number> = { day: 36525, week: 5217, month: 1200, year: 100 };
/** Longest usage interval accepted by unit: far beyond the life of any machine. */
const longestUsage: Record<MeterUnit, number> = { km: 5_000_000, mi: 3_000_000, h: 500_000, cycle: 1_000_000_000 };

const intervalProblems = (every: number, most: number, field: string): readonly Problem[] => {
  if (!(every > 0)) return [error('intervalNotPositive', field)];
  return every <= most ? [] : [error('intervalTooLong', field, { most })];
};

const calendarProblems = (
  { every, unit }: Pick<CalendarTrigger, 'every' | 'unit'>,
  field: string,
): readonly Problem[] => {
  if (every > 0 && !Number.isInteger(every)) return [error('intervalNotWhole', field)];
  return intervalProblems(every, longestCalendar[unit], field);
};

/** The problem code of each fault of a rule. */
export const ruleCodes: Readonly<Record<RuleFault, string>> = {
  unreadable: 'ruleUnreadable',
  frequencyUnsupported: 'ruleFrequencyUnsupported',
  partUnsupported: 'rulePartUnsupported',
  ends: 'ruleEnds',
  intervalOutOfRange: 'ruleIntervalOutOfRange',
  weekWithoutDay: 'ruleWeekWithoutDay',
  neverOccurs: 'ruleNeverOccurs',
};

const triggerProblems = (trigger: Trigger, shift: number, field: string): readonly Problem[] => {
  switch (trigger.kind) {
    case 'calendar': {
      const own = calendarProblems(trigger, `${field}.every`);
      const { first } = trigger;
      if (first === undefined) return own;
      return [...own, ...calendarProblems(first, `${field}.first.every`)];
    }
    case 'usage': {
      const most = longestUsage[trigger.meter];
      const own = intervalProblems(trigger.every, most, `${field}.every`);
      if (trigger.first === undefined) return own;
      return [...own, ...intervalProblems(trigger.first, most, `${field}.first`)];
    }
    case 'rule': {
      const fault = ruleFault(trigger.rrule);
      return [
        ...(fault === null ? [] : [error(ruleCodes[fault], `${field}.rrule`)]),
        ...(shift === 0 ? [] : [error('ruleNeedsShiftZero', 'shift')]),
      ];
    }
  }
};

/** `early` may not reach back a whole interval: a service would then satisfy the slot after the one it is done for. */
const toleranceProblems = (tolerance: Tolerance | undefined, field: 'early' | 'late'): readonly Problem[] => {
  if (tolerance === undefined) return [];
  const problems: Problem[] = [];
  const { percent, days, usage } = tolerance;
  const most = field === 'early' ? 99 : 100;
  if (percent !== undefined && !(percent >= 0 && percent <= most)) {
    problems.push(error('percentOutOfRange', `${field}.percent`, { most }));
  }
  if (days !== undefined && !(Number.isInteger(days) && days >= 0 && days <= 3660)) {
    problems.push(error('toleranceDaysOutOfRange', `${field}.days`, { most: 3660 }));
  }
  if (usage !== undefined && !(usage >= 0 && Number.isFinite(usage))) {
    problems.push(error('toleranceUsageNegative', `${field}.usage`));
  }
  return problems;
};

/**
 * What stands in the way of using a level: no trigger, intervals not above zero or longer than a century,
 * rules that are not sound RFC 5545 or never occur, shift outside 0 to 1, tolerances out of range.
 * Fields are paths within the level: `triggers.0.every`, `early.percent`. Empty when the level is sound.
 */
export const levelProblems = (level: ServiceLevel): readonly Problem[] => [
  ...(Number.isInteger(level.rank) && level.rank >= 0 ? [] : [error('rankNotWhole', 'rank')]),
  ...(level.shift >= 0 && level.shift <= 1 ? [] : [error('shiftOutOfRange', 'shift')]),
  ...(level.covers?.includes(level.id) ? [error('levelCoversItself', 'covers')] : []),
  ...(level.triggers.length === 0 ? [error('levelWithoutTriggers', 'triggers')] : []),
  ...level.triggers.flatMap((trigger, i) => triggerProblems(trigger, level.shift, `triggers.${i}`)),
  ...toleranceProblems(level.early, 'early'),
  ...toleranceProblems(level.late, 'late'),
];
