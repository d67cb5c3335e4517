import { describe, expect, it } from 'vitest';
import type { TableName } from '#domain/change.ts';
import { recordDifferences } from '#features/audit/auditDifferences.ts';
import { auditGroups, auditTables, tablesOf } from '#features/audit/auditGroups.ts';
import { idsIn, isHidden, placeOf } from '#features/audit/auditView.ts';
import { audit } from '#i18n/en/audit.ts';

const id = '0199c0de-0000-7000-8000-000000000001';

describe('the groups of records', () => {
  it('hold every table once, and every table has a name', () => {
    const inGroups = auditGroups.flatMap(tablesOf);
    expect(inGroups.toSorted()).toEqual([...auditTables].toSorted());
    expect(auditTables.filter((table) => !(table in audit.table))).toEqual([]);
  });
});

describe('the place of a record', () => {
  it.each<{ table: TableName | 'gone'; row: Record<string, unknown>; place: string | null }>([
    { table: 'orders', row: { id }, place: `/orders/${id}` },
    { table: 'readings', row: { id: 'r', equipmentId: id }, place: `/equipment/${id}` },
    { table: 'partMoves', row: { id: 'm', partId: id }, place: `/parts/${id}` },
    { table: 'counters', row: { id: 'order:2026' }, place: null },
    { table: 'gone', row: { id }, place: null },
  ])('of $table is $place', ({ table, row, place }) => {
    expect(placeOf({ table, kind: 'changed', row })).toBe(place);
    expect(placeOf({ table, kind: 'takenOut', row })).toBe(null);
  });
});

describe('the words of an entry', () => {
  it('never show a PIN, a badge or a drawn signature', () => {
    expect([['pin', 'hash'], ['badge'], ['signature'], ['workshop', 'logo']].map(isHidden)).not.toContain(false);
    expect(isHidden(['name'])).toBe(false);
  });

  it('ask for the names of ids, in lists too, each once', () => {
    const after = { orderId: id, workerIds: [id, `${id.slice(0, -1)}2`], note: 'plain' };
    expect(idsIn(recordDifferences({ changes: [{ table: 'defects', id: 'd', before: null, after }] }))).toEqual([
      id,
      `${id.slice(0, -1)}2`,
    ]);
  });
});
