import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Closure, defaultSettings, type Planning } from '#domain/settings.ts';
import { weekLoads } from '#domain/weekLoad.ts';
import { workCalendar } from '#domain/workCalendar.ts';
import { addDays, calendarDate, daysBetween, fromEpochDay, weekdayOf } from '#kernel/calendarDate.ts';

const on = calendarDate;
const closure = (change: Partial<Closure>): Closure => ({
  id: 'c',
  name: 'Closed',
  rrule: null,
  from: null,
  to: null,
  ...change,
});
const planningWith = (closures: readonly Partial<Closure>[], workDays = [1, 2, 3, 4, 5]): Planning => ({
  ...defaultSettings.planning,
  workDays,
  closures: closures.map(closure),
});
const openDays = (planning: Planning, from: string, to: string) =>
  workCalendar(planning).openDaysIn({ from: on(from), to: on(to) });

describe('a day worked to make up for a holiday', () => {
  const festival = { from: on('2026-02-15'), to: on('2026-02-23'), makeUpDays: [on('2026-02-14'), on('2026-02-28')] };
  const calendar = workCalendar(planningWith([festival]));

  it('is open, though its weekday is not worked, and is known as such', () => {
    expect(openDays(planningWith([festival]), '2026-02-13', '2026-03-01')).toEqual([
      '2026-02-13',
      '2026-02-14',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
    ]);
    expect(['2026-02-13', '2026-02-14', '2026-02-15'].map((day) => calendar.isMadeUp(on(day)))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('is open whatever else closes it', () => {
    const saturdays = { rrule: 'FREQ=WEEKLY;BYDAY=SA' };
    expect(openDays(planningWith([festival, saturdays], [5, 6]), '2026-02-28', '2026-03-07')).toEqual([
      '2026-02-28',
      '2026-03-06',
    ]);
  });

  it('gives its week a day more of hours and bays', () => {
    const of = (planning: Planning) => weekLoads([], planning, [on('2026-02-09')])[0];
    expect(of(planningWith([festival]))).toMatchObject({ openDays: 6, capacityHours: 96, capacityBayDays: 12 });
  });
});

describe('the work calendar', () => {
  it('is open on the days of the week that are worked', () => {
    expect(openDays(planningWith([]), '2026-11-27', '2026-12-01')).toEqual(['2026-11-27', '2026-11-30', '2026-12-01']);
    expect(openDays(planningWith([], [6, 7]), '2026-11-27', '2026-12-01')).toEqual(['2026-11-28', '2026-11-29']);
  });

  it.each<readonly [string, Partial<Closure>, string, string, readonly string[]]>([
    [
      'a span, both ends included',
      { from: on('2026-12-24'), to: on('2026-12-28') },
      '2026-12-23',
      '2026-12-29',
      ['2026-12-23', '2026-12-29'],
    ],
    [
      'a span across the turn of the year',
      { from: on('2026-12-24'), to: on('2027-01-03') },
      '2026-12-23',
      '2027-01-04',
      ['2026-12-23', '2027-01-04'],
    ],
    ['one day, where only one end is named', { from: on('2026-12-24') }, '2026-12-24', '2026-12-25', ['2026-12-25']],
    ['no day, where none is named', {}, '2026-12-24', '2026-12-25', ['2026-12-24', '2026-12-25']],
    [
      'the same day each year',
      { rrule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1' },
      '2026-04-30',
      '2026-05-04',
      ['2026-04-30', '2026-05-04'],
    ],
    [
      'the last Monday of a month',
      { rrule: 'FREQ=YEARLY;BYMONTH=8;BYDAY=-1MO' },
      '2026-08-28',
      '2026-09-01',
      ['2026-08-28', '2026-09-01'],
    ],
    [
      'the first of January, which begins a year',
      { rrule: 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1' },
      '2026-12-31',
      '2027-01-01',
      ['2026-12-31'],
    ],
    [
      'a rule from a day on only',
      { rrule: 'FREQ=WEEKLY;BYDAY=FR', from: on('2026-11-20') },
      '2026-11-12',
      '2026-11-20',
      ['2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'],
    ],
    [
      'a rule until a day only',
      { rrule: 'FREQ=WEEKLY;BYDAY=FR', to: on('2026-11-20') },
      '2026-11-19',
      '2026-11-27',
      ['2026-11-19', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'],
    ],
    [
      'every second Friday, counted from the closure’s own start',
      { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', from: on('2026-11-20') },
      '2026-11-27',
      '2026-12-04',
      ['2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'],
    ],
    ['nothing by a rule that is no rule', { rrule: 'whenever' }, '2026-12-24', '2026-12-24', ['2026-12-24']],
  ])('is closed on %s', (...[_name, change, from, to, expected]) => {
    expect(openDays(planningWith([change]), from, to)).toEqual(expected);
  });

  it('is the same object for the same settings', () => {
    const planning = planningWith([]);
    expect(workCalendar(planning)).toBe(workCalendar(planning));
  });
});

describe('the nearest open day', () => {
  const calendar = workCalendar(planningWith([{ from: on('2026-11-23'), to: on('2026-11-24') }]));
  const nearest = (day: string, from: string, to: string) =>
    calendar.nearestOpenDay(on(day), { from: on(from), to: on(to) });

  it.each([
    ['the day itself when it is open', '2026-11-18', '2026-11-01', '2026-11-30', '2026-11-18'],
    ['before a rest', '2026-11-21', '2026-11-01', '2026-11-30', '2026-11-20'],
    ['after it where that is nearer', '2026-11-24', '2026-11-01', '2026-11-30', '2026-11-25'],
    ['within the span only', '2026-11-21', '2026-11-21', '2026-11-30', '2026-11-25'],
    ['at the end of the span from a day outside', '2026-12-24', '2026-11-01', '2026-11-29', '2026-11-27'],
    ['none in a span that is closed', '2026-11-21', '2026-11-21', '2026-11-24', null],
  ])('is %s', (...[_name, day, from, to, expected]) => {
    expect(nearest(day, from, to)).toBe(expected);
  });

  it('is the earlier of two equally near', () => {
    const closed = workCalendar(planningWith([{ from: on('2026-11-18') }]));
    expect(closed.nearestOpenDay(on('2026-11-18'), { from: on('2026-11-01'), to: on('2026-11-30') })).toBe(
      '2026-11-17',
    );
  });

  it('is open, within the span, and no open day lies nearer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15_000, max: 25_000 }),
        fc.nat(40),
        fc.integer({ min: -30, max: 30 }),
        (start, length, off) => {
          const span = { from: fromEpochDay(start), to: fromEpochDay(start + length) };
          const day = addDays(span.from, off);
          const found = calendar.nearestOpenDay(day, span);
          const worked = calendar.openDaysIn(span);
          expect(worked.every((each) => weekdayOf(each) <= 5 && each >= span.from && each <= span.to)).toBe(true);
          expect(found === null).toBe(worked.length === 0);
          const far = worked.map((each) => Math.abs(daysBetween(day, each)));
          if (found !== null) expect(worked.indexOf(found)).toBe(far.indexOf(Math.min(...far)));
        },
      ),
    );
  });
});
