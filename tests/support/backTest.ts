/**
 * Rolling back-test of use per day: at every reading from the thirtieth day of a log on, forecast the use up to the
 * first reading four weeks or more ahead (at most ten days more) from what was known then, and compare.
 */

import { type Reading, usePerDay as ratePerDay } from '#domain/meter.ts';
import { addDays, type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';

export interface KnownReading extends Reading {
  readonly value: number;
}

/** Accepted readings of one meter by date. */
export type Log = readonly KnownReading[];

interface BackTest {
  readonly cases: number;
  /** Median of |forecast − actual| / actual. */
  readonly error: number;
  readonly slopeError: number;
  readonly lifetimeError: number;
  /** Share of cases whose actual use lay between p10 and p90. */
  readonly coverage: number;
}

const rate = (from: KnownReading, to: KnownReading): number =>
  (to.value - from.value) / daysBetween(from.takenOn, to.takenOn);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const lifetimeRate = (past: Log): number => {
  const [first, last] = [past[0], past.at(-1)];
  return first === undefined || last === undefined ? Number.NaN : rate(first, last);
};

/** The floor of the paper: gap-weighted Theil–Sen slope 90 days back, 180, lifetime average. */
const plainSlope = (past: Log, today: CalendarDate): number => {
  for (const days of [90, 180]) {
    const recent = past.filter(({ takenOn }) => takenOn >= addDays(today, -days));
    const [first, last] = [recent[0], recent.at(-1)];
    if (recent.length < 4 || first === undefined || last === undefined) continue;
    if (daysBetween(first.takenOn, last.takenOn) < 21) continue;
    const slopes = recent.flatMap((from, i) =>
      recent.slice(i + 1).map((to) => ({ slope: rate(from, to), gap: daysBetween(from.takenOn, to.takenOn) })),
    );
    slopes.sort((a, b) => a.slope - b.slope);
    let half = slopes.reduce((sum, { gap }) => sum + gap, 0) / 2;
    for (const { slope, gap } of slopes) {
      half -= gap;
      if (half <= 0) return slope;
    }
  }
  return lifetimeRate(past);
};

/** One reading a day, the last. */
const daily = (log: Log): Log => log.filter(({ takenOn }, i) => log[i + 1]?.takenOn !== takenOn);

/** Back-tests every log and sums up. */
export const backTest = (logs: readonly Log[]): BackTest => {
  const errors: { own: number; slope: number; lifetime: number; isCovered: boolean }[] = [];
  for (const log of logs.map(daily)) {
    for (const [i, last] of log.entries()) {
      const past = log.slice(0, i + 1);
      const [first] = past;
      if (first === undefined || i < 3 || daysBetween(first.takenOn, last.takenOn) < 30) continue;
      const target = log.find(({ takenOn }) => takenOn >= addDays(last.takenOn, 28));
      if (target === undefined || target.takenOn > addDays(last.takenOn, 38)) continue;
      const actual = rate(last, target);
      const use = ratePerDay(past, last.takenOn);
      if (!(actual > 0) || use === null) continue;
      const off = (forecast: number): number => Math.abs(forecast - actual) / actual;
      errors.push({
        own: off(use.p50),
        slope: off(plainSlope(past, last.takenOn)),
        lifetime: off(lifetimeRate(past)),
        isCovered: actual >= use.p10 && actual <= use.p90,
      });
    }
  }
  return {
    cases: errors.length,
    error: median(errors.map(({ own }) => own)),
    slopeError: median(errors.map(({ slope }) => slope)),
    lifetimeError: median(errors.map(({ lifetime }) => lifetime)),
    coverage: errors.filter(({ isCovered }) => isCovered).length / errors.length,
  };
};
