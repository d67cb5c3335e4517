import { expect, it } from 'vitest';
import { blankFirstMeters, firstMeterProblems, metersThere } from '#features/equipment/firstMeters.ts';

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

it('a value that is no reading is refused beside its field', () => {
  expect(firstMeterProblems(withShown('lots', '-3'))).toMatchObject([
    { code: 'invalidValue', field: 'meters.0.shown' },
    { code: 'invalidValue', field: 'meters.1.shown' },
  ]);
  expect(firstMeterProblems(withShown('', '0'))).toEqual([]);
});

it('what stands beside a meter that is not there is of no account', () => {
  const meters = blankFirstMeters('km').map((meter) => ({ ...meter, shown: 'x' }));
  expect(firstMeterProblems(meters)).toEqual([]);
});
