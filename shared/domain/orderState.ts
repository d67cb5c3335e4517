/** The states of an order, what may happen in each, and what it becomes by it. */
import { error, type Problem } from '#kernel/result.ts';
import type { Context } from './context.ts';
import type { OrderState, WaitingReason, WorkOrder } from './workOrder.ts';

/**
 * What can happen to an order. `bringIn`: the machine has come. `begin`: the first answer, worker or hour. `wait` and
 * `resume`: work rests and goes on. `withdraw`: its certificate is voided. `reopen`: finished work goes on.
 */
export const orderActions = [
  'bringIn',
  'begin',
  'wait',
  'resume',
  'complete',
  'release',
  'withdraw',
  'reopen',
  'cancel',
] as const;

/** What can happen to an order. */
export type OrderAction = (typeof orderActions)[number];

/** The state that follows, by state and action. What a state does not name cannot happen in it. */
export const orderTransitions: Readonly<Record<OrderState, Readonly<Partial<Record<OrderAction, OrderState>>>>> = {
  planned: { bringIn: 'open', cancel: 'cancelled' },
  open: { begin: 'inWork', wait: 'waiting', complete: 'done', cancel: 'cancelled' },
  inWork: { wait: 'waiting', complete: 'done', cancel: 'cancelled' },
  // Waiting for something else now is a wait of its own; work that was finished meanwhile need not be resumed first.
  waiting: { wait: 'waiting', resume: 'inWork', complete: 'done', cancel: 'cancelled' },
  done: { release: 'released', reopen: 'inWork' },
  released: { withdraw: 'done', reopen: 'inWork' },
  cancelled: {},
};

const has = (state: OrderState, action: OrderAction): boolean => orderTransitions[state][action] !== undefined;

/** Whether the machine is in for the order and it is not finished: open, in work or waiting. */
export const isUnderWay = ({ state }: Pick<WorkOrder, 'state'>): boolean => has(state, 'complete');

/** Whether the order stands for work to come: planned or under way. */
export const isAhead = ({ state }: Pick<WorkOrder, 'state'>): boolean => has(state, 'cancel');

/**
 * The problem of an order to which this cannot happen now; none when it can, or when there is no order. `orderNotPlanned`,
 * `orderNotWaiting`, `orderNotDone`, `orderNotIn` (the machine is still to come), `orderNotOpen` (it is finished).
 */
export const refusedTo = (action: OrderAction, order: WorkOrder | null): readonly Problem[] => {
  if (order === null || has(order.state, action)) return [];
  const named = { number: order.number };
  switch (action) {
    case 'bringIn':
      return [error('orderNotPlanned', undefined, named)];
    case 'release':
    case 'withdraw':
    case 'reopen':
      return [error('orderNotDone', undefined, named)];
    case 'resume':
      return [error('orderNotWaiting', undefined, named)];
    case 'begin':
    case 'wait':
    case 'complete':
    case 'cancel':
      return [
        order.state === 'planned' ? error('orderNotIn', undefined, named) : error('orderNotOpen', undefined, named),
      ];
  }
};

/** The problem of an order on which no work goes on: `orderNotIn`, `orderNotOpen`. */
export const notUnderWay = (order: WorkOrder | null): readonly Problem[] => refusedTo('complete', order);

/** The columns of an order that enters a state other than `waiting`: who and when is added to its history. */
export const entering = (
  order: Pick<WorkOrder, 'history'>,
  state: Exclude<OrderState, 'waiting'>,
  context: Context,
): Pick<WorkOrder, 'state' | 'waitingFor' | 'history'> => ({
  state,
  waitingFor: null,
  history: [...order.history, { state, at: context.now, by: context.actor.name, waitingFor: null }],
});

/** The columns of an order whose work rests, waiting for something. */
export const enteringWait = (
  order: Pick<WorkOrder, 'history'>,
  waitingFor: WaitingReason,
  context: Context,
): Pick<WorkOrder, 'state' | 'waitingFor' | 'history'> => ({
  state: 'waiting',
  waitingFor,
  history: [...order.history, { state: 'waiting', at: context.now, by: context.actor.name, waitingFor }],
});
