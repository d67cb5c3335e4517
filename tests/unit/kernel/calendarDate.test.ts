import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addMonthsToEpochDay,
  calendarDate,
  dateFromParts,
  dayOf,
  daysBetween,
  daysInMonth,
  earlierDate,
  fromEpochDay,
  isCalendarDate,
  isLeapYear,
  isoWeekOf,
  lastEpochDay,
  laterDate,
  monthOf,
  toEpochDay,
  weekdayOf,
  yearOf,
} from '#kernel/calendarDate.ts';

const epoch = Temporal.PlainDate.from('1970-01-01');
/** 0001-01-01 to 9999-12-31, with a room of 20 years at both ends for adding. */
const anyDay = fc.integer({ min: -719162 + 7305, max: lastEpochDay - 7305 });

describe('civil dates, against Temporal', () => {
  it('reckon days, parts, weekdays and weeks alike', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = fromEpochDay(day);
        const other = epoch.add({ days: day });
        expect(date).toBe(other.toString());
        expect(toEpochDay(date)).toBe(day);
        expect([yearOf(date), monthOf(date), dayOf(date)]).toEqual([other.year, other.month, other.day]);
        expect(weekdayOf(date)).toBe(other.dayOfWeek);
        expect(isoWeekOf(date)).toEqual({ year: other.yearOfWeek, week: other.weekOfYear });
        expect([isLeapYear(other.year), daysInMonth(other.year, other.month)]).toEqual([
          other.inLeapYear,
          other.daysInMonth,
        ]);
      }),
      { numRuns: 2000 },
    );
  });

  it('add days and months alike, month ends clamped', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -240, max: 240 }),
        fc.integer({ min: -7000, max: 7000 }),
        (day, months, days) => {
          const date = fromEpochDay(day);
          const other = epoch.add({ days: day });
          const later = other.add({ months }, { overflow: 'constrain' }).toString();
          expect(addMonths(date, months)).toBe(later);
          expect(fromEpochDay(addMonthsToEpochDay(day, months))).toBe(later);
          expect(addDays(date, days)).toBe(other.add({ days }).toString());
          expect(daysBetween(date, addDays(date, days))).toBe(days);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('name the same day twice with the same text, from memory too', () => {
    for (let day = 20_000; day < 21_000; day++) expect(fromEpochDay(day)).toBe(fromEpochDay(day));
    expect([fromEpochDay(0), fromEpochDay(65_535), fromEpochDay(65_536)]).toEqual([
      '1970-01-01',
      '2149-06-06',
      '2149-06-07',
    ]);
    expect(fromEpochDay(lastEpochDay)).toBe('9999-12-31');
  });
});

describe('what is a date', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['0000-01-01', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-04-31', false],
    ['2026-4-3', false],
    ['2026-04-03T00:00', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isCalendarDate(text)).toBe(expected);
    if (!expected) expect(() => calendarDate(text)).toThrow(RangeError);
  });

  it('is refused from parts that name no day', () => {
    expect(dateFromParts(2024, 2, 29)).toBe('2024-02-29');
    expect(() => dateFromParts(2023, 2, 29)).toThrow(RangeError);
  });

  it('is ordered as its text is', () => {
    const [a, b] = [calendarDate('2026-09-30'), calendarDate('2026-10-01')];
    expect([earlierDate(a, b), laterDate(a, b), earlierDate(b, a), laterDate(b, a)]).toEqual([a, b, a, b]);
  });
});
