import { describe, expect, it } from 'vitest';
import {
  decideArchiveEquipment,
  decideArchiveMany,
  decideRestoreEquipment,
  decideRestoreMany,
} from '#domain/equipmentArchiving.ts';
import { expectedChecks } from '#domain/shiftCalendar.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { aCheckTemplate, aDuty, shiftSettings } from '#tests/support/checkRows.ts';
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
      decideRestoreEquipment({ stored: archived, sameCode: [archived], duties: [] }, opened(archived), aContext()),
    );
    expect(rowsAfter(changes, 'equipment')).toMatchObject([{ archivedOn: null }]);
  });

  it('expects its checks again from today: on the days it was away none was missing', () => {
    const template = aCheckTemplate();
    const settings = shiftSettings();
    const duty = aDuty(archived.id, template, { shiftIds: ['late'], fromOn: on('2025-06-02') });
    const duties = [
      duty,
      aDuty(archived.id, template, { endedOn: on('2025-05-30') }),
      aDuty(anEquipment().id, template),
    ];
    const { changes } = decided(
      decideRestoreEquipment({ stored: archived, sameCode: [archived], duties }, opened(archived), aContext()),
    );
    const after = rowsAfter(changes, 'checkDuties');
    const [equipment = archived] = rowsAfter(changes, 'equipment');
    const expectedOn = (day: string) => expectedChecks({ equipment, duties: after, settings, day: on(day) }).length;
    expect(after.map(({ fromOn, endedOn }) => [fromOn, endedOn])).toEqual([
      ['2025-06-02', '2025-12-31'],
      ['2026-03-10', null],
    ]);
    expect(['2025-12-31', '2026-01-01', '2026-03-09', '2026-03-10'].map(expectedOn)).toEqual([1, 0, 0, 1]);
  });

  it('leaves what is expected of it alone when it comes back on the day it went', () => {
    const stored = anEquipment({ archivedOn: on('2026-03-10') });
    const duties = [aDuty(stored.id, aCheckTemplate())];
    const { changes } = decided(decideRestoreEquipment({ stored, sameCode: [], duties }, opened(stored), aContext()));
    expect(rowsAfter(changes, 'checkDuties')).toEqual([]);
  });

  it('is refused when other equipment has its code by now', () => {
    const sameCode = [archived, anEquipment({ code: 'T-9' })];
    expect(
      codesOf(decideRestoreEquipment({ stored: archived, sameCode, duties: [] }, opened(archived), aContext())),
    ).toEqual(['equipmentCodeTaken']);
  });

  it('is refused for equipment in service', () => {
    const stored = anEquipment();
    expect(codesOf(decideRestoreEquipment({ stored, sameCode: [], duties: [] }, opened(stored), aContext()))).toEqual([
      'equipmentNotArchived',
    ]);
  });
});

describe('archiving several machines', () => {
  const [one, two] = [anEquipment({ code: 'T-1' }), anEquipment({ code: 'T-2' })];
  const both = [opened(one), opened(two)];

  it('archives every one of them and answers their ids', () => {
    const { value, changes } = decided(decideArchiveMany({ stored: [two, one], openOrders: [] }, both, aContext()));
    expect(value).toEqual([one.id, two.id]);
    expect(rowsAfter(changes, 'equipment')).toMatchObject([
      { code: 'T-1', archivedOn: '2026-03-10' },
      { code: 'T-2', archivedOn: '2026-03-10' },
    ]);
  });

  it('archives none when one may not be, and names each that may not with its reason', () => {
    const openOrders = [{ equipmentId: two.id, number: '2026-0412' } as WorkOrder];
    const asked = [{ id: one.id, rev: 9 }, opened(two), { id: anEquipment().id, rev: 1 }];
    expect(problemsOf(decideArchiveMany({ stored: [one, two], openOrders }, asked, aContext()))).toMatchObject([
      { code: 'rowChangedMeanwhile', params: { code: 'T-1' } },
      { code: 'equipmentHasOpenOrder', params: { code: 'T-2', number: '2026-0412' } },
      { code: 'rowGone' },
    ]);
  });

  it('is refused for none at all', () => {
    expect(codesOf(decideArchiveMany({ stored: [], openOrders: [] }, [], aContext()))).toEqual(['noEquipmentChosen']);
    expect(codesOf(decideRestoreMany({ stored: [], sameCode: [], duties: [] }, [], aContext()))).toEqual([
      'noEquipmentChosen',
    ]);
  });
});

describe('putting several machines back into service', () => {
  const away = (code: string) => anEquipment({ code, archivedOn: on('2026-01-01') });

  it('puts every one of them back', () => {
    const stored = [away('T-1'), away('T-2')];
    const { changes } = decided(
      decideRestoreMany({ stored, sameCode: stored, duties: [] }, stored.map(opened), aContext()),
    );
    expect(rowsAfter(changes, 'equipment').map(({ archivedOn }) => archivedOn)).toEqual([null, null]);
  });

  it('puts none back when the code of one is taken, by letters great or small', () => {
    const stored = [away('T-1'), away('T-2')];
    const sameCode = [...stored, anEquipment({ code: 't-2', name: 'New truck' })];
    expect(
      problemsOf(decideRestoreMany({ stored, sameCode, duties: [] }, stored.map(opened), aContext())),
    ).toMatchObject([{ code: 'equipmentCodeTaken', params: { code: 'T-2', name: 'New truck' } }]);
  });

  it('never puts two of one code back together', () => {
    const stored = [away('T-1'), away('t-1')];
    expect(
      codesOf(decideRestoreMany({ stored, sameCode: stored, duties: [] }, stored.map(opened), aContext())),
    ).toEqual(['equipmentCodeTaken']);
  });
});
