import { describe, expect, it } from 'vitest';
import { blankEquipment } from '#domain/equipment.ts';
import { decideEnterEquipment } from '#domain/equipmentEntering.ts';
import { decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment } from '#tests/support/rows.ts';

const input = { ...blankEquipment, code: 'T-1' };
const nobody = { sameCode: [] };

describe('entering a machine', () => {
  it('makes its meters and their first readings with it, read today by the one who acts', () => {
    const meters = [
      { unit: 'km', value: 85_000 },
      { unit: 'h', value: null },
    ] as const;
    const { value, changes } = decided(decideEnterEquipment(nobody, { input, meters }, aContext()));
    expect(rowsAfter(changes, 'equipment')).toMatchObject([{ id: value, code: 'T-1', rev: 1 }]);
    const [odometer, hours] = rowsAfter(changes, 'meters');
    expect([odometer, hours]).toMatchObject([
      { equipmentId: value, unit: 'km', rev: 1, summary: { current: { takenOn: '2026-03-10', value: 85_000 } } },
      { equipmentId: value, unit: 'h', rev: 1, summary: { current: null } },
    ]);
    expect(rowsAfter(changes, 'readings')).toMatchObject([
      { meterId: odometer?.id, equipmentId: value, takenOn: '2026-03-10', value: 85_000, takenBy: 'Li Wei' },
    ]);
    expect(changes.map(({ before }) => before)).toEqual(changes.map(() => null));
  });

  it('may do without meters', () => {
    const { changes } = decided(decideEnterEquipment(nobody, { input, meters: [] }, aContext()));
    expect(changes.map(({ table }) => table)).toEqual(['equipment']);
  });

  it('says at once what is wrong with the machine and with each meter', () => {
    const meters = [
      { unit: 'km', value: Number.NaN },
      { unit: 'h', value: -3 },
      { unit: 'h', value: 3 },
    ] as const;
    const sameCode = [anEquipment({ code: 't-1' })];
    expect(
      problemsOf(decideEnterEquipment({ sameCode }, { input, meters }, aContext())).map(({ code, field }) => [
        code,
        field,
      ]),
    ).toEqual([
      ['equipmentCodeTaken', 'code'],
      ['invalidValue', 'meters.km'],
      ['tooSmall', 'meters.h'],
      ['meterExists', 'meters.h'],
    ]);
  });
});
