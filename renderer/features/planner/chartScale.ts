/** Where days lie on the wall chart: weeks of equal width, Monday first, from the Monday of `from`. Lengths in pixels. */
import { mondayOf, weeksBetween } from '#domain/isoWeek.ts';
import type { DaySpan } from '#domain/workCalendar.ts';
import { addDays, type CalendarDate, daysBetween, isoWeekOf, monthOf, weekdayOf } from '#kernel/calendarDate.ts';

/** Widths of a week, from the whole year at a glance to single days. */
export const weekWidths = [16, 24, 34, 60, 120] as const;

/** Index into `weekWidths`. */
export type Zoom = 0 | 1 | 2 | 3 | 4;

/** Height of a line. */
export const rowHeight = 36;

/** Weeks a chart shows: a year, and the three weeks before today. */
export const weeksShown = 56;

/** The ground of a chart. */
export interface ChartScale {
  /** A Monday. */
  readonly from: CalendarDate;
  readonly weeks: number;
  readonly weekWidth: number;
}

/** A week of the chart. */
export interface ChartWeek {
  readonly monday: CalendarDate;
  /** ISO week number. */
  readonly week: number;
  readonly x: number;
}

/** A span of the head above the weeks: a month. */
export interface ChartBand {
  /** First day of it on the chart. */
  readonly day: CalendarDate;
  readonly x: number;
  readonly width: number;
  /** The year is named with its first month on the chart. */
  readonly namesYear: boolean;
}

/** The chart of a year from the week of a day; it fills the room there is. */
export const chartScale = (from: CalendarDate, zoom: Zoom, room = 0): ChartScale => ({
  from: mondayOf(from),
  weeks: weeksShown,
  weekWidth: Math.max(weekWidths[zoom], Math.floor(room / weeksShown)),
});

/** Width of a day. */
export const dayWidth = ({ weekWidth }: ChartScale): number => weekWidth / 7;

/** Width of the whole chart. */
export const chartWidth = ({ weeks, weekWidth }: ChartScale): number => weeks * weekWidth;

/** Last day of the chart. */
export const lastDay = ({ from, weeks }: ChartScale): CalendarDate => addDays(from, weeks * 7 - 1);

/** Left edge of a day; days off the chart have a place too. */
export const xOf = (scale: ChartScale, day: CalendarDate): number => daysBetween(scale.from, day) * dayWidth(scale);

/** The day at a place. */
export const dayAt = (scale: ChartScale, x: number): CalendarDate =>
  addDays(scale.from, Math.floor(x / dayWidth(scale)));

/** The weeks, in order. */
export const weeksOf = (scale: ChartScale): readonly ChartWeek[] =>
  weeksBetween(scale.from, lastDay(scale)).map((monday, i) => ({
    monday,
    week: isoWeekOf(monday).week,
    x: i * scale.weekWidth,
  }));

/** The months, in order; the first and the last may be cut off by the edges. */
export const monthsOf = (scale: ChartScale): readonly ChartBand[] => {
  const bands: ChartBand[] = [];
  const end = addDays(lastDay(scale), 1);
  for (let day = scale.from; day < end; ) {
    const month = monthOf(day);
    let next = day;
    while (next < end && monthOf(next) === month) next = addDays(next, 1);
    const x = xOf(scale, day);
    bands.push({ day, x, width: xOf(scale, next) - x, namesYear: bands.length === 0 || month === 1 });
    day = next;
  }
  return bands;
};

/** Days on which the workshop is closed, in stretches; weekly rest alone is left out where days are too narrow to see. */
export const closedSpans = (
  scale: ChartScale,
  isOpen: (day: CalendarDate) => boolean,
  workDays: readonly number[],
): readonly DaySpan[] => {
  const showsRest = scale.weekWidth >= 60;
  const spans: DaySpan[] = [];
  const end = addDays(lastDay(scale), 1);
  for (let day = scale.from; day < end; day = addDays(day, 1)) {
    if (isOpen(day)) continue;
    const from = day;
    let isRest = true;
    while (day < end && !isOpen(day)) {
      isRest &&= !workDays.includes(weekdayOf(day));
      day = addDays(day, 1);
    }
    if (!isRest || showsRest) spans.push({ from, to: addDays(day, -1) });
  }
  return spans;
};

/** The stretch in view, widened to whole blocks of weeks, so that scrolling within a block draws nothing anew. */
export const viewedSpan = (scale: ChartScale, left: number, width: number): DaySpan => {
  const block = 8 * scale.weekWidth;
  const from = Math.floor(left / block - 0.5) * 8;
  const to = Math.ceil((left + width) / block + 0.5) * 8;
  return { from: addDays(scale.from, from * 7), to: addDays(scale.from, to * 7 - 1) };
};
