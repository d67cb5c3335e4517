import { describe, expect, it } from 'vitest';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { aLog, aMeter, aReading, on } from '#tests/support/rows.ts';
import { type ChartSource, type ChartView, readingChartView } from '#widgets/readingChartView.ts';

const today = on('2026-03-10');
const use = { p10: 30, p50: 40, p90: 50 };
const meter = aMeter({
  summary: { current: { takenOn: on('2026-03-01'), value: 12_000 }, usePerDay: use, accepted: 3, suspect: 0 },
});
const log = aLog(meter, [
  ['2025-09-01', 5_000],
  ['2025-12-01', 8_600],
  ['2026-03-01', 12_000],
]);

const drawn = (columns: Partial<ChartSource> = {}): ChartView => {
  const view = readingChartView({
    meter,
    readings: log,
    from: null,
    today,
    width: 600,
    height: 240,
    left: 74,
    ...columns,
  });
  if (view === null) throw new Error('There should be a chart.');
  return view;
};

const points = (path: string) =>
  path
    .split(/[ML]/)
    .filter((part) => part !== '')
    .map((part) => part.replace('Z', '').split(' ').map(Number));

describe('the chart of readings', () => {
  it('is not drawn before a reading is believed', () => {
    const suspect = aReading(meter, '2026-01-01', { state: 'suspect', reason: 'tooFast' });
    expect(
      readingChartView({ meter, readings: [suspect], from: null, today, width: 600, height: 240, left: 74 }),
    ).toBeNull();
  });

  it('draws the believed readings as a line that only rises', () => {
    const line = points(drawn().line);
    expect(line).toHaveLength(3);
    for (const [i, [x = 0, y = 0]] of line.entries()) {
      const [px = -1, py = Number.POSITIVE_INFINITY] = line[i - 1] ?? [];
      expect(x).toBeGreaterThan(px);
      expect(y).toBeLessThan(py);
    }
  });

  it('keeps everything inside the plot', () => {
    const wild = aReading(meter, '2026-01-01', { value: 999_999, state: 'suspect', reason: 'tooFast' });
    const { plot, suspects, dots, values } = drawn({ readings: [...log, wild] });
    for (const { x, y } of [...suspects, ...dots]) {
      expect(x).toBeGreaterThanOrEqual(plot.left - 0.5);
      expect(x).toBeLessThanOrEqual(plot.right + 0.5);
      expect(y).toBeGreaterThanOrEqual(plot.top);
      expect(y).toBeLessThanOrEqual(plot.bottom);
    }
    expect(suspects).toHaveLength(1);
    expect(values.at(-1)?.value).toBeLessThan(20_000);
  });

  it('shows the band of use from the last reading on, the middle inside it', () => {
    const { band, middle, line, today: todayX } = drawn();
    const [start, high, low] = points(band ?? '');
    const [, end] = points(middle ?? '');
    expect(start).toEqual(points(line).at(-1));
    expect(high?.[1]).toBeLessThan(end?.[1] ?? 0);
    expect(low?.[1]).toBeGreaterThan(end?.[1] ?? 0);
    expect(high?.[0]).toBeGreaterThan(todayX);
  });

  it('shows no band where use is not known', () => {
    const unknown: Meter = { ...meter, summary: { ...meter.summary, usePerDay: null } };
    expect(drawn({ meter: unknown })).toMatchObject({ band: null, middle: null });
  });

  it('leaves voided readings out', () => {
    const voided = aReading(meter, '2026-01-01', { value: 9_000, state: 'void' });
    expect(drawn({ readings: [...log, voided] })).toEqual(drawn());
  });

  it('shows a replaced meter as a mark, not as a drop', () => {
    const replaced: Meter = { ...meter, events: [{ on: on('2026-01-15'), offset: 10_000, note: '' }] };
    const view = drawn({
      meter: replaced,
      readings: aLog(meter, [
        ['2025-12-01', 9_900],
        ['2026-01-15', 0],
        ['2026-03-01', 2_000],
      ]),
    });
    expect(view.replacements).toHaveLength(1);
    expect(view.dots.map(({ value }) => value)).toEqual([9_900, 10_000, 12_000]);
  });

  it('comes in from the edge when only a part of the time is shown', () => {
    const view = drawn({ from: on('2026-01-01') });
    expect(points(view.line)[0]?.[0]).toBeLessThan(view.plot.left);
    expect(view.dots.every(({ x }) => x >= view.plot.left - 0.5)).toBe(true);
  });

  it('thins thousands of readings to what can be seen, the last one kept', () => {
    const many: readonly MeterReading[] = aLog(
      meter,
      Array.from({ length: 5_000 }, (_, i) => [addDays(on('2012-06-22'), i), i * 2] as const),
    );
    const view = drawn({ readings: many });
    expect(points(view.line).length).toBeLessThanOrEqual(600);
    expect(view.dots.length).toBeLessThanOrEqual(90);
    expect(view.dots.at(-1)?.value).toBe(9_998);
  });
});
