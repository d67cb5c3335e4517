import { describe, expect, it } from 'vitest';
import { newRow } from '#domain/change.ts';
import { orderCost } from '#domain/orderCost.ts';
import type { PartMove } from '#domain/part.ts';
import { aContext, freshId, on } from '#tests/support/rows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';

const order = anOrder({
  labour: [
    { id: 'a', personId: null, on: on('2026-03-02'), hours: 2.5 },
    { id: 'b', personId: null, on: on('2026-03-03'), hours: 1 },
  ],
  costs: [
    { id: 'a', kind: 'part', text: 'Seal', amount: 12.5 },
    { id: 'b', kind: 'outside', text: 'Brake test', amount: 80 },
    { id: 'c', kind: 'other', text: 'Towing', amount: 0.1 },
    { id: 'd', kind: 'other', text: 'Toll', amount: 0.2 },
  ],
});

const aMove = (kind: PartMove['kind'], quantity: number, unitCost: number | null): PartMove => ({
  ...newRow(aContext()),
  id: freshId<'PartMove'>(),
  partId: freshId<'Part'>(),
  kind,
  on: on('2026-03-02'),
  quantity,
  counted: null,
  lot: '',
  unitCost,
  orderId: order.id,
  note: '',
  by: '',
  isSample: false,
});

describe('the cost of an order', () => {
  it('adds labour, parts used less those given back, outside work and the rest', () => {
    const moves = [aMove('used', -4, 30), aMove('returned', 1, 30)];
    expect(orderCost(order, moves, { labourRate: 40 })).toEqual({
      labourHours: 3.5,
      labour: 140,
      parts: 102.5,
      outside: 80,
      other: 0.3,
      total: 322.8,
      unpriced: 0,
    });
  });

  it('leaves labour out of the money where no rate is set', () => {
    expect(orderCost(order, [], { labourRate: null })).toMatchObject({ labourHours: 3.5, labour: null, total: 92.8 });
  });

  it('counts only its own moves, and says of how many no price is known', () => {
    const moves = [
      aMove('used', -1, null),
      { ...aMove('used', -9, 5), orderId: freshId<'WorkOrder'>() },
      aMove('counted', 3, 5),
    ];
    expect(orderCost(order, moves, { labourRate: null })).toMatchObject({ parts: 12.5, unpriced: 1 });
  });

  it('of nothing is nothing', () => {
    expect(orderCost(anOrder(), [], { labourRate: 40 })).toMatchObject({ labourHours: 0, labour: 0, total: 0 });
  });
});
