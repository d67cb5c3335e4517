import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#domain/settings.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { daysOfArrow, monthGrid, monthWeeks, shownIn, visitAfter, visitsInOrder } from '#features/planner/monthDays.ts';
import { aPlannerVisit } from '#tests/support/planRows.ts';
import { freshId, on } from '#tests/support/rows.ts';

const [truck, van, hidden] = [freshId<'Equipment'>(), freshId<'Equipment'>(), freshId<'Equipment'>()];

const aVisit = (key: string, day: string, columns: Partial<PlannerVisit> = {}): PlannerVisit =>
  aPlannerVisit(day, { key, equipmentId: truck, hours: 4, ...columns });

describe('the weeks of a month', () => {
  it.each([
    ['2026-11-16', '2026-10-26', '2026-12-06', 6],
    ['2027-02-28', '2027-02-01', '2027-02-28', 4],
    ['2027-01-01', '2026-12-28', '2027-01-31', 5],
    ['2024-02-29', '2024-01-29', '2024-03-03', 5],
  ])('of %s begin on %s and end on %s', (...row) => {
    const [day, from, until, weeks] = row;
    const grid = monthGrid(on(day));
    expect([grid.from, grid.until, grid.mondays.length]).toEqual([from, until, weeks]);
  });
});

describe('a day of the month', () => {
  const planning = {
    ...defaultSettings.planning,
    bays: 1,
    technicianHours: 8,
    closures: [{ id: 'a', name: 'Stocktaking', rrule: null, from: on('2026-11-19'), to: on('2026-11-19') }],
  };
  const visits = [
    aVisit('a', '2026-11-17', { equipmentId: van }),
    aVisit('b', '2026-11-17'),
    aVisit('c', '2026-11-17', { equipmentId: hidden }),
    aVisit('d', '2026-11-19'),
    aVisit('e', '2026-11-20', { isOutside: true }),
  ];
  const weeks = monthWeeks({ grid: monthGrid(on('2026-11-01')), visits, work: [], planning, shown: [truck, van] });
  const dayOf = (day: string) => weeks.flat().find((one) => one.day === on(day));

  it('shows the machines asked for in their order, and weighs all visits', () => {
    expect(dayOf('2026-11-17')?.visits.map(({ key }) => key)).toEqual(['b', 'a']);
    expect(dayOf('2026-11-17')).toMatchObject({ asked: { hours: 12, bayDays: 1.5 }, given: { hours: 8, bayDays: 1 } });
    expect(dayOf('2026-11-17')?.isOver).toBe(true);
  });

  it('holds nothing when the workshop is closed, and asks nothing for work outside', () => {
    expect(dayOf('2026-11-19')).toMatchObject({ isOpen: false, given: { hours: 0, bayDays: 0 }, isOver: true });
    expect(dayOf('2026-11-20')).toMatchObject({ isOpen: true, asked: { hours: 0, bayDays: 0 }, isOver: false });
    expect(dayOf('2026-11-21')).toMatchObject({ isOpen: false, isOver: false });
  });

  it('is loaded by repairs and other work as by visits', () => {
    const work = [{ on: on('2026-11-18'), hours: 9, isOutside: false }];
    const loaded = monthWeeks({ grid: monthGrid(on('2026-11-01')), visits, work, planning, shown: [truck, van] });
    const day = loaded.flat().find((one) => one.day === on('2026-11-18'));
    expect(day).toMatchObject({ visits: [], asked: { hours: 9, bayDays: 1.5 }, isOver: true });
  });

  it('knows whether it belongs to the month', () => {
    expect([dayOf('2026-10-31')?.isInMonth, dayOf('2026-11-01')?.isInMonth]).toEqual([false, true]);
  });

  it('has room for all, or for some and "n more"; the one the keys are on is among them', () => {
    const keysOf = (room: number, active: string | null) => {
      const { shown, more } = shownIn(visits, room, active);
      return `${shown.map(({ key }) => key).join('')}+${more}`;
    };
    expect(keysOf(5, null)).toBe('abcde+0');
    expect(keysOf(4, null)).toBe('abc+2');
    expect(keysOf(4, 'e')).toBe('abe+2');
    expect(keysOf(4, 'b')).toBe('abc+2');
    expect(keysOf(1, null)).toBe('a+4');
    expect(keysOf(1, 'd')).toBe('d+4');
  });
});

describe('the keys of the month', () => {
  const visits = [
    aVisit('a', '2026-11-02'),
    aVisit('b', '2026-11-10'),
    aVisit('c', '2026-11-10'),
    aVisit('d', '2026-11-18'),
  ];
  it.each([
    ['a', 'ArrowLeft', null],
    ['a', 'ArrowRight', 'b'],
    ['a', 'ArrowDown', 'b'],
    ['b', 'ArrowDown', 'c'],
    ['c', 'ArrowDown', 'd'],
    ['c', 'ArrowUp', 'b'],
    ['b', 'ArrowUp', 'a'],
    ['d', 'ArrowUp', 'c'],
    ['d', 'ArrowRight', null],
    ['gone', 'ArrowRight', null],
    ['a', 'x', null],
  ])('from %s %s leads to %s', (from, key, to) => {
    expect(visitAfter(visits, from, key)?.key ?? null).toBe(to);
  });

  it('carry a visit by days and weeks', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Tab'].map(daysOfArrow)).toEqual([-1, 1, -7, 7, 0]);
  });

  it('go through the days in reading order', () => {
    const weeks = monthWeeks({
      grid: monthGrid(on('2026-11-01')),
      visits: visits.toReversed(),
      work: [],
      planning: defaultSettings.planning,
      shown: [truck],
    });
    expect(visitsInOrder(weeks).map(({ on: day }) => day)).toEqual(visits.map(({ on: day }) => day));
  });
});
