import { describe, expect, it } from 'vitest';
import type { Part } from '#domain/part.ts';
import { partDemand } from '#domain/partDemand.ts';
import type { PartNeed } from '#domain/partNeeds.ts';
import {
  filteredParts,
  filterIn,
  partState,
  purchaseLines,
  purchaseTotal,
  stockWorth,
} from '#features/parts/partsView.ts';
import { aMove, aPart } from '#tests/support/partRows.ts';
import { freshId, on } from '#tests/support/rows.ts';

const need = (part: Part, quantity: number): PartNeed => ({
  partId: part.id,
  on: on('2026-04-01'),
  quantity,
  equipmentId: freshId<'Equipment'>(),
  orderId: null,
});

/** A part with so much in stock and so much needed. */
const standing = (columns: Partial<Part>, stock: number, needed: number) => {
  const part = aPart(columns);
  return partDemand(
    part,
    stock === 0 ? [] : [aMove(part, { quantity: stock })],
    needed === 0 ? [] : [need(part, needed)],
  );
};

describe('how a part stands', () => {
  it.each([
    ['enough', standing({}, 5, 5)],
    ['enough', standing({}, 0, 0)],
    ['low', standing({ reorderLevel: 5 }, 5, 0)],
    ['falling', standing({ reorderLevel: 5 }, 8, 3)],
    ['enough', standing({ reorderLevel: 5 }, 9, 3)],
    ['short', standing({ reorderLevel: 5 }, 5, 6)],
    ['out', standing({}, 0, 1)],
    ['out', standing({ reorderLevel: 0 }, 0, 0)],
    ['out', standing({}, -1, 0)],
    ['archived', standing({ archivedOn: on('2026-01-01') }, 0, 6)],
  ] as const)('is %s', (state, demand) => {
    expect(partState(demand)).toBe(state);
  });
});

describe('the list of parts', () => {
  const demands = [
    standing({ number: 'OF-10', name: 'Oil filter' }, 5, 0),
    standing({ number: 'OF-9', name: 'Oil filter', location: 'Shelf 4' }, 0, 2),
    standing({ number: 'BP-1', name: 'Brake pad', reorderLevel: 9, orderQuantity: 1 }, 9, 0),
    standing({ number: 'OLD', name: 'Oil', archivedOn: on('2026-01-01') }, 0, 0),
  ];
  const numbers = (filter: Parameters<typeof filteredParts>[1], query = '') =>
    filteredParts(demands, filter, query).rows.map(({ part }) => part.number);

  it('is sorted by number as people read numbers, without what is archived', () => {
    expect(numbers('all')).toEqual(['BP-1', 'OF-9', 'OF-10']);
  });

  it('is narrowed by what is to be ordered, what is low, what is archived, and by words', () => {
    expect(numbers('toOrder')).toEqual(['BP-1', 'OF-9']);
    expect(numbers('low')).toEqual(['BP-1']);
    expect(numbers('archived')).toEqual(['OLD']);
    expect(numbers('all', ' filter shelf ')).toEqual(['OF-9']);
  });

  it('counts under each filter what the words leave', () => {
    expect(filteredParts(demands, 'all', 'oil').counts).toEqual({ all: 2, toOrder: 1, low: 0, archived: 1 });
  });

  it.each([
    ['show=toOrder', 'toOrder'],
    ['show=nonsense', 'all'],
    ['', 'all'],
  ])('takes %j in the address for %s', (search, filter) => {
    expect(filterIn(new URLSearchParams(search))).toBe(filter);
  });
});

describe('the purchase list', () => {
  const lines = purchaseLines([
    standing({ number: 'B', supplier: 'Zeta', unitCost: 2 }, 0, 3),
    standing({ number: 'C', supplier: 'Alpha' }, 0, 3),
    standing({ number: 'A', supplier: 'Zeta', unitCost: 0.5 }, 1, 3),
    standing({ number: 'D', supplier: 'Alpha', unitCost: 2 }, 9, 3),
  ]);

  it('holds what is to be ordered, by supplier and number', () => {
    expect(lines.map(({ part, toOrder }) => [part.supplier, part.number, toOrder])).toEqual([
      ['Alpha', 'C', 3],
      ['Zeta', 'A', 2],
      ['Zeta', 'B', 3],
    ]);
  });

  it('says what it costs, and how many lines are not in it', () => {
    expect(purchaseTotal(lines)).toEqual({ amount: 7, unpriced: 1 });
  });
});

it('values the parts in use at their own prices, and says of how many none is known', () => {
  const [dear, free, old] = [aPart({ unitCost: 3 }), aPart(), aPart({ unitCost: 9, archivedOn: on('2026-01-01') })];
  const moves = [dear, free, old].map((part) => aMove(part, { quantity: 2 }));
  const movesOf = (id: Part['id']) => moves.filter(({ partId }) => partId === id);
  expect(stockWorth([dear, free, old], movesOf, on('2026-03-10'))).toEqual({ amount: 6, unpriced: 1 });
});
