import { describe, expect, it } from 'vitest';
import { purchasePrice, stockValue, unitCostOf } from '#domain/partCost.ts';
import { aMove, aPart } from '#tests/support/partRows.ts';
import { on } from '#tests/support/rows.ts';

const part = aPart({ unitCost: 9 });
const unpriced = aPart();
const today = on('2026-03-10');

/** 10 at 4.00, 5 used, 15 at 6.00 in lot B. */
const moves = [
  aMove(part, { on: on('2026-01-01'), quantity: 10, unitCost: 4 }),
  aMove(part, { on: on('2026-01-10'), quantity: -5, kind: 'used', unitCost: 4 }),
  aMove(part, { on: on('2026-02-01'), quantity: 15, unitCost: 6, lot: 'B' }),
];

describe('the price of a unit taken', () => {
  it.each([
    ['is the price of its lot', { part, lot: 'B', on: today }, moves, 6],
    ['is the moving average without a lot', { part, lot: '', on: today }, moves, 5.5],
    ['is the moving average of a lot whose price is not known', { part, lot: 'C', on: today }, moves, 5.5],
    ['counts only what had come by the day', { part, lot: '', on: on('2026-01-31') }, moves, 4],
    ['is that of the card before anything was received', { part, lot: '', on: today }, [], 9],
    ['is not known where no price ever was', { part: unpriced, lot: '', on: today }, [aMove(unpriced)], null],
  ])('%s', (...[, taken, known, cost]) => {
    expect(unitCostOf(taken, known)).toBe(cost);
  });

  it('does not depend on the order in which the moves were read', () => {
    expect(unitCostOf({ part, lot: '', on: today }, moves.toReversed())).toBe(5.5);
  });

  it('begins anew with a receipt after the stock was drawn below zero', () => {
    const overdrawn = [
      aMove(part, { on: on('2026-01-01'), quantity: 2, unitCost: 4 }),
      aMove(part, { on: on('2026-01-02'), quantity: -5, kind: 'used' }),
      aMove(part, { on: on('2026-01-03'), quantity: 10, unitCost: 7 }),
    ];
    expect(unitCostOf({ part, lot: '', on: today }, overdrawn)).toBe(7);
  });

  it('is kept to the ten-thousandth', () => {
    const thirds = [aMove(part, { quantity: 1, unitCost: 1 }), aMove(part, { quantity: 2, unitCost: 0.5 })];
    expect(unitCostOf({ part, lot: '', on: today }, thirds)).toBe(0.6667);
  });
});

describe('the value of the stock', () => {
  it('is that of each lot at its own price', () => {
    // 5 left without a lot at the average of 5.50, and 15 of lot B at 6.00.
    expect(stockValue(part, moves, today)).toBe(5 * 5.5 + 15 * 6);
  });

  it('is nothing when nothing is left, and unknown when a price is missing', () => {
    expect(stockValue(part, [], today)).toBe(0);
    expect(stockValue(unpriced, [aMove(unpriced)], today)).toBeNull();
  });
});

describe('the price of the next purchase', () => {
  it('is that of the card, else of the latest receipt', () => {
    expect(purchasePrice(part, moves)).toBe(9);
    expect(purchasePrice(unpriced, moves)).toBe(6);
    expect(purchasePrice(unpriced, [])).toBeNull();
  });
});
