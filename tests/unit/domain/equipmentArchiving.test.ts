import { describe, expect, it } from 'vitest';
import { decideArchiveEquipment, decideRestoreEquipment } from '#domain/equipmentArchiving.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, anEquipment, on } from '#tests/support/rows.ts';

const opened = (row: { readonly id: ReturnType<typeof anEquipment>['id']; readonly rev: number }) => ({
  id: row.id,
  rev: row.rev,
});

describe('archiving equipment', () => {
  const stored = anEquipment();

  it('dates the archiving today', () => {
    const { changes } = decided(decideArchiveEquipment({ stored, openOrders: [] }, opened(stored), aContext()));
    expect(rowsAfter(changes, 'equipment')).toMatchObject([{ archivedOn: '2026-03-10', rev: 2 }]);
  });

  it('is refused while an order is open, and names it', () => {
    const openOrders = [{ number: '2026-0412' } as WorkOrder];
    expect(problemsOf(decideArchiveEquipment({ stored, openOrders }, opened(stored), aContext()))).toMatchObject([
      { code: 'equipmentHasOpenOrder', params: { number: '2026-0412' } },
    ]);
  });

  it('is refused twice', () => {
    const archived = anEquipment({ archivedOn: on('2026-01-01') });
    const result = decideArchiveEquipment({ stored: archived, openOrders: [] }, opened(archived), aContext());
    expect(codesOf(result)).toEqual(['equipmentArchived']);
  });
});

describe('putting equipment back into service', () => {
  const archived = anEquipment({ code: 'T-9', archivedOn: on('2026-01-01') });

  it('takes the archiving back', () => {
    const { changes } = decided(
      decideRestoreEquipment({ stored: archived, sameCode: [archived] }, opened(archived), aContext()),
    );
    expect(rowsAfter(changes, 'equipment')).toMatchObject([{ archivedOn: null }]);
  });

  it('is refused when other equipment has its code by now', () => {
    const sameCode = [archived, anEquipment({ code: 'T-9' })];
    expect(codesOf(decideRestoreEquipment({ stored: archived, sameCode }, opened(archived), aContext()))).toEqual([
      'equipmentCodeTaken',
    ]);
  });

  it('is refused for equipment in service', () => {
    const stored = anEquipment();
    expect(codesOf(decideRestoreEquipment({ stored, sameCode: [] }, opened(stored), aContext()))).toEqual([
      'equipmentNotArchived',
    ]);
  });
});
