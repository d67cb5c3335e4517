import { describe, expect, it } from 'vitest';
import { blankEquipment, equipmentInputSchema } from '#domain/equipment.ts';
import { figure, formValuesOf, inputOf } from '#features/equipment/equipmentForm.ts';
import { anEquipment, on } from '#tests/support/rows.ts';

describe('the form of a machine', () => {
  it('says of a machine what the machine says', () => {
    const machine = anEquipment({
      year: 2019,
      purchaseCost: 81_500.5,
      dutyFactor: 0.7,
      inServiceOn: on('2019-04-01'),
      notes: 'Two tanks',
    });
    expect(inputOf(formValuesOf(machine))).toMatchObject(equipmentInputSchema.parse(machine));
  });

  it('is blank for a new machine, which lacks nothing but its code', () => {
    const input = inputOf(formValuesOf(null));
    expect(input).toEqual(blankEquipment);
    expect(equipmentInputSchema.safeParse(input).error?.issues.map(({ path }) => path.join('.'))).toEqual(['code']);
  });

  it('leaves what is no figure to be refused beside its field', () => {
    const values = { ...formValuesOf(null), code: 'A', year: 'about 2019', dutyFactor: '', purchaseCost: 'much' };
    const refused = equipmentInputSchema.safeParse(inputOf(values)).error?.issues.map(({ path }) => path.join('.'));
    expect(refused?.toSorted()).toEqual(['dutyFactor', 'purchaseCost', 'year']);
  });
});

describe('a figure as people type it', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['184220', 184_220],
    ['184,220', 184_220],
    ['184 220', 184_220],
    ['184220 km', 184_220],
    ['１８４２２０', 184_220],
    ['18.4万', 184_000],
    ['1234.5', 1234.5],
    ['12,5', 12.5],
    ['', null],
    ['   ', null],
    ['-5', -5],
    ['abc', Number.NaN],
    ['1.2.3', Number.NaN],
  ];
  it.each(cases)('%j', (text, value) => {
    expect(figure(text)).toEqual(value);
  });
});
