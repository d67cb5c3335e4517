import { describe, expect, it } from 'vitest';
import { dayRuns, shiftHours, sortedShifts, typedTime } from '#features/settings/shiftView.ts';
import { threeShifts } from '#tests/support/checkRows.ts';

describe('shifts in the settings', () => {
  it.each([
    [[1, 2, 3, 4, 5], [[1, 5]]],
    [
      [7, 1, 3, 4],
      [
        [1, 1],
        [3, 4],
        [7, 7],
      ],
    ],
    [[], []],
  ])('the days %j are the runs %j', (days, runs) => {
    expect(dayRuns(days)).toEqual(runs);
  });

  it.each([
    ['06:00', '14:00', 8],
    ['22:00', '06:00', 8],
    ['07:30', '07:30', 24],
    ['07:15', '12:00', 4.75],
  ])('from %s to %s are %d hours', (from, to, hours) => {
    expect(shiftHours({ from, to })).toBe(hours);
  });

  it('stand by the hour at which they begin', () => {
    expect(sortedShifts(threeShifts.toReversed()).map(({ id }) => id)).toEqual(['early', 'late', 'night']);
  });

  it.each([
    ['6', '06:00'],
    ['630', '06:30'],
    ['0630', '06:30'],
    ['6:30', '06:30'],
    ['22.15', '22:15'],
    ['０６：３０', '06:30'],
    ['24', '24'],
    ['6:75', '6:75'],
    ['', ''],
    ['noon', 'noon'],
  ])('the hour typed as "%s" is %s', (typed, time) => {
    expect(typedTime(typed)).toBe(time);
  });
});
