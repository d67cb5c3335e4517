import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromKpa, pressureUnit, toKpa } from '#features/orders/tyreUnits.ts';

describe('tyre pressures', () => {
  it.each([
    ['en', 'km', 'bar'],
    ['en', 'mi', 'psi'],
    ['zh-Hans', 'km', 'kPa'],
    ['zh-Hant', 'mi', 'kPa'],
  ] as const)('are gauged in %s with %s in %s', (language, distanceUnit, unit) => {
    expect(pressureUnit(language, { distanceUnit })).toBe(unit);
  });

  it.each([
    [7.6, 'bar', 760],
    [110, 'psi', 758.4],
    [760, 'kPa', 760],
  ] as const)('of %d %s are %d kPa', (value, unit, kpa) => {
    expect(toKpa(value, unit)).toBe(kpa);
  });

  it('come back as they were entered', () => {
    const gauged = fc.oneof(
      fc.record({ unit: fc.constant('bar' as const), steps: fc.integer({ min: 0, max: 2_000 }), by: fc.constant(100) }),
      fc.record({ unit: fc.constant('psi' as const), steps: fc.integer({ min: 0, max: 290 }), by: fc.constant(1) }),
      fc.record({ unit: fc.constant('kPa' as const), steps: fc.integer({ min: 0, max: 2_000 }), by: fc.constant(1) }),
    );
    fc.assert(
      fc.property(gauged, ({ unit, steps, by }) => {
        expect(fromKpa(toKpa(steps / by, unit), unit)).toBe(steps / by);
      }),
    );
  });
});
