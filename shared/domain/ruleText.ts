/** Reading of RFC 5545 recurrence text: its parts, and what is wrong with them. */
import { daysInMonth } from '#kernel/calendarDate.ts';

/** Why a rule is refused; `ruleCodes` gives each its problem code. */
export type RuleFault =
  | 'unreadable'
  | 'frequencyUnsupported'
  | 'partUnsupported'
  | 'ends'
  | 'intervalOutOfRange'
  | 'weekWithoutDay'
  | 'neverOccurs';

type Parts = ReadonlyMap<string, string>;

const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
const yearlyParts = new Set(['BYWEEKNO', 'BYYEARDAY']);

const numberList = (most: number): RegExp => {
  const width = String(most).length;
  return new RegExp(`^[+-]?\\d{1,${width}}(,[+-]?\\d{1,${width}})*$`);
};

const weekdays = 'MO|TU|WE|TH|FR|SA|SU';
const shapes: Readonly<Record<string, { readonly shape: RegExp; readonly most?: number }>> = {
  FREQ: { shape: /^[A-Z]+$/ },
  INTERVAL: { shape: /^[+-]?\d+(\.\d+)?$/ },
  BYDAY: { shape: new RegExp(`^([+-]?[1-9]\\d?)?(${weekdays})(,([+-]?[1-9]\\d?)?(${weekdays}))*$`) },
  BYMONTHDAY: { shape: numberList(31), most: 31 },
  BYMONTH: { shape: /^\d{1,2}(,\d{1,2})*$/, most: 12 },
  BYSETPOS: { shape: numberList(366), most: 366 },
  BYWEEKNO: { shape: numberList(53), most: 53 },
  BYYEARDAY: { shape: numberList(366), most: 366 },
  WKST: { shape: new RegExp(`^(${weekdays})$`) },
  COUNT: { shape: /^\d+$/ },
  UNTIL: { shape: /^\d{8}(T\d{6}Z?)?$/ },
};

const partsOf = (text: string): Parts | null => {
  const parts = new Map<string, string>();
  for (const pair of text.replace(/^RRULE:/i, '').split(';')) {
    const [name = '', value, ...more] = pair.split('=');
    const key = name.toUpperCase();
    if (value === undefined || value === '' || more.length > 0 || parts.has(key)) return null;
    parts.set(key, value.toUpperCase());
  }
  return parts;
};

const numbers = (value: string | undefined): readonly number[] =>
  value === undefined ? [] : value.split(',').map(Number);

const isInShape = (key: string, value: string): boolean => {
  const known = shapes[key];
  if (known === undefined || !known.shape.test(value)) return false;
  const { most } = known;
  return most === undefined || numbers(value).every((n) => n !== 0 && Math.abs(n) <= most);
};

/** Whether one of the months named (or any) has one of the days named. */
const monthsHaveDays = (parts: Parts): boolean => {
  const days = numbers(parts.get('BYMONTHDAY'));
  if (days.length === 0) return true;
  const months = numbers(parts.get('BYMONTH'));
  const longest = Math.max(...(months.length === 0 ? [1] : months).map((month) => daysInMonth(2000, month)));
  return days.some((day) => Math.abs(day) <= longest);
};

/** Whether days are named as the frequency allows: BYMONTHDAY not by week, numbered weekdays by month or year only. */
const daysSuitFrequency = (parts: Parts): boolean => {
  const frequency = parts.get('FREQ');
  if (frequency === 'WEEKLY' && parts.has('BYMONTHDAY')) return false;
  const isNumbered = /\d/.test(parts.get('BYDAY') ?? '');
  if (isNumbered && (frequency === 'DAILY' || frequency === 'WEEKLY' || parts.has('BYWEEKNO'))) return false;
  return frequency === 'YEARLY' || [...yearlyParts].every((part) => !parts.has(part));
};

/** What is wrong with the text of a rule, before asking whether it ever occurs. */
export const ruleTextFault = (text: string): RuleFault | null => {
  const parts = partsOf(text);
  if (parts === null) return 'unreadable';
  for (const [key, value] of parts) {
    if (shapes[key] === undefined) return 'partUnsupported';
    if (!isInShape(key, value)) return key === 'INTERVAL' ? 'intervalOutOfRange' : 'unreadable';
  }
  const frequency = parts.get('FREQ');
  if (frequency === undefined) return 'unreadable';
  if (!frequencies.has(frequency)) return 'frequencyUnsupported';
  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (!Number.isInteger(interval) || interval < 1 || interval > 999) return 'intervalOutOfRange';
  if (!daysSuitFrequency(parts)) return 'partUnsupported';
  if (parts.has('BYWEEKNO') && !parts.has('BYDAY')) return 'weekWithoutDay';
  if (!monthsHaveDays(parts)) return 'neverOccurs';
  return parts.has('COUNT') || parts.has('UNTIL') ? 'ends' : null;
};

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** A weekday, Monday 1 to Sunday 7; `nth` of the month or year, from the end when negative, 0 for every one. */
export interface RuleDay {
  readonly weekday: number;
  readonly nth: number;
}

/** The parts of a rule; an empty list limits nothing. */
export interface RuleParts {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weeks: readonly number[];
  readonly days: readonly RuleDay[];
  readonly positions: readonly number[];
}

const weekdayNumber = (code: string): number => weekdays.split('|').indexOf(code) + 1;

const isFrequency = (text: string | undefined): text is Frequency => text !== undefined && frequencies.has(text);

/** The parts of a rule without fault; null for any other. */
export const rulePartsOf = (text: string): RuleParts | null => {
  const parts = ruleTextFault(text) === null ? partsOf(text) : null;
  const frequency = parts?.get('FREQ');
  if (parts === null || !isFrequency(frequency)) return null;
  const days = parts.get('BYDAY')?.split(',') ?? [];
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    weekStart: weekdayNumber(parts.get('WKST') ?? 'MO'),
    months: numbers(parts.get('BYMONTH')),
    monthDays: numbers(parts.get('BYMONTHDAY')),
    yearDays: numbers(parts.get('BYYEARDAY')),
    weeks: numbers(parts.get('BYWEEKNO')),
    days: days.map((day) => ({ weekday: weekdayNumber(day.slice(-2)), nth: Number(day.slice(0, -2)) })),
    positions: numbers(parts.get('BYSETPOS')),
  };
};
