import { describe, expect, it } from 'vitest';
import { auditEntry, entryContent } from '#domain/audit.ts';
import { type Change, changeOf, newRow, revised, type TableName, type Tables } from '#domain/change.ts';
import type { PartMove } from '#domain/part.ts';
import { standingMoves } from '#domain/partReversal.ts';
import { decideUndo } from '#domain/undo.ts';
import type { StoredRows } from '#domain/undoState.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aLog, aMeter, anEquipment, aReading, freshId, on } from '#tests/support/rows.ts';
import { aLevel, anOrder, aProgramme, aRevision } from '#tests/support/serviceRows.ts';

const context = aContext();

const stored = <T extends TableName>(table: T, rows: readonly Tables[T][]): StoredRows =>
  ({ [table]: new Map(rows.map((row) => [row.id, row])) }) as StoredRows;

const undone = (changes: readonly Change[], rows: StoredRows, command = 'someCommand') => {
  const entry = auditEntry(entryContent({ command, changes, isBulk: false }), 1, context);
  return decideUndo({ entry, rows, language: 'en' }, context);
};

const aMove = (quantity: number, columns: Partial<PartMove> = {}): PartMove => ({
  ...newRow(context),
  id: freshId<'PartMove'>(),
  partId: freshId<'Part'>(),
  kind: 'received',
  on: on('2026-03-01'),
  quantity,
  counted: null,
  lot: '',
  unitCost: 4,
  orderId: null,
  note: '',
  by: 'Li Wei',
  isSample: false,
  ...columns,
});

describe('an approval taken back', () => {
  const programme = aProgramme();
  const first = aRevision(programme);
  const second = aRevision(programme, { number: 2, levels: [aLevel('L1')] });
  const change = changeOf('revisions', null, second);
  const both = stored('revisions', [first, second]);
  const withOrder = (state: 'cancelled' | 'inWork') => ({
    ...both,
    ...stored('orders', [anOrder({ state, programmeId: programme.id, revisionId: second.id })]),
  });

  it('takes out a revision that nothing names', () => {
    expect(decided(undone([change], both)).changes).toEqual([changeOf('revisions', second, null)]);
  });

  it('is refused once work was done under it', () => {
    expect(problemsOf(undone([change], withOrder('inWork')))).toMatchObject([
      { code: 'undoRevisionUsed', params: { number: 2 } },
    ]);
  });

  it('lets the former content follow it where a cancelled order still names it', () => {
    const [following] = rowsAfter(decided(undone([change], withOrder('cancelled'))).changes, 'revisions');
    expect(following).toMatchObject({ number: 3, levels: first.levels, effectiveOn: second.effectiveOn });
  });
});

describe('a meter taken back', () => {
  const meter = aMeter();
  const change = changeOf('meters', null, meter);

  it('goes with the void readings of its log', () => {
    const reading = aReading(meter, '2026-03-01', { state: 'void' });
    const rows = { ...stored('meters', [meter]), ...stored('readings', [reading]) };
    const tables = decided(undone([change], rows)).changes.map(({ table, after }) => [table, after]);
    expect(tables).toEqual([
      ['meters', null],
      ['readings', null],
    ]);
  });

  it('stays while a reading of it counts', () => {
    const rows = { ...stored('meters', [meter]), ...stored('readings', aLog(meter, [['2026-03-01', 100]])) };
    expect(codesOf(undone([change], rows))).toEqual(['undoOvertaken']);
  });
});

describe('what stands apart or no longer stands', () => {
  const machine = anEquipment();
  const renamed = revised(machine, { name: 'New' }, context);
  const change = changeOf('equipment', machine, renamed);

  it.each([
    ['importFile', 'undoImportApart'],
    ['undoImport', 'undoImportApart'],
    ['loadSample', 'undoSampleApart'],
    ['removeSample', 'undoSampleApart'],
  ])('%s is refused with its own way back', (command, code) => {
    expect(codesOf(undone([change], stored('equipment', [renamed]), command))).toEqual([code]);
  });

  it('is the same again once another change of it was taken back', () => {
    const back = revised(revised(renamed, { name: 'Else' }, context), { name: 'New' }, context);
    const [after] = rowsAfter(decided(undone([change], stored('equipment', [back]))).changes, 'equipment');
    expect(after).toMatchObject({ name: machine.name, rev: back.rev + 1 });
  });

  it('is refused and named when somebody changed it', () => {
    const theirs = revised(renamed, { name: 'Theirs' }, context);
    expect(problemsOf(undone([change], stored('equipment', [theirs])))).toMatchObject([
      { code: 'undoChangedSince', params: { what: 'T-1' } },
    ]);
  });

  it('is archived, never deleted, when it was made', () => {
    const made = changeOf('equipment', null, machine);
    const [after] = rowsAfter(decided(undone([made], stored('equipment', [machine]))).changes, 'equipment');
    expect(after?.archivedOn).toBe(context.today);
  });

  it('is not archived under an order that somebody opened meanwhile', () => {
    const rows = { ...stored('equipment', [machine]), ...stored('orders', [anOrder({ equipmentId: machine.id })]) };
    expect(codesOf(undone([changeOf('equipment', null, machine)], rows))).toEqual(['equipmentHasOpenOrder']);
  });
});

describe('a move of stock taken back', () => {
  const received = aMove(10);

  it('is followed by one of the same kind, day and price the other way', () => {
    const [reversal] = rowsAfter(
      decided(undone([changeOf('partMoves', null, received)], stored('partMoves', [received]))).changes,
      'partMoves',
    );
    const { kind, on: day, unitCost, lot } = received;
    expect(reversal).toMatchObject({ kind, on: day, unitCost, lot, quantity: -10, note: 'Taken back' });
  });

  it('is refused when so much was used since that stock would be below nothing', () => {
    const { partId } = received;
    const rows = stored('partMoves', [received, aMove(-8, { partId, kind: 'used' })]);
    expect(codesOf(undone([changeOf('partMoves', null, received)], rows))).toEqual(['undoStockUsed']);
  });

  it('leaves receipts standing that only look like it', () => {
    const moves = [aMove(10), aMove(10, { unitCost: 6 }), aMove(-10, { unitCost: 6 }), aMove(-3, { kind: 'used' })];
    expect(standingMoves(moves).map(({ quantity, unitCost }) => [quantity, unitCost])).toEqual([
      [10, 4],
      [-3, 4],
    ]);
  });
});
