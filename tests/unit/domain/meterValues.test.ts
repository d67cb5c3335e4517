import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifetimeValues, shownValue, storedValues, unknownMeters } from '#domain/meterValues.ts';
import { aMeter, on } from '#tests/support/rows.ts';

const meterWith = (offset: number) => aMeter({ events: [{ on: on('2026-02-01'), offset, note: '' }] });

describe('values shown and lifetime values', () => {
  it.each([
    { day: '2026-01-31', lifetime: 250, why: 'the day before the meter was replaced' },
    { day: '2026-02-01', lifetime: 100_250, why: 'from that day on' },
  ])('250 km on $day are $lifetime ($why)', ({ day, lifetime }) => {
    expect(lifetimeValues({ km: 250 }, on(day), [meterWith(100_000)])).toEqual({ km: lifetime });
  });

  it('give back what was entered, tenths and all, whatever the offset', () => {
    const tenths = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((n) => n / 10);
    fc.assert(
      fc.property(tenths(1_000_000), tenths(1_000_000), (shown, offset) => {
        const meter = meterWith(offset);
        const { km = Number.NaN } = lifetimeValues({ km: shown }, on('2026-03-01'), [meter]);
        expect(shownValue(km, on('2026-03-01'), meter.events)).toBe(shown);
      }),
    );
  });

  it('leave out a unit the machine has no meter of, and name it as a problem', () => {
    const meters = [meterWith(0)];
    expect(lifetimeValues({ km: 1, h: 2 }, on('2026-03-01'), meters)).toEqual({ km: 1 });
    expect(unknownMeters({ km: 1, h: 2 }, meters)).toMatchObject([{ code: 'meterMissing', field: 'meters.h' }]);
  });
});

it('values are stored without units that have none', () => {
  expect(Object.keys(storedValues({ km: 0, h: undefined }))).toEqual(['km']);
});
