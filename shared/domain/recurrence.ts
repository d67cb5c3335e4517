/**
 * Recurrence rules of RFC 5545 for `rule` triggers: the only file that knows rrule.
 * rrule walks from DTSTART at every question, up to seconds for a rule that never occurs. So rules are judged
 * first, and occurrences are reckoned once per decade from a start moved forward without changing the phase of
 * INTERVAL; machines that share a rule and a phase share the decade.
 */
import * as rruleModule from 'rrule';
import { dayOf, epochDayOfParts, fromEpochDay, monthOf, yearOf } from '#kernel/calendarDate.ts';
import { isKnownRuleText, type RuleFault, ruleTextFault } from './ruleText.ts';

type Library = Pick<typeof rruleModule, 'RRule'>;
// Node hands out the CommonJS build under `default`, bundlers the named exports.
const loaded: Partial<Library> & { readonly default?: Library } = rruleModule;
const RRule = loaded.default?.RRule ?? rruleModule.RRule;

type RuleOptions = ReturnType<typeof RRule.parseString>;

const msPerDay = 86_400_000;
const daysPerDecade = 3652;
/** How many decades are searched before a rule counts as never occurring. */
const decadesSearched = 11;

interface Series {
  /** Options with everything filled in that the start would have supplied. */
  readonly options: RuleOptions;
  /** Latest day on or before the given one on which a period of the rule begins. */
  readonly startBefore: (day: number) => number;
  readonly decades: Map<number, readonly number[]>;
}

interface Rule {
  readonly options: RuleOptions;
  readonly isShared: boolean;
  readonly series: Map<number, Series>;
}

const rules = new Map<string, Rule | null>();

const ruleOf = (text: string): Rule | null => {
  const known = rules.get(text);
  if (known !== undefined) return known;
  const rule = parsedRule(text);
  // A program meets few rules; the bound keeps a long-lived one from hoarding those tried in an editor.
  if (rules.size > 500) rules.clear();
  rules.set(text, rule);
  return rule;
};

const parsedRule = (text: string): Rule | null => {
  const fault = ruleTextFault(text);
  if (fault !== null && fault !== 'ends') return null;
  try {
    return { options: RRule.parseString(text), isShared: isKnownRuleText(text), series: new Map() };
  } catch {
    return null;
  }
};

const mod = (n: number, by: number): number => ((n % by) + by) % by;
/** Largest number ≤ n that leaves `phase` modulo `by`. */
const alignedDown = (n: number, by: number, phase: number): number => n - mod(n - phase, by);

const isGiven = (part: unknown): boolean =>
  part !== undefined && part !== null && !(Array.isArray(part) && part.length === 0);

interface Phase {
  /** Tells one series of the rule from another. */
  readonly key: number;
  readonly fill: Partial<RuleOptions>;
  readonly startBefore: Series['startBefore'];
}

const weekStart = (options: RuleOptions): number => {
  const { wkst } = options;
  if (typeof wkst === 'number') return wkst;
  return typeof wkst === 'object' && wkst !== null ? wkst.weekday : 0;
};

const monthStart = (index: number): number => epochDayOfParts(Math.floor(index / 12), mod(index, 12) + 1, 1);

/** What a start on `origin` settles of a rule: the phase of INTERVAL and the parts the rule leaves open. */
const phaseOf = (options: RuleOptions, origin: number): Phase => {
  const by = options.interval ?? 1;
  const hasDay = isGiven(options.byweekday) || isGiven(options.bymonthday);
  const date = fromEpochDay(origin);
  const monthIndex = (day: number): number => {
    const at = fromEpochDay(day);
    return yearOf(at) * 12 + monthOf(at) - 1;
  };
  switch (options.freq) {
    case RRule.YEARLY: {
      const phase = mod(yearOf(date), by);
      const month = isGiven(options.bymonth) ? 0 : monthOf(date);
      return {
        key: hasDay ? phase : phase + by * (1 + month * 32 + dayOf(date)),
        fill: hasDay ? {} : { bymonthday: dayOf(date), ...(month === 0 ? {} : { bymonth: month }) },
        startBefore: (day) => epochDayOfParts(alignedDown(yearOf(fromEpochDay(day)), by, phase), 1, 1),
      };
    }
    case RRule.MONTHLY: {
      const phase = mod(monthIndex(origin), by);
      return {
        key: hasDay ? phase : phase + by * dayOf(date),
        fill: hasDay ? {} : { bymonthday: dayOf(date) },
        startBefore: (day) => monthStart(alignedDown(monthIndex(day), by, phase)),
      };
    }
    case RRule.WEEKLY: {
      // Epoch day -3 is a Monday.
      const shift = 3 - weekStart(options);
      const phase = mod(Math.floor((origin + shift) / 7), by);
      const weekday = mod(origin + 3, 7);
      return {
        key: hasDay ? phase : phase + by * (1 + weekday),
        fill: hasDay ? {} : { byweekday: weekday },
        startBefore: (day) => alignedDown(Math.floor((day + shift) / 7), by, phase) * 7 - shift,
      };
    }
    default: {
      const phase = mod(origin, by);
      return { key: phase, fill: {}, startBefore: (day) => alignedDown(day, by, phase) };
    }
  }
};

const seriesOf = (rule: Rule, origin: number): Series => {
  const phase: Phase = rule.isShared
    ? phaseOf(rule.options, origin)
    : { key: origin, fill: {}, startBefore: () => origin };
  const known = rule.series.get(phase.key);
  if (known !== undefined) return known;
  const options = { ...rule.options, ...phase.fill };
  const series: Series = { options, startBefore: phase.startBefore, decades: new Map() };
  rule.series.set(phase.key, series);
  return series;
};

const decadeOf = (series: Series, decade: number): readonly number[] => {
  const known = series.decades.get(decade);
  if (known !== undefined) return known;
  const from = decade * daysPerDecade;
  const dtstart = new Date(series.startBefore(from) * msPerDay);
  // `until` stops rrule at the decade's end also where nothing is found.
  const until = new Date((from + daysPerDecade - 1) * msPerDay);
  const end =
    series.options.until !== undefined && series.options.until !== null && series.options.until < until
      ? series.options.until
      : until;
  const found = new RRule({ ...series.options, dtstart, until: end }, true).between(
    new Date(from * msPerDay),
    until,
    true,
  );
  const days = [...new Set(found.map((at) => Math.floor(at.getTime() / msPerDay)))];
  series.decades.set(decade, days);
  return days;
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
 * occurrence to come. NaN when the rule is unsound or does not occur within a century.
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
export const ruleFault = (text: string): RuleFault | null => {
  const fault = ruleTextFault(text);
  if (fault !== null) return fault;
  if (ruleOf(text) === null) return 'unreadable';
  // 1 January 2000: a leap year, so that a rule for 29 February is found.
  return Number.isNaN(ruleSlotAfter(text, 10957, 10957)) ? 'neverOccurs' : null;
};
