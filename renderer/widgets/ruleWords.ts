import type { TFunction } from 'i18next';
import type { Format } from '#i18n/format.ts';
import { addDays, calendarDate, dateFromParts } from '#kernel/calendarDate.ts';

const units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const places: Readonly<Record<string, 'first' | 'second' | 'third' | 'fourth' | 'fifth' | 'last'>> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '5': 'fifth',
  '-1': 'last',
};
/** A Monday: weekday names are taken from its week. */
const aMonday = calendarDate('2026-11-16');

interface Words {
  readonly t: TFunction<'programmes'>;
  readonly format: Format;
}

const parts = (rrule: string): ReadonlyMap<string, string> =>
  new Map(
    rrule
      .replace(/^RRULE:/i, '')
      .split(';')
      .map((part) => part.toUpperCase().split('=', 2) as [string, string]),
  );

const weekdayInWords = (code: string, { t, format }: Words): string | null => {
  const [, place = '', day = ''] = /^([+-]?\d*)(MO|TU|WE|TH|FR|SA|SU)$/.exec(code) ?? [];
  const index = weekdays.indexOf(day as (typeof weekdays)[number]);
  if (index < 0) return null;
  const name = format.weekday(addDays(aMonday, index));
  if (place === '') return name;
  const nth = places[place.replace('+', '')];
  return nth === undefined ? null : t(`words.nth.${nth}`, { day: name });
};

const monthDayInWords = (day: string, { t }: Words): string =>
  day === '-1' ? t('words.lastDay') : t('words.monthDay', { day });

const daysInWords = (rule: ReadonlyMap<string, string>, words: Words): readonly (string | null)[] => [
  ...(rule.get('BYDAY')?.split(',') ?? []).map((code) => weekdayInWords(code, words)),
  ...(rule.get('BYMONTHDAY')?.split(',') ?? []).map((day) => monthDayInWords(day, words)),
];

/** Parts the wording below can say; a rule with others is shown as it is written. */
const worded = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH']);

/** A recurrence rule in words: "every 3 months: first Monday". */
export const ruleInWords = (rrule: string, words: Words): string => {
  const { t, format } = words;
  const rule = parts(rrule);
  const unit = units[rule.get('FREQ') ?? ''];
  const days = daysInWords(rule, words);
  const months = rule.get('BYMONTH')?.split(',').map(Number) ?? [];
  const isOdd = days.includes(null) || months.some((month) => !(month >= 1 && month <= 12));
  if (unit === undefined || isOdd || [...rule.keys()].some((key) => !worded.has(key))) {
    return t('words.rule', { rule: rrule });
  }
  const interval = Number(rule.get('INTERVAL') ?? 1);
  const every = t(`words.calendar.${unit}`, { count: interval });
  const known = days.filter((day) => day !== null);
  // Where the months are named, "every month" would say the contrary.
  const isNamed = unit === 'month' && interval === 1 && months.length > 0;
  const on = format.list(known);
  const dated = isNamed ? on : t('words.ruleOn', { every, days: on });
  const text = known.length === 0 ? every : dated;
  if (months.length === 0) return text;
  return t('words.ruleMonths', {
    rule: text,
    months: format.list(months.map((month) => format.month(dateFromParts(2026, month, 1)))),
  });
};
