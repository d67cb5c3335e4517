import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentReading, lifetimeValue, offsetAfterEvent, type Reading, reviewReadings } from '#domain/meter.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import { addDays, calendarDate, daysBetween } from '#kernel/calendarDate.ts';

const start = calendarDate('2026-01-01');
const log = (
  ...values: readonly (readonly [day: number, value: number | null, state?: string])[]
): readonly Reading[] => values.map(([day, value, state]) => ({ takenOn: addDays(start, day), value, state }));

const suspects = (readings: readonly Reading[], unit: MeterUnit = 'km', options = {}) =>
  reviewReadings(readings, unit, options).suspect.map(({ reading, reason }) => [reading.value, reason]);

describe('the review of readings', () => {
  it.each([
    ['a log that only climbs', log([0, 100], [1, 300], [9, 2000]), []],
    ['a digit lost', log([0, 66_500], [3, 66_700], [6, 6670], [9, 66_900]), [[6670, 'backwards']]],
    ['a digit gained', log([0, 9000], [3, 9100], [6, 91_500], [9, 9300]), [[91_500, 'tooFast']]],
    ['the newer of two that contradict each other', log([0, 5000], [1, 40]), [[40, 'backwards']]],
    ['a wrong start, not the forty after it', log([0, 90_000], [1, 100], [2, 200], [3, 300]), [[90_000, 'backwards']]],
    ['a low reading before the log proper', log([0, 3], [1, 50_000], [2, 50_100]), [[3, 'tooFast']]],
    ['the same reading twice', log([0, 100], [4, 300], [4, 300], [5, 320]), [[300, 'duplicate']]],
    [
      'an empty cell and a day without a number',
      log([0, 100], [1, null], [2, Number.NaN]),
      [
        [null, 'blank'],
        [Number.NaN, 'blank'],
      ],
    ],
    [
      'a wrong reading on the day of a right one',
      log([0, 70_000], [2, 70_200], [2, 2], [3, 70_300]),
      [[2, 'backwards']],
    ],
    ['rows newest first', log([9, 900], [3, 300], [0, 100], [5, 50]), [[50, 'backwards']]],
    ['a void reading: in neither list', log([0, 100], [1, 9, 'void'], [2, 200]), []],
  ])('finds %s', (_name, readings, expected) => {
    expect(suspects(readings)).toEqual(expected);
  });

  it.each([
    ['km', 1500],
    ['mi', 930],
    ['h', 24],
  ] as const)('believes a climb of the cap of %s a day and nothing above it', (unit, cap) => {
    expect(suspects(log([0, 0], [2, 2 * cap]), unit)).toEqual([]);
    expect(suspects(log([0, 0], [2, 2 * cap + 1]), unit)).toEqual([[2 * cap + 1, 'tooFast']]);
  });

  it('counts two readings of one day as one day apart', () => {
    expect(suspects(log([0, 100], [0, 1600]))).toEqual([]);
    expect(suspects(log([0, 100], [0, 1601]))).toEqual([[1601, 'tooFast']]);
  });

  it('adds up tenths of hours', () => {
    const hours = Array.from({ length: 40 }, (_, i): Reading => ({ takenOn: addDays(start, i), value: 0.1 + i * 24 }));
    expect(suspects(hours, 'h')).toEqual([]);
  });

  it('caps cycles only by a figure of their own', () => {
    const cycles = log([0, 0], [1, 80_000], [2, 80_100]);
    expect(suspects(cycles, 'cycle')).toEqual([]);
    expect(suspects(cycles, 'cycle', { capPerDay: 1000 })).toEqual([[0, 'tooFast']]);
  });

  it('knows the future only when told the day', () => {
    expect(suspects(log([0, 10], [5, 20]), 'km', { today: addDays(start, 4) })).toEqual([[20, 'future']]);
    expect(suspects(log([0, 10], [5, 20]), 'km', { today: addDays(start, 5) })).toEqual([]);
  });

  it.each([
    [
      'a jump that happened',
      log([0, 100], [1, 200], [2, 90_000, 'confirmed'], [3, 90_100]),
      [
        [100, 'tooFast'],
        [200, 'tooFast'],
      ],
    ],
    [
      'one of many that say otherwise',
      log([0, 100], [1, 200], [2, 50, 'confirmed'], [3, 300]),
      [
        [100, 'backwards'],
        [200, 'backwards'],
      ],
    ],
    [
      'two that contradict each other',
      log([0, 100, 'confirmed'], [1, 200], [2, 300], [3, 90_000], [4, 90_100, 'confirmed']),
      [],
    ],
  ])('keeps a confirmed reading whatever the others say: %s', (_name, readings, expected) => {
    const review = reviewReadings(readings, 'km');
    expect(review.suspect.map(({ reading, reason }) => [reading.value, reason])).toEqual(expected);
    for (const reading of readings) if (reading.state === 'confirmed') expect(review.accepted).toContain(reading);
  });
});

const anyLog = fc
  .array(fc.tuple(fc.nat(25), fc.nat(40)), { maxLength: 24 })
  .map((pairs) => log(...pairs.map(([day, tens]) => [day, tens * 100] as const)));

const mayFollow = (a: Reading, b: Reading): boolean => {
  const rise = (b.value ?? 0) - (a.value ?? 0);
  return rise >= 0 && rise <= 500 * Math.max(1, daysBetween(a.takenOn, b.takenOn));
};

/** The longest chain by trying every predecessor. */
const longestByTrying = (readings: readonly Reading[]): number => {
  const sorted = readings.toSorted((a, b) => daysBetween(b.takenOn, a.takenOn) || (a.value ?? 0) - (b.value ?? 0));
  const distinct = sorted.filter(
    ({ takenOn, value }, i) => takenOn !== sorted[i - 1]?.takenOn || value !== sorted[i - 1]?.value,
  );
  const lengths: number[] = [];
  for (const [i, reading] of distinct.entries()) {
    const before = lengths.filter((_, j) => j < i && mayFollow(distinct[j] ?? reading, reading));
    lengths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...lengths);
};

describe('laws of the review', () => {
  it('accepts a longest chain, and nothing but a chain', () => {
    fc.assert(
      fc.property(anyLog, (readings) => {
        const { accepted } = reviewReadings(readings, 'cycle', { capPerDay: 500 });
        expect(accepted).toHaveLength(longestByTrying(readings));
        expect(accepted.every((reading, i) => i === 0 || mayFollow(accepted[i - 1] ?? reading, reading))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing more to object to in what it accepted, and loses no reading', () => {
    fc.assert(
      fc.property(anyLog, (readings) => {
        const { accepted, suspect } = reviewReadings(readings, 'km');
        expect(reviewReadings(accepted, 'km')).toEqual({ accepted, suspect: [] });
        expect(new Set([...accepted, ...suspect.map(({ reading }) => reading)])).toEqual(new Set(readings));
      }),
    );
  });

  it('says the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(anyLog, (readings) => {
        const values = (list: readonly Reading[]) =>
          reviewReadings(list, 'km').accepted.map(({ takenOn, value }) => [takenOn, value]);
        expect(values(readings.toReversed())).toEqual(values(readings));
      }),
    );
  });

  it('reviews a hundred thousand readings with every tenth of them wrong', () => {
    const hourly = Array.from({ length: 100_000 }, (_, i): Reading => {
      const right = Math.floor(i * 0.7 * 10) / 10;
      return {
        takenOn: addDays(start, Math.floor(i / 24)),
        value: i % 10 === 5 ? right + 500_000 + (i % 7) * 1000 : right,
      };
    });
    const { accepted, suspect } = reviewReadings(hourly, 'h');
    expect(accepted).toHaveLength(90_000);
    expect(suspect.every(({ reason }) => reason === 'tooFast')).toBe(true);
  });
});

describe('lifetime values', () => {
  const events = [
    { on: calendarDate('2026-03-01'), offset: 182_388 },
    { on: calendarDate('2025-06-01'), offset: 1000 },
  ];
  it.each([
    ['before any event', '2025-05-31', 12],
    ['on the day of an event', '2025-06-01', 1012],
    ['after the last', '2026-07-01', 182_400],
  ])('add the offset in force: %s', (_name, on, expected) => {
    expect(lifetimeValue(12, calendarDate(on), events)).toBe(expected);
  });

  it('go on where the old meter stopped', () => {
    const offset = offsetAfterEvent(182_400, 12);
    expect(lifetimeValue(12, start, [{ on: start, offset }])).toBe(182_400);
  });

  it('have a current reading that is the latest, not the greatest', () => {
    expect(currentReading(log([3, 500], [9, 400], [9, 420], [1, 900]))?.value).toBe(420);
    expect(currentReading([])).toBeNull();
  });
});
