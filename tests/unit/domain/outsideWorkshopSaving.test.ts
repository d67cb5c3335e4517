import { describe, expect, it } from 'vitest';
import { blankOutsideWorkshop, outsideWorkshopSchema } from '#domain/outsideWorkshop.ts';
import { decideArchiveOutsideWorkshop, decideSaveOutsideWorkshop } from '#domain/outsideWorkshopSaving.ts';
import { codesOf, decided, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';
import { anOutsideWorkshop, outsideWork } from '#tests/support/workRows.ts';

const stored = anOutsideWorkshop();
const input = { ...blankOutsideWorkshop, name: ' Dock Tyres ' };
const saved = (
  columns: Partial<typeof input> = {},
  { id = null, rev = null }: { id?: typeof stored.id | null; rev?: number | null } = {},
) => decideSaveOutsideWorkshop([stored], { id, rev, input: { ...input, ...columns } }, aContext());

describe('the register of outside workshops', () => {
  it('takes a new one', () => {
    const [row] = rowsAfter(decided(saved()).changes, 'outsideWorkshops');
    expect(outsideWorkshopSchema.parse(row)).toMatchObject({ name: 'Dock Tyres', rev: 1, archivedOn: null });
  });

  it('corrects one, which may keep its name', () => {
    const { value, changes } = decided(saved({ name: 'Quay Brakes', phone: '555' }, { id: stored.id, rev: 1 }));
    expect(value).toBe(stored.id);
    expect(rowsAfter(changes, 'outsideWorkshops')).toMatchObject([{ phone: '555', rev: 2 }]);
  });

  it.each([
    { what: 'no name', columns: { name: ' ' }, code: 'required' },
    { what: 'a name that is taken', columns: { name: 'quay brakes' }, code: 'outsideNameTaken' },
    {
      what: 'an agreement that ends before it begins',
      columns: { agreementFrom: on('2026-03-02'), agreementUntil: on('2026-03-01') },
      code: 'agreementEndsBeforeStart',
    },
    { what: 'an approval still to come', columns: { approvedOn: on('2026-03-11') }, code: 'dateInFuture' },
  ])('refuses $what', ({ columns, code }) => {
    expect(codesOf(saved(columns))).toEqual([code]);
  });

  it('gives the name of an archived one again', () => {
    const archived = { ...stored, archivedOn: on('2026-01-01') };
    const toSave = { id: null, rev: null, input: { ...input, name: stored.name } };
    expect(decideSaveOutsideWorkshop([archived], toSave, aContext()).ok).toBe(true);
  });

  it('refuses a stale form', () => {
    expect(codesOf(saved({}, { id: stored.id, rev: 7 }))).toEqual(['rowChangedMeanwhile']);
  });
});

describe('archiving an outside workshop', () => {
  const archived = (from: Partial<Parameters<typeof decideArchiveOutsideWorkshop>[0]> = {}) =>
    decideArchiveOutsideWorkshop({ stored, orders: [], ...from }, { rev: 1 }, aContext());

  it('leaves it on record', () => {
    expect(rowsAfter(decided(archived()).changes, 'outsideWorkshops')).toMatchObject([{ archivedOn: '2026-03-10' }]);
  });

  it('waits until no order ahead names it', () => {
    const orders = [anOrder({ outside: outsideWork(stored) })];
    expect(codesOf(archived({ orders }))).toEqual(['outsideWorkshopInUse']);
    expect(archived({ orders: orders.map((order) => ({ ...order, state: 'done' })) }).ok).toBe(true);
    expect(archived({ orders: [anOrder({ outside: outsideWork(anOutsideWorkshop()) })] }).ok).toBe(true);
  });

  it('is refused a second time', () => {
    expect(codesOf(archived({ stored: { ...stored, archivedOn: on('2026-01-01') } }))).toEqual([
      'outsideWorkshopArchived',
    ]);
  });
});
