import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lotsOf, movesUntil, stockOf } from '#domain/stock.ts';
import { aMove, aPart } from '#tests/support/partRows.ts';
import { on } from '#tests/support/rows.ts';

const part = aPart();
/** Quantities as people write them: to the thousandth. */
const quantities = fc.array(fc.integer({ min: -50_000, max: 50_000 }).map((thousandths) => thousandths / 1_000));

describe('stock', () => {
  it('is nothing without a move', () => {
    expect(stockOf([])).toBe(0);
  });

  it('is exact where figures of the machine are not: a tenth ten times is one', () => {
    expect(stockOf(Array.from({ length: 10 }, () => aMove(part, { quantity: 0.1 })))).toBe(1);
  });

  it('is the sum of its moves, in whatever order they were entered', () => {
    fc.assert(
      fc.property(quantities, fc.infiniteStream(fc.nat()), (all, places) => {
        const moves = all.map((quantity) => aMove(part, { quantity }));
        const shuffled = moves
          .map((move) => ({ move, place: places.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ move }) => move);
        const thousandths = all.reduce((sum, quantity) => sum + Math.round(quantity * 1_000), 0);
        expect(stockOf(shuffled)).toBe(stockOf(moves));
        expect(Math.round(stockOf(moves) * 1_000)).toBe(thousandths);
      }),
    );
  });

  it('on a day counts what was moved by its end', () => {
    const moves = [
      aMove(part, { on: on('2026-03-01'), quantity: 5 }),
      aMove(part, { on: on('2026-03-02'), quantity: -2 }),
      aMove(part, { on: on('2026-03-03'), quantity: 9 }),
    ];
    expect(stockOf(movesUntil(moves, on('2026-03-02')))).toBe(3);
  });
});

describe('lots', () => {
  it('stand apart, the oldest first, those used up too', () => {
    const moves = [
      aMove(part, { lot: 'B', on: on('2026-02-01'), quantity: 4 }),
      aMove(part, { lot: 'A', on: on('2026-01-01'), quantity: 3 }),
      aMove(part, { lot: 'A', on: on('2026-03-01'), quantity: -3, kind: 'used' }),
    ];
    expect(lotsOf(moves)).toEqual([
      { lot: 'A', quantity: 0, since: '2026-01-01' },
      { lot: 'B', quantity: 4, since: '2026-02-01' },
    ]);
  });

  it('add up to the stock', () => {
    const lotted = fc.array(fc.tuple(fc.constantFrom('', 'A', 'B'), fc.integer({ min: -100, max: 100 })));
    fc.assert(
      fc.property(lotted, (all) => {
        const moves = all.map(([lot, quantity]) => aMove(part, { lot, quantity }));
        expect(lotsOf(moves).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(stockOf(moves));
      }),
    );
  });
});
