import { expect, it } from 'vitest';
import type { WeekLoad } from '#domain/weekLoad.ts';
import { capacityHeight, loadBars, weeklyCapacity } from '#features/planner/loadView.ts';
import { on } from '#tests/support/rows.ts';

const week = (columns: Partial<WeekLoad> = {}): WeekLoad => ({
  monday: on('2026-11-16'),
  hours: 40,
  bayDays: 5,
  capacityHours: 80,
  capacityBayDays: 10,
  openDays: 5,
  isOver: false,
  visits: 4,
  ...columns,
});

it('stands as high as the mark when a week is full, half as high when it is half full', () => {
  const [half, full] = loadBars([week(), week({ hours: 80 })]);
  expect([half?.hours, half?.bays]).toEqual([capacityHeight / 2, capacityHeight / 2]);
  expect(full?.hours).toBe(capacityHeight);
});

it('is cut at the top where far too much is asked, and where anything is asked of a closed week', () => {
  const [much, closed] = loadBars([week({ hours: 500 }), week({ capacityHours: 0, capacityBayDays: 0, openDays: 0 })]);
  expect([much?.hours, closed?.hours, closed?.bays]).toEqual([1, 1, 1]);
});

it('lies on the ground where nothing is asked', () => {
  const [bars] = loadBars([week({ hours: 0, bayDays: 0, capacityHours: 0, capacityBayDays: 0 })]);
  expect([bars?.hours, bars?.bays]).toEqual([0, 0]);
});

it('says what a week without closing days holds', () => {
  expect(weeklyCapacity([week({ capacityHours: 32, capacityBayDays: 4 }), week()])).toEqual({ hours: 80, bayDays: 10 });
  expect(weeklyCapacity([])).toBeNull();
});
