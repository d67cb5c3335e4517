import { describe, expect, it } from 'vitest';
import { aMove, aPart } from '#tests/support/partRows.ts';
import { on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';
import { linesFromStock, missingLines, usedCost, usedParts } from '#widgets/partsUsedView.ts';

const filter = aPart({ number: 'OF-9' });
const pad = aPart({ number: 'OF-10' });
const parts = new Map([filter, pad].map((part) => [part.id, part]));
const order = anOrder({ tasks: [anOrderTask({ parts: [{ partId: filter.id, quantity: 3 }] })] });
const moves = [
  aMove(filter, { quantity: 2, lot: 'B', on: on('2026-02-01') }),
  aMove(filter, { quantity: 1, lot: 'A', on: on('2026-01-01') }),
  aMove(pad, { quantity: 5 }),
];
const used = aMove(filter, { kind: 'used', quantity: -1, lot: 'A', orderId: order.id, unitCost: 4 });
const other = aMove(pad, { kind: 'used', quantity: -2, orderId: order.id, unitCost: 1.5 });

describe('the parts of an order', () => {
  it('are those planned and those taken, each with what is missing and what lies in stock', () => {
    const rows = usedParts(order, [...moves, used, other], parts);
    expect(rows.map(({ part, held: _held, ...figures }) => [part.number, figures])).toEqual([
      ['OF-9', { planned: 3, used: 1, missing: 2, stock: 2 }],
      ['OF-10', { planned: 0, used: 2, missing: 0, stock: 3 }],
    ]);
  });

  it('miss nothing when more was taken than planned', () => {
    const much = { ...used, quantity: -5 };
    expect(usedParts(order, [...moves, much], parts)).toMatchObject([{ used: 5, missing: 0 }]);
  });

  it('cost what they were taken at, and say when a price is missing', () => {
    const back = aMove(pad, { kind: 'returned', quantity: 1, orderId: order.id, unitCost: 1.5 });
    expect(usedCost(order.id, [...moves, used, other, back])).toEqual({ amount: 5.5, isWhole: true });
    expect(usedCost(order.id, [{ ...used, unitCost: null }])).toEqual({ amount: 0, isWhole: false });
  });
});

describe('taking what is missing', () => {
  it('draws the oldest lot first, and what no lot has without one', () => {
    const ofFilter = moves.filter(({ partId }) => partId === filter.id);
    const line = (lot: string, quantity: number) => ({ partId: filter.id, lot, quantity });
    expect(linesFromStock(filter.id, 1, ofFilter)).toEqual([line('A', 1)]);
    expect(linesFromStock(filter.id, 2.5, ofFilter)).toEqual([line('A', 1), line('B', 1.5)]);
    expect(linesFromStock(filter.id, 4, ofFilter)).toEqual([line('A', 1), line('B', 2), line('', 1)]);
  });

  it('is one line where the stock without a lot does not reach', () => {
    expect(linesFromStock(pad.id, 7, [aMove(pad, { quantity: 5 })])).toEqual([
      { partId: pad.id, lot: '', quantity: 7 },
    ]);
  });

  it('leaves aside what is there already and what is archived', () => {
    const archived = new Map([[filter.id, { ...filter, archivedOn: on('2026-01-01') }]]);
    expect(missingLines(usedParts(order, moves, parts), moves)).toHaveLength(2);
    expect(missingLines(usedParts(order, moves, archived), moves)).toEqual([]);
  });
});
