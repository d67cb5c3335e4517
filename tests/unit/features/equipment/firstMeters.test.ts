import { expect, it } from 'vitest';
import { blankFirstMeters, metersThere } from '#features/equipment/firstMeters.ts';

const withShown = (...shown: readonly string[]) =>
  blankFirstMeters('mi').map((meter, i) => ({ ...meter, isThere: shown[i] !== undefined, shown: shown[i] ?? '' }));

it('a new machine has no meter until one is chosen; the odometer is in the unit of the workshop', () => {
  expect(blankFirstMeters('mi').map(({ unit }) => unit)).toEqual(['mi', 'h']);
  expect(metersThere(blankFirstMeters('mi'))).toEqual([]);
});

it('a meter may be there without having been read', () => {
  expect(metersThere(withShown('', '1,200.5'))).toEqual([
    { unit: 'mi', value: null },
    { unit: 'h', value: 1200.5 },
  ]);
});

it('a value that is no figure goes on as one that is refused', () => {
  expect(metersThere(withShown('lots'))).toEqual([{ unit: 'mi', value: Number.NaN }]);
});

it('what stands beside a meter that is not there is of no account', () => {
  expect(metersThere(blankFirstMeters('km').map((meter) => ({ ...meter, shown: '12' })))).toEqual([]);
});
