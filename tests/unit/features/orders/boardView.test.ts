import { describe, expect, it } from 'vitest';
import type { orderStates } from '#domain/workOrder.ts';
import { boardColumns, boardStates, movesOf, moveTo } from '#features/orders/boardView.ts';
import type { OrderRow } from '#features/orders/ordersView.ts';
import { on } from '#tests/support/rows.ts';
import { anOrder } from '#tests/support/serviceRows.ts';

const row = (state: (typeof orderStates)[number], openedOn: string, number: string): OrderRow => ({
  order: anOrder({ state, openedOn: on(openedOn), number }),
  machine: null,
  answered: 0,
  days: null,
  next: 'view',
});

describe('the board', () => {
  it('has a column for every state until release, each in order of the day in', () => {
    const columns = boardColumns([
      row('inWork', '2026-03-04', 'b'),
      row('inWork', '2026-03-02', 'a'),
      row('planned', '2026-03-20', 'c'),
      row('released', '2026-03-01', 'd'),
      row('cancelled', '2026-03-01', 'e'),
    ]);
    const numbers = boardStates.map((state) => columns[state].map(({ order }) => order.number));
    expect(numbers).toEqual([['c'], [], ['a', 'b'], [], []]);
  });

  it.each([
    ['planned', ['bringIn']],
    ['open', ['wait']],
    ['inWork', ['wait']],
    ['waiting', ['wait', 'resume']],
    ['done', []],
    ['released', []],
    ['cancelled', []],
  ] as const)('offers for an order that is %s: %j', (state, moves) => {
    expect(movesOf(state)).toEqual(moves);
  });

  it.each([
    ['planned', 'open', 'bringIn'],
    ['open', 'waiting', 'wait'],
    ['inWork', 'waiting', 'wait'],
    ['waiting', 'inWork', 'resume'],
    ['waiting', 'waiting', null],
    ['planned', 'inWork', null],
    ['inWork', 'done', null],
    ['done', 'open', null],
  ] as const)('takes a card from %s to %s by %s', (from, to, move) => {
    expect(moveTo(from, to)).toBe(move);
  });
});
