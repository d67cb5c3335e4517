/** Civil dates are the same wherever the computer stands, on days of 23 and 25 hours and on one that never was. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { languages } from '#domain/language.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import { freshId } from '#tests/support/rows.ts';

/** Offsets from UTC in minutes on 1 January and 1 July 2026: proof that the zone is in force. */
const zones = [
  { zone: 'UTC', january: 0, july: 0 },
  { zone: 'Pacific/Apia', january: 780, july: 780 },
  { zone: 'Asia/Shanghai', january: 480, july: 480 },
  { zone: 'Europe/London', january: 0, july: 60 },
  { zone: 'America/New_York', january: -300, july: -240 },
] as const;

/** Days around changes of the clock, the day that Apia left out (2011-12-30), and ends of years and of February. */
const days = [
  '2011-12-29',
  '2011-12-30',
  '2011-12-31',
  '2024-02-29',
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-10-25',
  '2026-11-01',
  '2026-12-31',
  '2027-01-01',
] as CalendarDate[];

const steps = [-366, -31, -1, 0, 1, 7, 30, 365];

/** Everything that is made of days, by modules that were loaded in the zone and keep nothing of another one. */
const civilFacts = async (): Promise<unknown> => {
  vi.resetModules();
  const dates = await import('#kernel/calendarDate.ts');
  const { readDate } = await import('#archive/dateText.ts');
  const { ruleSlotAfter } = await import('#domain/recurrence.ts');
  const { calendarFile } = await import('#archive/calendarFile.ts');
  const { formatFor } = await import('#i18n/format.ts');
  const { addDays, addMonths, daysBetween, isoWeekOf, toEpochDay, weekdayOf } = dates;
  const event = {
    id: 'a:L1:1',
    rev: 1,
    createdAt: '2026-03-29T00:30:00.000Z' as Instant,
    updatedAt: '2026-03-29T00:30:00.000Z' as Instant,
    summary: 'T-1',
    description: '',
    category: '',
    isTentative: false,
    sequence: 0,
    isCancelled: false,
    equipmentId: freshId<'Equipment'>(),
    programmeId: freshId<'Programme'>(),
  };
  return days.map((day) => ({
    day,
    weekday: weekdayOf(day),
    week: isoWeekOf(day),
    epoch: toEpochDay(day),
    moved: steps.map((step) => [addDays(day, step), addMonths(day, step), daysBetween(day, addDays(day, step))]),
    read: [day, `${day}T23:59:59Z`, `${day} 00:00`, `${day}T12:00:00-11:00`].map((text) =>
      readDate(text, { order: null, thisYear: 2026 }),
    ),
    slots: ['FREQ=WEEKLY;BYDAY=SU', 'FREQ=MONTHLY;BYMONTHDAY=-1'].map((rule) =>
      ruleSlotAfter(rule, toEpochDay(day), toEpochDay(day)),
    ),
    file: calendarFile('T', [{ ...event, on: day }]).replaceAll(/^(UID|DTSTAMP).*$/gm, ''),
    written: languages.map((language) => {
      const format = formatFor(language);
      return [format.longDate(day), format.shortDate(day, day), format.dateRange(day, addDays(day, 1), day)];
    }),
  }));
};

/** Moments and the day each one is of, by zone. */
const moments: readonly (readonly [moment: string, ...days: readonly string[]])[] = [
  ['2011-12-30T09:59:59.999Z', '2011-12-30', '2011-12-29', '2011-12-30', '2011-12-30', '2011-12-30'],
  ['2011-12-30T10:00:00.000Z', '2011-12-30', '2011-12-31', '2011-12-30', '2011-12-30', '2011-12-30'],
  ['2026-03-08T04:59:59.999Z', '2026-03-08', '2026-03-08', '2026-03-08', '2026-03-08', '2026-03-07'],
  ['2026-03-09T03:59:59.999Z', '2026-03-09', '2026-03-09', '2026-03-09', '2026-03-09', '2026-03-08'],
  ['2026-03-29T23:00:00.000Z', '2026-03-29', '2026-03-30', '2026-03-30', '2026-03-30', '2026-03-29'],
  ['2026-10-25T23:30:00.000Z', '2026-10-25', '2026-10-26', '2026-10-26', '2026-10-25', '2026-10-25'],
  ['2026-11-02T04:59:59.999Z', '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-01'],
  ['2026-12-31T16:00:00.000Z', '2026-12-31', '2027-01-01', '2027-01-01', '2026-12-31', '2026-12-31'],
];

const before = process.env['TZ'];
let inUtc: unknown;
beforeAll(async () => {
  process.env['TZ'] = 'UTC';
  inUtc = await civilFacts();
});
afterAll(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
  vi.useRealTimers();
});

describe.each(zones)('in $zone', ({ zone, january, july }) => {
  beforeAll(() => {
    process.env['TZ'] = zone;
  });

  it('the clock of this test is in force', () => {
    expect([new Date(2026, 0, 1), new Date(2026, 6, 1)].map((date) => 0 - date.getTimezoneOffset())).toEqual([
      january,
      july,
    ]);
  });

  it('every civil date, week, interval and written date is what it is elsewhere', async () => {
    expect(await civilFacts()).toEqual(inUtc);
  });

  it('a moment is of the day that the workshop’s calendar showed', async () => {
    const { dayOfMoment, today } = await import('#data/clock.ts');
    const place = 1 + zones.findIndex((each) => each.zone === zone);
    for (const moment of moments) {
      vi.setSystemTime(moment[0]);
      expect([moment[0], dayOfMoment(moment[0] as Instant), today()]).toEqual([
        moment[0],
        moment[place],
        moment[place],
      ]);
    }
    vi.useRealTimers();
  });
});
