import { describe, expect, it } from 'vitest';
import { type EquipmentKind, equipmentKinds, isVehicle } from '#domain/equipment.ts';
import { guaranteeFrom, guaranteeWorks, isBelow, leastGuarantee } from '#domain/guarantee.ts';
import { on } from '#tests/support/rows.ts';

describe('the least guarantee', () => {
  // Group by kind of work: the whole table of the rules.
  const named = {
    automobile: { overhaul: [20_000, 100], level2: [5_000, 30], level1: [2_000, 10] },
    motorcycle: { overhaul: [7_000, 80], level2: [800, 10], level1: [800, 10] },
    otherVehicle: { overhaul: [6_000, 60], level2: [700, 7], level1: [700, 7] },
  } as const;
  const groupOf = (kind: EquipmentKind, carriesDangerousGoods: boolean): keyof typeof named => {
    if (kind === 'motorcycle') return 'motorcycle';
    return kind === 'trailer' && !carriesDangerousGoods ? 'otherVehicle' : 'automobile';
  };
  const vehicles = equipmentKinds
    .filter(isVehicle)
    .flatMap((kind) => [false, true].map((carriesDangerousGoods) => ({ kind, carriesDangerousGoods })))
    .flatMap((item) => guaranteeWorks.map((work) => ({ ...item, work })));

  it.each(vehicles)('of $work on a $kind, dangerous goods $carriesDangerousGoods, is that of its group', (row) => {
    const [distanceKm, days] = named[groupOf(row.kind, row.carriesDangerousGoods)][row.work];
    expect(leastGuarantee(row, row.work)).toEqual({ distanceKm, days });
  });

  it('is named for no machine, whatever it carries', () => {
    for (const kind of equipmentKinds.filter((each) => !isVehicle(each))) {
      for (const work of guaranteeWorks) expect(leastGuarantee({ kind, carriesDangerousGoods: true }, work)).toBeNull();
    }
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
  const terms = { work: 'level2', days: 30, distanceKm: 5_000 } as const;

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
