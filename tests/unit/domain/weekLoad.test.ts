import { describe, expect, it } from 'vitest';
import { defaultSettings, type Planning } from '#domain/settings.ts';
import { demandOf, type LoadingVisit, weekLoads } from '#domain/weekLoad.ts';
import { calendarDate } from '#kernel/calendarDate.ts';

const on = calendarDate;
/** Two bays and 16 hours a day, five days of eight hours. */
const planning: Planning = {
  ...defaultSettings.planning,
  closures: [{ id: 'c', name: 'Holiday', rrule: null, from: on('2026-12-25'), to: null }],
};
const visit = (day: string, hours: number, isOutside = false): LoadingVisit => ({ on: on(day), hours, isOutside });

describe('what a visit asks', () => {
  it.each([
    [0, 0.5],
    [1, 0.5],
    [4, 0.5],
    [4.1, 1],
    [5, 1],
    [8, 1],
    [8.5, 1.5],
    [20, 2.5],
  ])('%d hours take a bay for %d days', (hours, bayDays) => {
    expect(demandOf({ hours, isOutside: false }, planning)).toEqual({ hours, bayDays });
  });

  it('is not driven up by binary fractions', () => {
    expect(demandOf({ hours: 0.1 * 3, isOutside: false }, { ...planning, dayHours: 0.3 }).bayDays).toBe(1);
  });

  it('is nothing when it is done outside', () => {
    expect(demandOf({ hours: 20, isOutside: true }, planning)).toEqual({ hours: 0, bayDays: 0 });
  });
});

describe('the load of the weeks', () => {
  const weeks = [on('2026-12-14'), on('2026-12-21')];

  it('is what their visits ask against what the open days give', () => {
    const visits = [
      visit('2026-12-13', 9),
      visit('2026-12-14', 5),
      visit('2026-12-20', 6),
      visit('2026-12-21', 60),
      visit('2026-12-22', 10, true),
      visit('2026-12-28', 9),
    ];
    expect(weekLoads(visits, planning, weeks)).toEqual([
      {
        monday: '2026-12-14',
        hours: 11,
        bayDays: 2,
        capacityHours: 80,
        capacityBayDays: 10,
        openDays: 5,
        isOver: false,
        visits: 2,
      },
      {
        monday: '2026-12-21',
        hours: 60,
        bayDays: 7.5,
        capacityHours: 64,
        capacityBayDays: 8,
        openDays: 4,
        isOver: false,
        visits: 2,
      },
    ]);
  });

  it.each([
    ['more hours than there are', { technicianHours: 1 }, [visit('2026-12-14', 5.1)], true],
    ['as many hours as there are', { technicianHours: 1 }, [visit('2026-12-14', 5)], false],
    ['more bay days than there are', { bays: 1 }, Array.from({ length: 11 }, () => visit('2026-12-15', 1)), true],
    ['as many bay days as there are', { bays: 1 }, Array.from({ length: 10 }, () => visit('2026-12-15', 1)), false],
  ])('with %s', (...[_name, change, visits, isOver]) => {
    expect(weekLoads(visits, { ...planning, ...change }, weeks)[0]?.isOver).toBe(isOver);
  });
});
