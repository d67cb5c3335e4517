/**
 * Occurrences of RFC 5545 rules for `rule` triggers. A library walks from the start at every question, and to the
 * year 9999 where a rule never occurs. Here the days of a decade are tried one by one against the parts of the rule,
 * once: that always ends, and machines that share a rule and the phase of its INTERVAL share the decade.
 */
import {
  dayOf,
  daysInMonth,
  epochDayOfParts,
  fromEpochDay,
  isLeapYear,
  monthOf,
  yearOf,
} from '#kernel/calendarDate.ts';
import { type RuleDay, type RuleFault, type RuleParts, rulePartsOf, ruleTextFault } from './ruleText.ts';

const daysPerDecade = 3652;
/** How many decades are searched before a rule counts as never occurring. */
const decadesSearched = 11;

interface Series {
  /** The rule with everything filled in that its start supplies. */
  readonly rule: RuleParts;
  /** Remainder of the numbers of its periods by INTERVAL. */
  readonly phase: number;
  readonly decades: Map<number, readonly number[]>;
}

interface Rule {
  readonly parts: RuleParts;
  readonly series: Map<string, Series>;
}

/** What is asked of a day. */
interface Day {
  readonly number: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Monday 1 to Sunday 7. */
  readonly weekday: number;
}

const mod = (n: number, by: number): number => ((n % by) + by) % by;

const dayOfNumber = (number: number): Day => {
  const date = fromEpochDay(number);
  return { number, year: yearOf(date), month: monthOf(date), day: dayOf(date), weekday: mod(number + 3, 7) + 1 };
};

const daysInYear = (year: number): number => (isLeapYear(year) ? 366 : 365);
const yearDay = (day: Day): number => day.number - epochDayOfParts(day.year, 1, 1) + 1;

/** Number of the day, week, month or year of the rule's frequency. */
const periodOf = ({ frequency, weekStart }: RuleParts, day: Day): number => {
  switch (frequency) {
    case 'DAILY':
      return day.number;
    case 'WEEKLY':
      // Epoch day -3 is a Monday.
      return Math.floor((day.number + 4 - weekStart) / 7);
    case 'MONTHLY':
      return day.year * 12 + day.month;
    case 'YEARLY':
      return day.year;
  }
};

/** Whether a list counted from 1, or from the end by negative numbers, names a place; an empty list names all. */
const names = (list: readonly number[], place: number, length: number): boolean =>
  list.length === 0 || list.includes(place) || list.includes(place - length - 1);

/** Week 1 is the first with four days or more in the year; a week belongs to the year of its fourth day. */
const isInWeeks = ({ weeks, weekStart }: RuleParts, day: Day): boolean => {
  if (weeks.length === 0) return true;
  const fourth = dayOfNumber(day.number - mod(day.weekday - weekStart, 7) + 3);
  const weeksOfYear = Math.floor((daysInYear(fourth.year) - 1 - mod(yearDay(fourth) - 1, 7)) / 7) + 1;
  return names(weeks, Math.floor((yearDay(fourth) - 1) / 7) + 1, weeksOfYear);
};

/** Numbered weekdays count within the month, or within the year for a yearly rule that names no month. */
const isOnDays = ({ days, frequency, months }: RuleParts, day: Day): boolean => {
  if (days.length === 0) return true;
  const byYear = frequency === 'YEARLY' && months.length === 0;
  const place = byYear ? yearDay(day) : day.day;
  const length = byYear ? daysInYear(day.year) : daysInMonth(day.year, day.month);
  const isNth = ({ nth }: RuleDay): boolean =>
    nth === 0 || (nth > 0 ? Math.ceil(place / 7) === nth : -Math.ceil((length - place + 1) / 7) === nth);
  return days.some((own) => own.weekday === day.weekday && isNth(own));
};

const occursOn = ({ rule, phase }: Series, day: Day): boolean =>
  mod(periodOf(rule, day), rule.interval) === phase &&
  (rule.months.length === 0 || rule.months.includes(day.month)) &&
  names(rule.monthDays, day.day, daysInMonth(day.year, day.month)) &&
  isOnDays(rule, day) &&
  (rule.yearDays.length === 0 || names(rule.yearDays, yearDay(day), daysInYear(day.year))) &&
  isInWeeks(rule, day);

/** The occurrences among some days that BYSETPOS picks from each period; the periods at both ends must be whole. */
const picked = (rule: RuleParts, days: readonly Day[]): readonly Day[] => {
  if (rule.positions.length === 0) return days;
  const byPeriod = new Map<number, Day[]>();
  for (const day of days) {
    const period = periodOf(rule, day);
    const own = byPeriod.get(period) ?? [];
    own.push(day);
    byPeriod.set(period, own);
  }
  return [...byPeriod.values()].flatMap((own) => own.filter((_, i) => names(rule.positions, i + 1, own.length)));
};

const decadeOf = (series: Series, decade: number): readonly number[] => {
  const known = series.decades.get(decade);
  if (known !== undefined) return known;
  const [from, to] = [decade * daysPerDecade, (decade + 1) * daysPerDecade];
  // A year more at both ends makes the periods whole that BYSETPOS picks from.
  const margin = series.rule.positions.length === 0 ? 0 : 366;
  const days: Day[] = [];
  for (let number = from - margin; number < to + margin; number++) {
    const day = dayOfNumber(number);
    if (occursOn(series, day)) days.push(day);
  }
  const numbers = picked(series.rule, days).flatMap(({ number }) => (number >= from && number < to ? [number] : []));
  series.decades.set(decade, numbers);
  return numbers;
};

/** The parts a rule leaves open are its start's: the weekday, the day of the month, the day of the year. */
const filledFrom = (parts: RuleParts, start: Day): RuleParts => {
  const { frequency, months, days, monthDays, yearDays, weeks } = parts;
  if (days.length > 0 || monthDays.length > 0 || yearDays.length > 0 || weeks.length > 0) return parts;
  switch (frequency) {
    case 'DAILY':
      return parts;
    case 'WEEKLY':
      return { ...parts, days: [{ weekday: start.weekday, nth: 0 }] };
    case 'MONTHLY':
      return { ...parts, monthDays: [start.day] };
    case 'YEARLY':
      return { ...parts, monthDays: [start.day], months: months.length > 0 ? months : [start.month] };
  }
};

const seriesOf = ({ parts, series }: Rule, origin: number): Series => {
  const start = dayOfNumber(origin);
  const rule = filledFrom(parts, start);
  const phase = mod(periodOf(parts, start), parts.interval);
  const key = rule === parts ? String(phase) : `${phase} ${rule.months} ${rule.monthDays} ${start.weekday}`;
  const known = series.get(key) ?? { rule, phase, decades: new Map() };
  series.set(key, known);
  return known;
};

const rules = new Map<string, Rule | null>();

const ruleOf = (text: string): Rule | null => {
  const known = rules.get(text);
  if (known !== undefined) return known;
  const parts = rulePartsOf(text);
  const rule = parts === null ? null : { parts, series: new Map<string, Series>() };
  // A program meets few rules; the bound keeps a long-lived one from hoarding those tried in an editor.
  if (rules.size > 500) rules.clear();
  rules.set(text, rule);
  return rule;
};

/** Index of the first entry above `day`. */
const firstAbove = (days: readonly number[], day: number): number => {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) > day) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * First occurrence strictly after `after` of a rule begun on `origin`, all in epoch days. The start itself is no
 * occurrence to come. Months without the day named are skipped, as RFC 5545 has it. NaN when the rule is unsound or
 * does not occur within a century.
 */
export const ruleSlotAfter = (text: string, origin: number, after: number): number => {
  const rule = ruleOf(text);
  if (rule === null) return Number.NaN;
  const series = seriesOf(rule, origin);
  const from = Math.floor(after / daysPerDecade);
  for (let decade = from; decade < from + decadesSearched; decade++) {
    const days = decadeOf(series, decade);
    const day = days[firstAbove(days, after)];
    if (day !== undefined) return day;
  }
  return Number.NaN;
};

/**
 * What is wrong with a rule, or null: not RFC 5545, a part not supported, an end of its own, an INTERVAL that is
 * not whole from 1 to 999, days the named months lack, or no occurrence within a century.
 */
export const ruleFault = (text: string): RuleFault | null =>
  // 1 January 2000 begins a leap year, so that a rule for 29 February is found.
  ruleTextFault(text) ?? (Number.isNaN(ruleSlotAfter(text, 10957, 10957)) ? 'neverOccurs' : null);
