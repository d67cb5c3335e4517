/** The states of an order and what may happen in each. */
import { error, type Problem } from '#kernel/result.ts';
import type { Context } from './context.ts';
import type { OrderState, WaitingReason, WorkOrder } from './workOrder.ts';

/** Whether the machine is in for the order and it is not finished: open, in work or waiting. */
export const isUnderWay = ({ state }: Pick<WorkOrder, 'state'>): boolean =>
  state === 'open' || state === 'inWork' || state === 'waiting';

/** Whether the order stands for a service to come: planned or under way. */
export const isAhead = (order: Pick<WorkOrder, 'state'>): boolean => order.state === 'planned' || isUnderWay(order);

/** The problem of an order on which no work goes on any more. */
export const notUnderWay = (order: WorkOrder | null): readonly Problem[] =>
  order === null || isUnderWay(order) ? [] : [error('orderNotOpen', undefined, { number: order.number })];

/** The problem of an order that is finished, or was cancelled: nothing is ahead of it. */
export const notAhead = (order: WorkOrder | null): readonly Problem[] =>
  order === null || isAhead(order) ? [] : [error('orderNotOpen', undefined, { number: order.number })];

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
