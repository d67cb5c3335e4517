import { describe, expect, it } from 'vitest';
import { blankEquipment, type EquipmentInput } from '#domain/equipment.ts';
import { decideSaveEquipment, type EquipmentToSave } from '#domain/equipmentSaving.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment, on } from '#tests/support/rows.ts';

const input: EquipmentInput = { ...blankEquipment, code: 'T-7', name: 'Truck 7', kind: 'truck' };
const fresh: EquipmentToSave = { id: null, rev: null, input };
const nothing = { stored: null, sameCode: [] };

describe('saving equipment', () => {
  it('enters new equipment in service, with the texts trimmed', () => {
    const { value, changes } = decided(
      decideSaveEquipment(nothing, { ...fresh, input: { ...input, code: '  T-7 ' } }, aContext()),
    );
    expect(rowsAfter(changes, 'equipment')).toMatchObject([
      { id: value, code: 'T-7', rev: 1, archivedOn: null, isSample: false },
    ]);
  });

  it('changes only what the form holds and raises the rev', () => {
    const stored = anEquipment({ rev: 4, isSample: true });
    const state = { stored, sameCode: [stored] };
    const { changes } = decided(
      decideSaveEquipment(state, { id: stored.id, rev: 4, input: { ...input, code: stored.code } }, aContext()),
    );
    expect(rowsAfter(changes, 'equipment')).toMatchObject([{ id: stored.id, rev: 5, name: 'Truck 7', isSample: true }]);
  });

  it('refuses the code of other equipment in service, whatever its letter case', () => {
    const other = anEquipment({ code: 't-7', name: 'Old truck' });
    expect(problemsOf(decideSaveEquipment({ stored: null, sameCode: [other] }, fresh, aContext()))).toEqual([
      { code: 'equipmentCodeTaken', level: 'error', field: 'code', params: { code: 'T-7', name: 'Old truck' } },
    ]);
  });

  it('lets a code be used again once its bearer is archived', () => {
    const gone = anEquipment({ code: 'T-7', archivedOn: on('2026-01-01') });
    expect(decideSaveEquipment({ stored: null, sameCode: [gone] }, fresh, aContext()).ok).toBe(true);
  });

  it('refuses a stale form and one whose equipment is gone', () => {
    const stored = anEquipment({ rev: 2 });
    const stale = { id: stored.id, rev: 1, input };
    expect(codesOf(decideSaveEquipment({ stored, sameCode: [] }, stale, aContext()))).toEqual(['rowChangedMeanwhile']);
    expect(codesOf(decideSaveEquipment(nothing, stale, aContext()))).toEqual(['rowGone']);
  });

  const refused: readonly { what: string; columns: Partial<EquipmentInput>; field: string; code: string }[] = [
    { what: 'without a code', columns: { code: '  ' }, field: 'code', code: 'required' },
    { what: 'with an endless name', columns: { name: 'x'.repeat(121) }, field: 'name', code: 'tooLong' },
    { what: 'with endless notes', columns: { notes: 'x'.repeat(4001) }, field: 'notes', code: 'tooLong' },
    { what: 'of the year 1800', columns: { year: 1800 }, field: 'year', code: 'yearRange' },
    { what: 'that costs less than nothing', columns: { purchaseCost: -1 }, field: 'purchaseCost', code: 'tooSmall' },
    { what: 'with a duty factor of 0', columns: { dutyFactor: 0 }, field: 'dutyFactor', code: 'dutyFactorRange' },
    { what: 'with no number as duty', columns: { dutyFactor: Number.NaN }, field: 'dutyFactor', code: 'invalidValue' },
    {
      what: 'in service from tomorrow',
      columns: { inServiceOn: on('2026-03-11') },
      field: 'inServiceOn',
      code: 'dateInFuture',
    },
  ];

  it.each(refused)('refuses equipment $what', ({ columns, field, code }) => {
    const result = decideSaveEquipment(nothing, { ...fresh, input: { ...input, ...columns } }, aContext());
    expect(problemsOf(result)).toMatchObject([{ level: 'error', field, code }]);
  });
});
