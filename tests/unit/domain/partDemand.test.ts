import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '#domain/part.ts';
import { partDemand, quantityToOrder } from '#domain/partDemand.ts';
import type { PartNeed } from '#domain/partNeeds.ts';
import { aMove, aPart } from '#tests/support/partRows.ts';
import { freshId, on } from '#tests/support/rows.ts';

const need = (part: Part, day: string, quantity: number): PartNeed => ({
  partId: part.id,
  on: on(day),
  quantity,
  equipmentId: freshId<'Equipment'>(),
  orderId: null,
});

describe('how much to order', () => {
  const rules = (reorderLevel: number | null, orderQuantity: number | null, unit: Part['unit'] = 'piece') => ({
    reorderLevel,
    orderQuantity,
    unit,
  });

  it.each([
    ['nothing above the level', rules(4, 6), 5, 0],
    ['one order quantity at the level', rules(4, 6), 4, 6],
    ['so many that it lies above the level again', rules(4, 6), -2, 12],
    ['single pieces without an order quantity', rules(4, null), 4, 1],
    ['down to nothing left of a part watched at zero', rules(0, null), 0, 1],
    ['nothing of a part not watched while it reaches', rules(null, 6), 0, 0],
    ['whole order quantities of a part not watched', rules(null, 6), -7, 12],
    ['just one of them when that is enough', rules(null, 6), -6, 6],
    ['exactly what is missing of litres', rules(null, null, 'litre'), -2.5, 2.5],
    ['whole pieces where a part of one is missing', rules(null, null), -2.5, 3],
    ['as many as there are, figures of the machine aside', rules(null, 0.2, 'litre'), -0.6, 0.6],
  ])('is %s', (...[, part, left, quantity]) => {
    expect(quantityToOrder(part, left)).toBe(quantity);
  });

  it('is enough, in whole order quantities, and not one more than that', () => {
    const level = fc.option(fc.integer({ min: 0, max: 500 }));
    const step = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(level, step, fc.integer({ min: -500, max: 1_000 }), (reorderLevel, orderQuantity, left) => {
        const part = rules(reorderLevel, orderQuantity);
        const quantity = quantityToOrder(part, left);
        expect(quantity % orderQuantity).toBe(0);
        expect(quantityToOrder(part, left + quantity)).toBe(0);
        if (quantity > 0) expect(quantityToOrder(part, left + quantity - orderQuantity)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the demand of a part', () => {
  const part = aPart({ reorderLevel: 2, orderQuantity: 5, unitCost: 4 });
  const moves = [aMove(part, { quantity: 6 })];
  const needs = [need(part, '2026-03-12', 4), need(part, '2026-04-01', 2), need(part, '2026-04-20', 1)];

  it('says when it is first needed, when it runs short, what is missing and what to order', () => {
    expect(partDemand(part, moves, needs)).toEqual({
      part,
      stock: 6,
      needed: 7,
      firstOn: '2026-03-12',
      shortOn: '2026-04-20',
      left: -1,
      isLow: false,
      toOrder: 5,
      unitCost: 4,
      cost: 20,
    });
  });

  it('of a part nothing needs is its reorder level alone', () => {
    expect(partDemand(part, [aMove(part, { quantity: 2 })], [])).toMatchObject({
      needed: 0,
      firstOn: null,
      shortOn: null,
      left: 2,
      isLow: true,
      toOrder: 5,
    });
  });

  it('has no cost where no price is known', () => {
    const unpriced = { ...part, unitCost: null };
    expect(partDemand(unpriced, moves, needs)).toMatchObject({ toOrder: 5, unitCost: null, cost: null });
  });

  it('orders no archived part', () => {
    const archived = { ...part, archivedOn: on('2026-01-01') };
    expect(partDemand(archived, [], needs)).toMatchObject({ needed: 7, toOrder: 0 });
  });
});
