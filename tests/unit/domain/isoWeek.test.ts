import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { mondayOf, weeksBetween } from '#domain/isoWeek.ts';
import { addDays, calendarDate, fromEpochDay, isoWeekOf } from '#kernel/calendarDate.ts';

const on = calendarDate;

describe('the week of a day', () => {
  it.each([
    // 2026 begins on a Thursday and so has 53 weeks; 2020 began on a Wednesday in a leap year.
    ['2026-12-27', '2026-12-21', 2026, 52],
    ['2026-12-31', '2026-12-28', 2026, 53],
    ['2027-01-03', '2026-12-28', 2026, 53],
    ['2027-01-04', '2027-01-04', 2027, 1],
    ['2021-01-03', '2020-12-28', 2020, 53],
    ['2024-12-30', '2024-12-30', 2025, 1],
    ['2024-12-29', '2024-12-23', 2024, 52],
    ['2023-01-01', '2022-12-26', 2022, 52],
    ['2024-02-29', '2024-02-26', 2024, 9],
  ])('%s begins on Monday %s and is of %i, week %i', (...[day, monday, year, week]) => {
    expect(mondayOf(on(day))).toBe(monday);
    expect(isoWeekOf(on(day))).toEqual({ year, week });
    expect(isoWeekOf(on(monday))).toEqual({ year, week });
  });

  it('begins on the Monday that Temporal finds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 300_000 }), (day) => {
        const date = fromEpochDay(day);
        const other = Temporal.PlainDate.from(date);
        expect(mondayOf(date)).toBe(other.subtract({ days: other.dayOfWeek - 1 }).toString());
      }),
    );
  });
});

describe('the weeks of a span', () => {
  it('are those of both ends and all between', () => {
    expect(weeksBetween(on('2026-12-27'), on('2027-01-04'))).toEqual(['2026-12-21', '2026-12-28', '2027-01-04']);
    expect(weeksBetween(on('2026-11-25'), on('2026-11-23'))).toEqual(['2026-11-23']);
    expect(weeksBetween(on('2026-11-23'), on('2026-11-22'))).toEqual([]);
  });

  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.nat(800), (day, length) => {
        const from = fromEpochDay(day);
        const weeks = weeksBetween(from, addDays(from, length));
        expect(weeks[0]).toBe(mondayOf(from));
        expect(weeks.at(-1)).toBe(mondayOf(addDays(from, length)));
        expect(weeks.every((monday, i) => i === 0 || monday === addDays(weeks[i - 1] ?? from, 7))).toBe(true);
      }),
    );
  });
});
