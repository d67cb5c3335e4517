import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#kernel/calendarDate.ts';
import { dateTicks, dayScale, roundTicks, scaleOf } from '#widgets/readingChartScale.ts';

describe('round ticks', () => {
  const cases: readonly (readonly [low: number, high: number, ticks: readonly number[]])[] = [
    [160_210, 189_900, [160_000, 170_000, 180_000, 190_000]],
    [0, 95, [0, 25, 50, 75, 100]],
    [5_000, 5_000, [4_000, 6_000]],
    [0, 0, [0, 0.25]],
  ];
  it.each(cases)('from %d to %d', (low, high, ticks) => {
    expect(roundTicks(low, high)).toEqual(ticks);
  });

  it('always enclose the values, rise evenly, and are few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000 }), fc.integer({ min: 0, max: 9_000_000 }), (low, rise) => {
        const ticks = roundTicks(low, low + rise);
        const [first = Number.NaN, second = Number.NaN] = ticks;
        expect(first).toBeLessThanOrEqual(low);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(low + rise);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(7);
        for (const [i, tick] of ticks.entries()) expect(tick).toBeCloseTo(first + i * (second - first), 6);
      }),
    );
  });
});

describe('ticks of dates', () => {
  const ticks = (from: string, to: string, widthPx = 480) =>
    dateTicks(calendarDate(from), calendarDate(to), { widthPx, eachPx: 60 }).map(({ on }) => on);

  it('stand on firsts of months, evenly through the year', () => {
    expect(ticks('2025-12-10', '2026-09-10')).toEqual([
      '2026-01-01',
      '2026-03-01',
      '2026-05-01',
      '2026-07-01',
      '2026-09-01',
    ]);
  });

  it('stand on years where years are shown', () => {
    expect(ticks('2012-06-01', '2019-02-01')).toEqual([
      '2013-01-01',
      '2014-01-01',
      '2015-01-01',
      '2016-01-01',
      '2017-01-01',
      '2018-01-01',
      '2019-01-01',
    ]);
  });

  it('never crowd', () => {
    const day = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(day, day, fc.integer({ min: 120, max: 900 }), (a, length, widthPx) => {
        const from = calendarDate(new Date(a * 864e5).toISOString().slice(0, 10));
        const to = calendarDate(new Date((a + length + 1) * 864e5).toISOString().slice(0, 10));
        expect(dateTicks(from, to, { widthPx, eachPx: 60 }).length).toBeLessThanOrEqual(widthPx / 60 + 2);
      }),
    );
  });

  it('write the year in January only, or always where years are shown', () => {
    const months = dateTicks(calendarDate('2025-11-10'), calendarDate('2026-03-10'), { widthPx: 480, eachPx: 60 });
    expect(months.map(({ isYear }) => isYear)).toEqual([false, true, false, false]);
  });
});

it('scales run straight from end to end, and stand still where there is nothing to scale', () => {
  const scale = scaleOf([10, 20], [100, 0]);
  expect([scale(10), scale(15), scale(20)]).toEqual([100, 50, 0]);
  expect(scaleOf([5, 5], [0, 100])(5)).toBe(0);
  const days = dayScale([calendarDate('2026-01-01'), calendarDate('2026-01-11')], [0, 100]);
  expect(days(calendarDate('2026-01-04'))).toBeCloseTo(30);
});
