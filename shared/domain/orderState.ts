/** The states of an order and what may happen in each. */
import { error, type Problem } from '#kernel/result.ts';
import type { Context } from './context.ts';
import type { OrderState, WorkOrder } from './workOrder.ts';

/** Whether work on the order goes on: open or in work. */
export const isUnderWay = (order: Pick<WorkOrder, 'state'>): boolean =>
  order.state === 'open' || order.state === 'inWork';

/** The problem of an order on which no work goes on any more. */
export const notUnderWay = (order: WorkOrder | null): readonly Problem[] =>
  order === null || isUnderWay(order) ? [] : [error('orderNotOpen', undefined, { number: order.number })];

/** The columns of an order that enters a state: who and when is added to its history. */
export const entering = (
  order: Pick<WorkOrder, 'history'>,
  state: OrderState,
  context: Context,
): Pick<WorkOrder, 'state' | 'history'> => ({
  state,
  history: [...order.history, { state, at: context.now, by: context.actor.name }],
});
