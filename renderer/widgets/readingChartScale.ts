/** Round steps and dates for the axes of a chart. */
import {
  addMonths,
  type CalendarDate,
  dateFromParts,
  daysBetween,
  fromEpochDay,
  monthOf,
  toEpochDay,
  yearOf,
} from '#kernel/calendarDate.ts';

/** Steps that divide a decade evenly to the eye. */
const roundSteps = [1, 2, 2.5, 5, 10] as const;

/** The smallest round step that cuts `span` into at most `parts`. */
const stepFor = (span: number, parts: number): number => {
  const rough = span / parts;
  const decade = 10 ** Math.floor(Math.log10(rough));
  return decade * (roundSteps.find((step) => step * decade >= rough * (1 - 1e-9)) ?? 10);
};

/** Round values from the one at or below `low` to the one at or above `high`: the axis begins and ends on a gridline. */
export const roundTicks = (low: number, high: number, parts = 4): readonly number[] => {
  const span = high - low;
  const step = stepFor(span > 0 ? span : Math.max(1, Math.abs(high)), parts);
  const first = Math.max(low >= 0 ? 0 : Number.NEGATIVE_INFINITY, Math.floor(low / step) * step);
  const ticks = [first];
  while ((ticks.at(-1) ?? 0) < high - step * 1e-9 && ticks.length < 20) ticks.push(first + ticks.length * step);
  if (ticks.length === 1) ticks.push(first + step);
  return ticks;
};

/** A mark on the axis of time: the first of a month, or of a year. */
export interface DateTick {
  readonly on: CalendarDate;
  /** The year is written: January, or every tick of an axis of years. */
  readonly isYear: boolean;
}

/** Months between ticks: those that keep the year whole. */
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120] as const;

/** Firsts of months from `from` to `to`, as many as fit when each takes `eachPx` of `widthPx`. */
export const dateTicks = (
  from: CalendarDate,
  to: CalendarDate,
  { widthPx, eachPx }: { readonly widthPx: number; readonly eachPx: number },
): readonly DateTick[] => {
  const months = Math.max(1, daysBetween(from, to) / 30.44);
  const most = Math.max(1, widthPx / eachPx);
  const step = monthSteps.find((each) => months / each <= most) ?? 240;
  const startYear = step > 12 ? Math.floor(yearOf(from) / (step / 12)) * (step / 12) : yearOf(from);
  const ticks: DateTick[] = [];
  for (let on = dateFromParts(startYear, 1, 1); on <= to; on = addMonths(on, step)) {
    if (on >= from) ticks.push({ on, isYear: step >= 12 || monthOf(on) === 1 });
  }
  return ticks;
};

/** A straight scale from a domain to pixels. */
export const scaleOf = (
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): ((value: number) => number) => {
  const factor = high === low ? 0 : (to - from) / (high - low);
  return (value) => from + (value - low) * factor;
};

/** A scale of days. */
export const dayScale = (
  [first, last]: readonly [CalendarDate, CalendarDate],
  range: readonly [number, number],
): ((on: CalendarDate) => number) => {
  const scale = scaleOf([toEpochDay(first), toEpochDay(last)], range);
  return (on) => scale(toEpochDay(on));
};

/** The day `days` after, at most the last one that has a name. */
export const daysAfter = (on: CalendarDate, days: number): CalendarDate => fromEpochDay(toEpochDay(on) + days);
