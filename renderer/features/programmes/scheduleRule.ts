/** Recurrence rules as workshops say them, and their RFC 5545 texts: everything that can be built without writing a rule. */

/** Weekdays as RFC 5545 names them, Monday first. */
export const ruleWeekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A weekday. */
export type Weekday = (typeof ruleWeekdays)[number];

/** The places a weekday can have in a month. */
export const nthChoices = [1, 2, 3, 4, -1] as const;

/** Which months a rule comes in: every so many, or those named (1 to 12). A figure is NaN while its field is empty. */
export type RuleMonths = { readonly every: number } | { readonly in: readonly number[] };

/** The n-th weekday of a month (-1: the last). */
export interface WeekdayRule {
  readonly kind: 'weekday';
  readonly nth: number;
  readonly weekday: Weekday;
  readonly months: RuleMonths;
}

/** A day of the month (-1: the last). */
export interface MonthDayRule {
  readonly kind: 'monthDay';
  readonly day: number;
  readonly months: RuleMonths;
}

/** Certain weekdays of every so many weeks. */
export interface WeekRule {
  readonly kind: 'week';
  readonly weekdays: readonly Weekday[];
  readonly weeks: number;
}

/** A rule that can be built from choices. */
export type ScheduleRule = WeekdayRule | MonthDayRule | WeekRule;

/** What each kind of rule begins with. */
export const freshRule: Readonly<Record<ScheduleRule['kind'], ScheduleRule>> = {
  weekday: { kind: 'weekday', nth: 1, weekday: 'MO', months: { every: 3 } },
  monthDay: { kind: 'monthDay', day: 1, months: { every: 3 } },
  week: { kind: 'week', weekdays: ['MO'], weeks: 2 },
};

const figure = (value: number): string => (Number.isNaN(value) ? '' : String(value));

const monthsText = (months: RuleMonths): string =>
  'every' in months ? `INTERVAL=${figure(months.every)}` : `BYMONTH=${months.in.join()}`;

/** The rule's text: `FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO`. */
export const ruleText = (rule: ScheduleRule): string => {
  switch (rule.kind) {
    case 'weekday':
      return `FREQ=MONTHLY;${monthsText(rule.months)};BYDAY=${rule.nth}${rule.weekday}`;
    case 'monthDay':
      return `FREQ=MONTHLY;${monthsText(rule.months)};BYMONTHDAY=${figure(rule.day)}`;
    case 'week':
      return `FREQ=WEEKLY;INTERVAL=${figure(rule.weeks)};BYDAY=${rule.weekdays.join()}`;
  }
};

type Parts = ReadonlyMap<string, string>;

const partsOf = (rrule: string): Parts =>
  new Map(
    rrule
      .replace(/^RRULE:/i, '')
      .toUpperCase()
      .split(';')
      .map((part): [string, string] => {
        const [name = '', value = ''] = part.split('=', 2);
        return [name, value];
      }),
  );

const hasOnly = (parts: Parts, allowed: readonly string[]): boolean =>
  [...parts.keys()].every((key) => allowed.includes(key));

/** The figure a part says, NaN when it is empty; undefined when it says something else. */
const figureOf = (text: string): number | undefined => {
  if (text === '') return Number.NaN;
  return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
};

const monthsOf = (parts: Parts): RuleMonths | undefined => {
  const named = parts.get('BYMONTH');
  const every = figureOf(parts.get('INTERVAL') ?? '1');
  if (named === undefined) return every === undefined ? undefined : { every };
  const months = named === '' ? [] : named.split(',').map(Number);
  return every === 1 && months.every((month) => month >= 1 && month <= 12) ? { in: months } : undefined;
};

const weekdayRule = (parts: Parts, months: RuleMonths): ScheduleRule | null => {
  const [, place, day] = /^\+?(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/.exec(parts.get('BYDAY') ?? '') ?? [];
  const weekday = ruleWeekdays.find((each) => each === day);
  return weekday === undefined ? null : { kind: 'weekday', nth: Number(place), weekday, months };
};

const monthRule = (parts: Parts): ScheduleRule | null => {
  const months = monthsOf(parts);
  if (months === undefined || !hasOnly(parts, ['FREQ', 'INTERVAL', 'BYMONTH', 'BYDAY', 'BYMONTHDAY'])) return null;
  if (!parts.has('BYMONTHDAY')) return weekdayRule(parts, months);
  const day = figureOf(parts.get('BYMONTHDAY') ?? '');
  return day === undefined || day < -1 || parts.has('BYDAY') ? null : { kind: 'monthDay', day, months };
};

const weekRule = (parts: Parts): ScheduleRule | null => {
  const weeks = figureOf(parts.get('INTERVAL') ?? '1');
  const named = (parts.get('BYDAY') ?? '').split(',').filter((day) => day !== '');
  const weekdays = ruleWeekdays.filter((day) => named.includes(day));
  const isKnown = hasOnly(parts, ['FREQ', 'INTERVAL', 'BYDAY']) && parts.has('BYDAY');
  return isKnown && weeks !== undefined && weekdays.length === named.length ? { kind: 'week', weekdays, weeks } : null;
};

/** The rule a text says, or null when it says something that is not built from choices. */
export const readScheduleRule = (rrule: string): ScheduleRule | null => {
  const parts = partsOf(rrule);
  switch (parts.get('FREQ')) {
    case 'MONTHLY':
      return monthRule(parts);
    case 'WEEKLY':
      return weekRule(parts);
    default:
      return null;
  }
};
