/** A closing day as the form holds it: one of four ways to say when, and back to the record. */
import type { Closure } from '#domain/settings.ts';
import { type CalendarDate, daysInMonth } from '#kernel/calendarDate.ts';

/** Weekdays as RFC 5545 names them, Monday first. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** The places a weekday can have in a month; -1 is the last. */
export const nthPlaces = [1, 2, 3, 4, -1] as const;

/** Ways to say when the workshop is closed. */
export const closureWays = ['span', 'yearly', 'nth', 'rule'] as const;

/** Span of days · the same days each year · a weekday of a month · a rule as it is written. */
export type ClosureWay = (typeof closureWays)[number];

/** What the form holds; the fields of the other ways keep what was typed. */
export interface ClosureDraft {
  readonly id: string;
  readonly name: string;
  readonly way: ClosureWay;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly month: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly nth: (typeof nthPlaces)[number];
  readonly weekday: (typeof weekdayCodes)[number];
  readonly rrule: string;
  readonly makeUpDays: readonly CalendarDate[];
}

/** A closing day about to be entered, on `today`. */
export const blankClosure = (id: string, today: CalendarDate): ClosureDraft => ({
  id,
  name: '',
  way: 'span',
  from: today,
  to: today,
  month: 1,
  firstDay: 1,
  lastDay: 1,
  nth: 1,
  weekday: 'MO',
  rrule: '',
  makeUpDays: [],
});

/** The longest a month can be: 29 February may be named. */
export const longestMonth = (month: number): number => daysInMonth(2000, month);

const yearlyShape = /^FREQ=YEARLY;BYMONTH=(\d{1,2});BYMONTHDAY=([\d,]+)$/;
const nthShape = /^FREQ=YEARLY;BYMONTH=(\d{1,2});BYDAY=(-?\d)(MO|TU|WE|TH|FR|SA|SU)$/;

/** Days one after the other: a list with gaps is left to the rule's text. */
const isRun = (days: readonly number[]): boolean => days.every((day, i) => i === 0 || day === (days[i - 1] ?? 0) + 1);

/** The parts of a rule the form can show; null for any other. */
export const readClosureRule = (
  rrule: string,
):
  | Pick<ClosureDraft, 'way' | 'month' | 'firstDay' | 'lastDay'>
  | Pick<ClosureDraft, 'way' | 'month' | 'nth' | 'weekday'>
  | null => {
  const yearly = yearlyShape.exec(rrule);
  if (yearly !== null) {
    const days = (yearly[2] ?? '').split(',').map(Number);
    const [firstDay = 1] = days;
    return isRun(days) ? { way: 'yearly', month: Number(yearly[1]), firstDay, lastDay: days.at(-1) ?? firstDay } : null;
  }
  const [, month, place, code] = nthShape.exec(rrule) ?? [];
  const nth = nthPlaces.find((known) => known === Number(place));
  const weekday = weekdayCodes.find((known) => known === code);
  return nth === undefined || weekday === undefined ? null : { way: 'nth', month: Number(month), nth, weekday };
};

/** A stored closing day in the form. */
export const closureDraftOf = (closure: Closure, today: CalendarDate): ClosureDraft => {
  const { id, name, rrule, from, to, makeUpDays = [] } = closure;
  const blank = { ...blankClosure(id, today), name, makeUpDays };
  if (rrule === null) return { ...blank, from, to };
  return { ...blank, rrule, ...(readClosureRule(rrule) ?? { way: 'rule' }) };
};

const ruleOfDraft = (draft: ClosureDraft): string => {
  const { month, firstDay, lastDay, nth, weekday } = draft;
  switch (draft.way) {
    case 'nth':
      return `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${weekday}`;
    case 'yearly': {
      const days = Array.from({ length: Math.max(1, lastDay - firstDay + 1) }, (_, i) => firstDay + i);
      return `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${days.join(',')}`;
    }
    default:
      return draft.rrule.trim();
  }
};

/** The record the form means. */
export const closureOfDraft = (draft: ClosureDraft): Closure => {
  const { id, name, way, from, to, makeUpDays } = draft;
  const when = way === 'span' ? { rrule: null, from, to } : { rrule: ruleOfDraft(draft), from: null, to: null };
  const days = [...new Set(makeUpDays)].sort();
  return { id, name: name.trim(), ...when, ...(days.length === 0 ? {} : { makeUpDays: days }) };
};
