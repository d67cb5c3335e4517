import { describe, expect, it } from 'vitest';
import { decideReturnParts, decideTakeParts, heldByOrder, usedByOrder } from '#domain/partUse.ts';
import { orderStates } from '#domain/workOrder.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aMove, aPart } from '#tests/support/partRows.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';

const part = aPart();
const order = anOrder();
const today = on('2026-03-10');
const stocked = [aMove(part, { quantity: 5, unitCost: 4 }), aMove(part, { quantity: 3, lot: 'A', unitCost: 6 })];

const use = (quantity: number, lot = '') => ({
  orderId: order.id,
  on: today,
  lines: [{ partId: part.id, lot, quantity }],
});

const state = (moves = stocked) => ({ order, parts: [part], moves });

describe('taking parts for an order', () => {
  it('moves them out of stock, for the order, at the price of their lot', () => {
    const { changes } = decided(decideTakeParts(state(), use(2, 'A'), aContext()));
    expect(rowsAfter(changes, 'partMoves')).toMatchObject([
      { kind: 'used', quantity: -2, lot: 'A', unitCost: 6, orderId: order.id },
    ]);
  });

  it.each(
    orderStates.map((each) => [each, ['open', 'inWork', 'waiting'].includes(each) ? [] : ['orderNotOpen']] as const),
  )('for an order that is %s gives %j', (each, codes) => {
    const result = decideTakeParts({ ...state(), order: anOrder({ id: order.id, state: each }) }, use(1), aContext());
    expect(codesOf(result)).toEqual(codes);
  });

  it('asks before more is taken than there is', () => {
    expect(problemsOf(decideTakeParts(state(), use(4, 'A'), aContext()))).toMatchObject([
      { code: 'lotBelowZero', level: 'confirm' },
    ]);
    expect(codesOf(decideTakeParts(state(), use(9), aContext()))).toEqual(['stockBelowZero']);
    expect(decideTakeParts(state(), use(9), aContext({ confirmed: ['stockBelowZero'] })).ok).toBe(true);
  });

  it('is refused without the order, without a part in use, and ahead of time', () => {
    expect(codesOf(decideTakeParts({ ...state(), order: null }, use(1), aContext()))).toEqual(['rowGone']);
    expect(codesOf(decideTakeParts({ ...state(), parts: [] }, use(1), aContext()))).toEqual(['partGone']);
    expect(codesOf(decideTakeParts(state(), { ...use(1), on: on('2026-03-11') }, aContext()))).toEqual([
      'dateInFuture',
    ]);
  });
});

describe('giving parts back', () => {
  const taken = [
    ...stocked,
    aMove(part, { kind: 'used', quantity: -2, orderId: order.id, unitCost: 4 }),
    aMove(part, { kind: 'used', quantity: -1, orderId: order.id, unitCost: 7 }),
  ];

  it('moves them back at what the order paid for them on average', () => {
    const { changes } = decided(decideReturnParts(state(taken), use(3), aContext()));
    expect(rowsAfter(changes, 'partMoves')).toMatchObject([
      { kind: 'returned', quantity: 3, unitCost: 5, orderId: order.id },
    ]);
  });

  it('never gives back more than the order holds of the lot', () => {
    expect(problemsOf(decideReturnParts(state(taken), use(4), aContext()))).toEqual([
      {
        code: 'returnedMoreThanUsed',
        level: 'error',
        field: 'lines.0.quantity',
        params: { number: 'OF-1', quantity: 3 },
      },
    ]);
    expect(codesOf(decideReturnParts(state(taken), use(1, 'A'), aContext()))).toEqual(['returnedMoreThanUsed']);
  });

  it('leaves nothing held once all is back', () => {
    const back = rowsAfter(decided(decideReturnParts(state(taken), use(3), aContext())).changes, 'partMoves');
    expect(heldByOrder(taken, order.id)).toEqual([{ partId: part.id, lot: '', quantity: 3 }]);
    expect(usedByOrder(taken, order.id, part.id)).toBe(3);
    expect(heldByOrder([...taken, ...back], order.id)).toEqual([]);
    expect(usedByOrder([...taken, ...back], order.id, part.id)).toBe(0);
  });
});
