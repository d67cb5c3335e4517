import { describe, expect, it } from 'vitest';
import {
  isAhead,
  isUnderWay,
  type OrderAction,
  orderActions,
  orderTransitions,
  refusedTo,
} from '#domain/orderState.ts';
import { type OrderState, orderStates } from '#domain/workOrder.ts';
import { anOrder } from '#tests/support/serviceRows.ts';

// What follows, by state; the actions that are not named are refused with the code of `refusals`.
const following: Readonly<Record<OrderState, Partial<Record<OrderAction, OrderState>>>> = {
  planned: { bringIn: 'open', cancel: 'cancelled' },
  open: { begin: 'inWork', wait: 'waiting', complete: 'done', cancel: 'cancelled' },
  inWork: { wait: 'waiting', complete: 'done', cancel: 'cancelled' },
  waiting: { wait: 'waiting', resume: 'inWork', complete: 'done', cancel: 'cancelled' },
  done: { release: 'released', reopen: 'inWork' },
  released: { withdraw: 'done', reopen: 'inWork' },
  cancelled: {},
};

const refusals: Readonly<Record<OrderAction, string>> = {
  bringIn: 'orderNotPlanned',
  begin: 'orderNotOpen',
  wait: 'orderNotOpen',
  resume: 'orderNotWaiting',
  complete: 'orderNotOpen',
  release: 'orderNotDone',
  withdraw: 'orderNotDone',
  reopen: 'orderNotDone',
  cancel: 'orderNotOpen',
};

const codeOf = (state: OrderState, action: OrderAction): string =>
  state === 'planned' && refusals[action] === 'orderNotOpen' ? 'orderNotIn' : refusals[action];

const cases = orderStates.flatMap((state) =>
  orderActions.map((action) => ({ state, action, next: following[state][action] ?? null })),
);

describe('the states of an order', () => {
  it.each(cases)('$state + $action: $next', ({ state, action, next }) => {
    expect(orderTransitions[state][action] ?? null).toBe(next);
    const problems = refusedTo(action, anOrder({ state, number: '2026-0007' }));
    expect(problems).toEqual(
      next === null ? [{ code: codeOf(state, action), level: 'error', params: { number: '2026-0007' } }] : [],
    );
  });

  it('lead from planned to released and from everywhere unfinished to cancelled', () => {
    const reached = new Set<OrderState>(['planned']);
    for (const state of reached) for (const next of Object.values(orderTransitions[state])) reached.add(next);
    expect(reached).toEqual(new Set(orderStates));
    expect(orderStates.filter((state) => isAhead({ state }))).toEqual(['planned', 'open', 'inWork', 'waiting']);
    expect(orderStates.filter((state) => isUnderWay({ state }))).toEqual(['open', 'inWork', 'waiting']);
  });

  it('are no concern of an order that is not there', () => {
    expect(orderActions.flatMap((action) => refusedTo(action, null))).toEqual([]);
  });
});
