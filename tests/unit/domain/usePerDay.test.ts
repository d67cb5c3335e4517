import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Reading, reviewReadings, usePerDay } from '#domain/meter.ts';
import { addDays, calendarDate, isCalendarDate } from '#kernel/calendarDate.ts';
import { backTest, type KnownReading, type Log } from '#tests/support/backTest.ts';
import { seededRandom } from '#tests/support/random.ts';

const start = calendarDate('2026-01-01');
const reading = (day: number, value: number): KnownReading => ({ takenOn: addDays(start, day), value });
const even = (days: readonly number[], perDay: number): Log => days.map((day) => reading(day, 500 + day * perDay));

describe('use per day', () => {
  it.each([
    ['weekly readings', even([0, 7, 14, 21, 28, 35], 40), 35],
    ['two readings in a life', even([0, 300], 12.5), 300],
    ['a log that ended half a year ago', even([0, 10, 20, 30, 40], 3), 220],
    ['readings out of order', [...even([0, 9, 18, 27, 36, 60], 8)].reverse(), 61],
  ])('is the exact rate of even use: %s', (_name, log, today) => {
    const sorted = [...log].sort((a, b) => a.value - b.value);
    const [first, last] = [sorted[0], sorted.at(-1)];
    const rate =
      ((last?.value ?? 0) - (first?.value ?? 0)) /
      ((Date.parse(last?.takenOn ?? '') - Date.parse(first?.takenOn ?? '')) / 864e5);
    expect(usePerDay(log, addDays(start, today))?.p50).toBeCloseTo(rate, 9);
  });

  it.each([
    ['no reading', []],
    ['one reading', [reading(0, 100)]],
    ['two readings of one day', [reading(3, 100), reading(3, 160)]],
    ['a second reading only after today', [reading(0, 100), reading(50, 900)]],
  ])('is unknown with %s', (_name, log) => {
    expect(usePerDay(log, addDays(start, 40))).toBeNull();
  });

  it('has a band that is wider for uneven use and always holds the median', () => {
    const calm = usePerDay(even([0, 7, 14, 21, 28, 35, 42], 40), addDays(start, 42));
    const wild = usePerDay(
      [0, 7, 14, 21, 28, 35, 42].map((day, i) => reading(day, day * 40 + (i % 2) * 200)),
      addDays(start, 42),
    );
    const width = (use: typeof calm): number => (use?.p90 ?? 0) / (use?.p10 ?? 1);
    expect(width(wild)).toBeGreaterThan(width(calm));
    expect(wild?.p10).toBeLessThan(wild?.p50 ?? 0);
  });

  it('follows a change of use within weeks and does not forget at once', () => {
    const values: KnownReading[] = [];
    let value = 0;
    for (let day = 0; day <= 120; day += 5) {
      values.push(reading(day, value));
      value += 5 * (day < 60 ? 20 : 60);
    }
    const soon =
      usePerDay(
        values.filter(({ takenOn }) => takenOn <= addDays(start, 75)),
        addDays(start, 75),
      )?.p50 ?? 0;
    const later = usePerDay(values, addDays(start, 120))?.p50 ?? 0;
    expect(soon).toBeGreaterThan(22);
    expect(soon).toBeLessThan(50);
    expect(later).toBeGreaterThan(50);
    expect(later).toBeLessThan(60.001);
  });

  it('is nothing, not unknown, for a machine that stands still', () => {
    expect(usePerDay(even([0, 10, 20, 30, 40], 0), addDays(start, 40))).toEqual({ p10: 0, p50: 0, p90: 0 });
  });
});

/** Vehicles whose use drifts slowly and varies from day to day, read when a tank is empty. */
const syntheticFleet = (vehicles: number, seed: number): readonly Log[] => {
  const random = seededRandom(seed);
  const bell = (): number => random() + random() + random() + random() - 2;
  return Array.from({ length: vehicles }, () => {
    let level = 2 + 3 * random();
    let value = 10_000 * random();
    let sinceFill = 0;
    const tank = 150 + 250 * random();
    const log: KnownReading[] = [];
    for (let day = 0; day < 330; day++) {
      level += 0.07 * bell();
      const use = random() < 0.25 ? 0 : Math.exp(level + 0.9 * bell());
      value += use;
      sinceFill += use;
      if (sinceFill < tank) continue;
      log.push(reading(day, Math.round(value)));
      sinceFill = 0;
    }
    return log;
  });
};

const figures = (name: string, logs: readonly Log[]) => {
  const result = backTest(logs);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  process.stdout.write(
    `use per day, ${name}: ${result.cases} forecasts a month ahead, median error ${percent(result.error)} ` +
      `(90-day slope ${percent(result.slopeError)}, lifetime ${percent(result.lifetimeError)}), band holds ${percent(result.coverage)}\n`,
  );
  return result;
};

const byVehicle = (text: string): readonly (readonly Reading[])[] => {
  const logs = new Map<string, Reading[]>();
  for (const row of Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data) {
    const [month = '', day = '', year = ''] = (row['Transaction Date'] ?? '').split('/');
    const takenOn = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const shown = row['Current Odometer'] ?? '';
    if (!isCalendarDate(takenOn)) continue;
    const log = logs.get(row['Vehicle ID'] ?? '') ?? [];
    log.push({ takenOn, value: shown === '' ? null : Number(shown) });
    logs.set(row['Vehicle ID'] ?? '', log);
  }
  return [...logs.values()];
};

const realLog = path.join(import.meta.dirname, '../../../../shared/data/odometer-log.csv');

describe('the rolling back-test, a month ahead', () => {
  it('is better than the 90-day slope and the lifetime average by a twentieth on a synthetic fleet', () => {
    const result = figures('synthetic fleet', syntheticFleet(150, 20260101));
    expect(result.cases).toBeGreaterThan(1000);
    expect(result.error).toBeLessThanOrEqual(0.95 * Math.min(result.slopeError, result.lifetimeError));
    expect(result.coverage).toBeGreaterThan(0.75);
    expect(result.coverage).toBeLessThan(0.88);
  });

  it.skipIf(!existsSync(realLog))('beats both by a tenth on a city’s fuel-card log', () => {
    const logs = byVehicle(readFileSync(realLog, 'latin1')).map((log) =>
      reviewReadings(log, 'mi').accepted.flatMap(({ takenOn, value }) => (value === null ? [] : [{ takenOn, value }])),
    );
    const result = figures('city log', logs);
    expect(result.cases).toBeGreaterThan(1000);
    expect(result.error).toBeLessThanOrEqual(0.9 * Math.min(result.slopeError, result.lifetimeError));
    expect(result.coverage).toBeGreaterThan(0.75);
    expect(result.coverage).toBeLessThan(0.88);
  });
});
