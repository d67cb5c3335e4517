import { expect, it } from 'vitest';
import { nothingSelected, toggled } from '#features/planner/visitSelection.ts';
import { anEquipment } from '#tests/support/rows.ts';

const [a, b] = [anEquipment().id, anEquipment().id];

it('takes visits in and out', () => {
  const two = toggled(toggled(nothingSelected, a, 'one'), b, 'two');
  expect(two.size).toBe(2);
  expect([...(two.of(a) ?? [])]).toEqual(['one']);
  const one = toggled(two, a, 'one');
  expect([one.size, one.of(a)]).toEqual([1, undefined]);
});

it('leaves the set of every other machine the same object', () => {
  const first = toggled(nothingSelected, a, 'one');
  expect(toggled(first, b, 'two').of(a)).toBe(first.of(a));
});
