import { describe, expect, it } from 'vitest';
import { equipmentKinds, isVehicle } from '#domain/equipment.ts';
import { guaranteeFrom, guaranteeWorkOf, guaranteeWorks, isBelow, leastGuarantee } from '#domain/guarantee.ts';
import { on } from '#tests/support/rows.ts';

describe('the least guarantee', () => {
  it.each([
    { kind: 'car', work: 'overhaul', distanceKm: 20_000, days: 100 },
    { kind: 'truck', work: 'level2', distanceKm: 5_000, days: 30 },
    { kind: 'bus', work: 'level1', distanceKm: 2_000, days: 10 },
    { kind: 'motorcycle', work: 'overhaul', distanceKm: 7_000, days: 80 },
    { kind: 'motorcycle', work: 'level2', distanceKm: 800, days: 10 },
    { kind: 'trailer', work: 'overhaul', distanceKm: 6_000, days: 60 },
    { kind: 'trailer', work: 'level1', distanceKm: 700, days: 7 },
  ] as const)('of $work on a $kind is $distanceKm km or $days days', ({ kind, work, ...terms }) => {
    expect(leastGuarantee(kind, work)).toEqual(terms);
  });

  it('is named for every vehicle and for no machine', () => {
    for (const kind of equipmentKinds) {
      for (const work of guaranteeWorks) expect(leastGuarantee(kind, work) !== null).toBe(isVehicle(kind));
    }
  });

  it.each([
    [0, 'level1'],
    [1, 'level1'],
    [2, 'level2'],
    [5, 'level2'],
  ] as const)('of a level of rank %i is that of %s', (rank, work) => {
    expect(guaranteeWorkOf(rank)).toBe(work);
  });

  it.each([
    { days: 30, distanceKm: 5_000, below: false },
    { days: 60, distanceKm: 9_000, below: false },
    { days: 29, distanceKm: 9_000, below: true },
    { days: 60, distanceKm: 4_999, below: true },
  ])('is not kept by $days days and $distanceKm km against 30 and 5,000: $below', ({ below, ...promised }) => {
    expect(isBelow(promised, { days: 30, distanceKm: 5_000 })).toBe(below);
  });
});

describe('the end of a guarantee', () => {
  const terms = { days: 30, distanceKm: 5_000 };

  it.each([
    { completedOn: '2026-03-01', until: '2026-03-31' },
    { completedOn: '2026-01-30', until: '2026-03-01' },
    { completedOn: '2028-02-01', until: '2028-03-02' },
  ])('after completion on $completedOn is $until', ({ completedOn, until }) => {
    expect(guaranteeFrom(terms, on(completedOn), null)).toEqual({ ...terms, until, untilMeter: null });
  });

  it.each([
    { odometer: { unit: 'km', value: 1_200.5 }, untilMeter: { unit: 'km', value: 6_200.5 } },
    // 5,000 km are 3,106.9 miles: rounded in the customer's favour.
    { odometer: { unit: 'mi', value: 100 }, untilMeter: { unit: 'mi', value: 3_207 } },
    { odometer: { unit: 'h', value: 100 }, untilMeter: null },
  ] as const)('counts distance from the odometer: $odometer.value $odometer.unit', ({ odometer, untilMeter }) => {
    expect(guaranteeFrom(terms, on('2026-03-01'), odometer).untilMeter).toEqual(untilMeter);
  });
});
