import { describe, expect, it } from 'vitest';
import { dueServices } from '#domain/due.ts';
import { forecastServices } from '#domain/forecast.ts';
import type { ServiceLevel } from '#domain/serviceLevel.ts';
import type { ServicePosition } from '#domain/servicePosition.ts';
import { calendarDate } from '#kernel/calendarDate.ts';

const on = calendarDate;
const level = (id: string, rank: number, change: Partial<ServiceLevel>): ServiceLevel => ({
  id,
  rank,
  triggers: [{ kind: 'calendar', every: 30, unit: 'day' }],
  combine: 'first',
  shift: 1,
  ...change,
});
const days = (every: number) => ({ triggers: [{ kind: 'calendar', every, unit: 'day' }] as const });
const position = (levels: readonly ServiceLevel[], change: Partial<ServicePosition> = {}): ServicePosition => ({
  programme: { levels },
  baseline: { on: on('2026-01-01') },
  today: on('2026-01-10'),
  ...change,
});
/** Visits as `date level+absorbed`. */
const visits = (subject: ServicePosition, until: string): readonly string[] =>
  forecastServices(subject, on(until)).map((visit) => `${visit.on} ${[visit.levelId, ...visit.absorbs].join('+')}`);

describe('the visits to come', () => {
  it('reach to the horizon, its day included', () => {
    expect(visits(position([level('A', 1, {})]), '2026-03-01')).toEqual(['2026-01-31 A']);
    expect(visits(position([level('A', 1, {})]), '2026-03-02')).toEqual(['2026-01-31 A', '2026-03-02 A']);
    expect(visits(position([level('A', 1, {})]), '2026-01-30')).toEqual([]);
  });

  it('begin today with what is past due', () => {
    expect(visits(position([level('A', 1, {})], { today: on('2026-05-05') }), '2026-06-04')).toEqual([
      '2026-05-05 A',
      '2026-06-04 A',
    ]);
  });

  it.each<readonly [string, readonly ServiceLevel[], readonly string[]]>([
    [
      'wait for the higher level up to the end of the lower one’s window',
      [level('A', 1, { late: { days: 5 } }), level('B', 2, { ...days(34), early: { days: 2 } })],
      ['2026-02-04 B+A'],
    ],
    [
      'bring the higher level forward to the day the lower one’s window closes, if its own is open',
      [level('A', 1, { late: { days: 3 } }), level('B', 2, { ...days(35), early: { days: 2 } })],
      ['2026-02-03 B+A'],
    ],
    [
      'part when one would have to leave its window',
      [level('A', 1, { late: { days: 1 } }), level('B', 2, { ...days(35), early: { days: 2 } })],
      ['2026-01-31 A', '2026-02-05 B'],
    ],
    [
      'take the highest of several that can be combined',
      [
        level('A', 1, { late: { days: 5 } }),
        level('B', 2, { ...days(31), late: { days: 5 } }),
        level('C', 3, days(33)),
      ],
      ['2026-02-03 C+A+B'],
    ],
    [
      'do not combine levels of which neither covers the other',
      [level('A', 1, {}), level('B', 2, { covers: [] })],
      ['2026-01-31 B', '2026-01-31 A'],
    ],
  ])('%s', (_name, levels, expected) => {
    expect(visits(position(levels), '2026-02-06')).toEqual(expected);
  });

  it('agree with the due list once the first of them is done as forecast', () => {
    const subject = position([level('A', 1, { late: { days: 5 } }), level('B', 2, days(95))], {});
    const [first, second] = forecastServices(subject, on('2026-12-31'));
    const completions = [{ levelId: first?.levelId ?? '', on: first?.on ?? on('2026-01-01'), meters: {} }];
    const next = dueServices({ ...subject, completions })
      .map((due) => due.on ?? '')
      .toSorted()[0];
    expect(next).toBe(second?.on);
  });

  it('come by the projected meter, and by the calendar where use is not known', () => {
    const levels = [level('A', 1, { triggers: [{ kind: 'usage', meter: 'km', every: 1000 }] })];
    const readings = { km: [{ takenOn: on('2026-01-08'), value: 900 }] };
    const used = position(levels, { readings, usePerDay: { km: { p10: 20, p50: 40, p90: 60 } } });
    expect(visits(used, '2026-03-01')).toEqual(['2026-01-11 A', '2026-02-05 A']);
    expect(visits(position(levels, { readings }), '2026-03-01')).toEqual([]);
    const reached = position(levels, { readings: { km: [{ takenOn: on('2026-01-08'), value: 1001 }] } });
    expect(visits(reached, '2026-03-01')).toEqual(['2026-01-10 A']);
  });

  it('come at most once a day for a level far behind on a blended pace', () => {
    const levels = [level('A', 1, { ...days(10), shift: 0.1 })];
    const list = forecastServices(position(levels, { today: on('2028-01-01') }), on('2028-03-01')).map(
      (visit) => visit.on,
    );
    expect(list[0]).toBe('2028-01-01');
    expect(new Set(list).size).toBe(list.length);
  });
});
