import { describe, expect, it } from 'vitest';
import { type ChartGround, type ChartPlace, placeAfter } from '#features/planner/chartNavigation.ts';
import { on } from '#tests/support/rows.ts';

const stops = {
  1: [
    { key: 'a1', on: on('2026-12-01') },
    { key: 'a2', on: on('2027-02-01') },
  ],
  2: [],
  4: [
    { key: 'b1', on: on('2026-11-25') },
    { key: 'b2', on: on('2027-01-20') },
  ],
} as const;

/** A heading, two machines, a heading, a machine. */
const ground: ChartGround = {
  isMachine: [false, true, true, false, true],
  stopsOf: (line) => (line === 1 ? stops[1] : line === 4 ? stops[4] : stops[2]),
  first: on('2026-11-02'),
  last: on('2027-11-28'),
};

const at = (line: number, visit: string | null, day = '2026-12-01'): ChartPlace => ({ line, visit, day: on(day) });

describe('the keys on the wall chart', () => {
  it.each<readonly [string, { readonly from: ChartPlace; readonly key: string; readonly to: ChartPlace }]>([
    ['to the next visit', { from: at(1, 'a1'), key: 'ArrowRight', to: at(1, 'a2', '2027-02-01') }],
    ['from the machine to its first visit', { from: at(1, null), key: 'ArrowRight', to: at(1, 'a1') }],
    ['from the first visit to the machine', { from: at(1, 'a1'), key: 'ArrowLeft', to: at(1, null) }],
    [
      'not beyond the last visit',
      { from: at(1, 'a2', '2027-02-01'), key: 'ArrowRight', to: at(1, 'a2', '2027-02-01') },
    ],
    ['to a machine without visits', { from: at(1, 'a1'), key: 'ArrowDown', to: at(2, null) }],
    ['past a heading', { from: at(2, null, '2027-01-10'), key: 'ArrowDown', to: at(4, null, '2027-01-10') }],
    [
      'to the visit nearest in time',
      { from: at(-1, null, '2027-01-12'), key: 'ArrowDown', to: at(1, 'a2', '2027-01-12') },
    ],
    ['up to the weeks', { from: at(1, 'a1'), key: 'ArrowUp', to: at(-1, null) }],
    ['along the weeks', { from: at(-1, null), key: 'ArrowRight', to: at(-1, null, '2026-12-08') }],
    [
      'not before the first week',
      { from: at(-1, null, '2026-11-03'), key: 'ArrowLeft', to: at(-1, null, '2026-11-03') },
    ],
    ['not below the last machine', { from: at(4, 'b2'), key: 'ArrowDown', to: at(4, 'b2') }],
    ['a page down', { from: at(1, null), key: 'PageDown', to: at(4, null) }],
    ['a page up', { from: at(4, null), key: 'PageUp', to: at(1, null) }],
    ['to the last visit of the machine', { from: at(4, null), key: 'End', to: at(4, 'b2', '2027-01-20') }],
    ['to the machine', { from: at(4, 'b2'), key: 'Home', to: at(4, null) }],
  ])('lead %s', (_, { from, key, to }) => {
    expect(placeAfter(ground, from, key)).toEqual(to);
  });

  it('lead nowhere when they are no keys of the chart', () => {
    expect(placeAfter(ground, at(1, null), 'x')).toBeNull();
    expect(placeAfter(ground, at(-1, null), 'End')).toBeNull();
  });
});
