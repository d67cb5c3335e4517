import { describe, expect, it } from 'vitest';
import { placeFrom, turned, usualStart, zoomed } from '#features/planner/plannerAddress.ts';
import { on } from '#tests/support/rows.ts';

const today = on('2026-11-22');
const place = (text: string) => placeFrom(new URLSearchParams(text), today);

describe('the address of the planner', () => {
  it('shows the year from three weeks before this one unless it says otherwise', () => {
    expect(place('')).toEqual({ mode: 'year', from: '2026-10-26', zoom: 2, group: 'none', order: 'code' });
    expect(usualStart(today)).toBe('2026-10-26');
  });

  it('says what is shown', () => {
    expect(place('view=month&from=2027-02-14&zoom=4&group=depot&order=next')).toEqual({
      mode: 'month',
      from: '2027-02-14',
      zoom: 4,
      group: 'depot',
      order: 'next',
    });
  });

  it.each(['from=2026-02-30', 'zoom=9', 'view=decade', 'group=colour', 'order=random'])(
    'leaves out what it does not know: %s',
    (text) => {
      expect(place(text)).toEqual(place(''));
    },
  );

  it('begins a year on a Monday', () => {
    expect(place('from=2027-01-01').from).toBe('2026-12-28');
  });

  it('turns by a quarter, or by a month', () => {
    expect(turned(place('from=2026-11-02'), 1)).toBe('2027-02-01');
    expect(turned(place('view=month&from=2027-01-31'), 1)).toBe('2027-02-28');
    expect(turned(place('view=month&from=2027-01-15'), -1)).toBe('2026-12-15');
  });

  it('zooms step by step to either end', () => {
    expect([zoomed(2, 1), zoomed(4, 1), zoomed(2, -1), zoomed(0, -1)]).toEqual([3, 4, 1, 0]);
  });
});
