/** The board: orders that are not released, by state. */
import { type OrderAction, orderTransitions } from '#domain/orderState.ts';
import type { OrderState } from '#domain/workOrder.ts';
import type { OrderRow } from './ordersView.ts';

/** The columns of the board, in the order in which an order goes through them. */
export const boardStates = ['planned', 'open', 'inWork', 'waiting', 'done'] as const satisfies readonly OrderState[];

/** A state that has a column. */
export type BoardState = (typeof boardStates)[number];

/** Changes of state that need no page of their own; beginning and completing happen on the order's page. */
export const boardMoves = ['bringIn', 'wait', 'resume'] as const satisfies readonly OrderAction[];

/** A change of state made on the board. */
export type BoardMove = (typeof boardMoves)[number];

/** What stands in each column: planned ones by the day they are to come, the others by the day they came in. */
export const boardColumns = (rows: readonly OrderRow[]): Readonly<Record<BoardState, readonly OrderRow[]>> => {
  const inState = (state: BoardState): readonly OrderRow[] =>
    rows
      .filter(({ order }) => order.state === state)
      .toSorted((a, b) => (a.order.openedOn < b.order.openedOn ? -1 : a.order.openedOn > b.order.openedOn ? 1 : 0));
  return {
    planned: inState('planned'),
    open: inState('open'),
    inWork: inState('inWork'),
    waiting: inState('waiting'),
    done: inState('done'),
  };
};

/** What may be done with an order in a state, on the board. */
export const movesOf = (state: OrderState): readonly BoardMove[] =>
  boardMoves.filter((move) => orderTransitions[state][move] !== undefined);

/** The move by which an order gets from one column to another; null when it does not get there on the board. */
export const moveTo = (from: OrderState, to: BoardState): BoardMove | null =>
  from === to ? null : (movesOf(from).find((move) => orderTransitions[from][move] === to) ?? null);
