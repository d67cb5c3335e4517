/**
 * The chart of a meter's readings as shapes in pixels: believed ones as a line, those set aside as circles, ahead of
 * the last one the band in which use may lie. Values are lifetime values, so that a replaced meter shows no drop.
 */
import { lifetimeValue } from '#domain/meter.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import { type DateTick, dateTicks, dayScale, daysAfter, roundTicks, scaleOf } from './readingChartScale.ts';

/** Room around the plot, at the bottom for the labels of the dates. */
const margin = { right: 12, top: 12, bottom: 26 } as const;
/** Dots closer than this say nothing more than the line does. */
const dotSpacing = 7;
/** Circles of readings set aside that are drawn at most; the list has them all. */
const mostSuspects = 60;

/** What is drawn. */
export interface ChartSource {
  readonly meter: Pick<Meter, 'unit' | 'events' | 'summary'>;
  /** Oldest first. */
  readonly readings: readonly MeterReading[];
  /** First day shown; null: from the first reading on. */
  readonly from: CalendarDate | null;
  readonly today: CalendarDate;
  readonly width: number;
  readonly height: number;
  /** Room for the labels of the values. */
  readonly left: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A reading in the chart. */
export interface ChartPoint extends Point {
  readonly reading: MeterReading;
  readonly value: number;
}

/** The chart in pixels. */
export interface ChartView {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly values: readonly { readonly y: number; readonly value: number }[];
  readonly dates: readonly (DateTick & { readonly x: number })[];
  readonly line: string;
  readonly dots: readonly ChartPoint[];
  readonly suspects: readonly ChartPoint[];
  /** From the last believed reading on: the band from p10 to p90, and the middle. */
  readonly band: string | null;
  readonly middle: string | null;
  readonly today: number;
  readonly replacements: readonly { readonly x: number; readonly on: CalendarDate }[];
}

interface Valued {
  readonly reading: MeterReading;
  readonly value: number;
}

const valued = ({ meter, readings }: ChartSource, state: MeterReading['state']): readonly Valued[] =>
  readings
    .filter((reading) => reading.state === state)
    .map((reading) => ({ reading, value: lifetimeValue(reading.value, reading.takenOn, meter.events) }));

/** Those from `from` on, and the one before it, so that the line comes in from the edge. */
const visible = (points: readonly Valued[], from: CalendarDate): readonly Valued[] => {
  const first = points.findIndex(({ reading }) => reading.takenOn >= from);
  return first < 0 ? points.slice(-1) : points.slice(Math.max(0, first - 1));
};

/** How far ahead the projection is drawn: an eighth of what is shown, a week at least. */
const daysAhead = (from: CalendarDate, today: CalendarDate): number =>
  Math.max(7, Math.min(120, Math.round(daysBetween(from, today) / 8)));

/** Keeps first, last, and those at least `spacing` pixels apart. */
const thinned = <P extends Point>(points: readonly P[], spacing: number): readonly P[] => {
  const kept: P[] = [];
  for (const [i, point] of points.entries()) {
    const last = kept.at(-1);
    const isEnd = i === points.length - 1;
    if (last === undefined || isEnd || point.x - last.x >= spacing) kept.push(point);
  }
  return kept;
};

const path = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

interface Scales {
  readonly x: (on: CalendarDate) => number;
  readonly y: (value: number) => number;
}

const projection = ({ meter }: ChartSource, until: CalendarDate, { x, y }: Scales) => {
  const { current, usePerDay } = meter.summary;
  if (current === null || usePerDay === null) return { band: null, middle: null };
  const days = daysBetween(current.takenOn, until);
  if (days <= 0) return { band: null, middle: null };
  const start = { x: x(current.takenOn), y: y(current.value) };
  const end = (rate: number): Point => ({ x: x(until), y: y(current.value + rate * days) });
  const edge = path([start, end(usePerDay.p90), end(usePerDay.p10)]);
  return { band: `${edge}Z`, middle: path([start, end(usePerDay.p50)]) };
};

/** The chart, or null when no reading is believed yet. */
export const readingChartView = (source: ChartSource): ChartView | null => {
  const { meter, today, width, height } = source;
  const accepted = valued(source, 'accepted');
  const first = accepted[0];
  if (first === undefined) return null;
  const from = source.from ?? first.reading.takenOn;
  const shown = visible(accepted, from);
  const until = daysAfter(today, daysAhead(from, today));
  const { usePerDay, current } = meter.summary;
  const ahead =
    current === null ? 0 : current.value + (usePerDay?.p90 ?? 0) * Math.max(0, daysBetween(current.takenOn, until));
  const low = Math.min(...shown.map(({ value }) => value));
  const high = Math.max(ahead, ...shown.map(({ value }) => value));
  const ticks = roundTicks(low, high);
  const plot = { left: source.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom };
  const scales: Scales = {
    x: dayScale([from, until], [plot.left, plot.right]),
    y: scaleOf([ticks[0] ?? 0, ticks.at(-1) ?? 1], [plot.bottom, plot.top]),
  };
  const placed = ({ reading, value }: Valued): ChartPoint => ({
    reading,
    value,
    x: scales.x(reading.takenOn),
    // A reading far off the line is shown at the edge: the line must not shrink for its sake.
    y: Math.max(plot.top, Math.min(plot.bottom, scales.y(value))),
  });
  const points = shown.map(placed);
  const inPlot = ({ x }: Point): boolean => x >= plot.left - 0.5 && x <= plot.right + 0.5;
  return {
    plot,
    values: ticks.map((value) => ({ value, y: scales.y(value) })),
    dates: dateTicks(from, until, { widthPx: plot.right - plot.left, eachPx: 62 }).map((tick) => ({
      ...tick,
      x: scales.x(tick.on),
    })),
    line: path(thinned(points, 1)),
    dots: thinned(points, dotSpacing).filter(inPlot),
    suspects: valued(source, 'suspect').map(placed).filter(inPlot).slice(-mostSuspects),
    ...projection(source, until, scales),
    today: scales.x(today),
    replacements: meter.events.map(({ on }) => ({ on, x: scales.x(on) })).filter(({ x }) => x >= plot.left),
  };
};
