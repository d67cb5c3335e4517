import { expect, it } from 'vitest';
import { lastShown, sinceLast } from '#features/equipment/readingForm.ts';
import { aMeter, on } from '#tests/support/rows.ts';

const read = aMeter({
  events: [{ on: on('2026-01-10'), offset: 182_388, note: '' }],
  summary: { current: { takenOn: on('2026-03-01'), value: 184_000 }, usePerDay: null, accepted: 2, suspect: 0 },
});

it('the last value is what the meter showed, not what it adds up to', () => {
  expect(lastShown(read)).toEqual({ value: 1_612, takenOn: '2026-03-01' });
  expect(lastShown(aMeter())).toBeNull();
});

it('a new value says how much it rose, over the replacement too', () => {
  expect(sinceLast(read, 2_112, on('2026-03-11'))).toEqual({ rise: 500, days: 10 });
  expect(sinceLast(read, 1_512, on('2026-03-11'))).toEqual({ rise: -100, days: 10 });
});

it('nothing is said of what cannot be compared', () => {
  expect(sinceLast(aMeter(), 100, on('2026-03-11'))).toBeNull();
  expect(sinceLast(read, null, on('2026-03-11'))).toBeNull();
  expect(sinceLast(read, Number.NaN, on('2026-03-11'))).toBeNull();
  expect(sinceLast(read, 100, null)).toBeNull();
});
