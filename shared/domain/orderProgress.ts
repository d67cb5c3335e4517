/** The machine of a planned order comes in, its work rests, and goes on. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { entering, enteringWait, type OrderAction, refusedTo } from './orderState.ts';
import type { WaitingReason, WorkOrder } from './workOrder.ts';

interface Step {
  readonly action: OrderAction;
  readonly rev: number;
  /** What stands in the way besides a stale form and the wrong state. */
  readonly problems?: readonly Problem[];
  readonly columns: (order: WorkOrder) => Partial<WorkOrder>;
}

const decideStep = (
  order: WorkOrder | null,
  { action, rev, problems = [], columns }: Step,
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> =>
  decideUnless([...staleness(order, rev), ...refusedTo(action, order), ...problems], context, () => {
    if (order === null) throw new Error('An order that is not there passed the check.');
    return { value: order.id, changes: [changeOf('orders', order, revised(order, columns(order), context))] };
  });

/**
 * The planned order open: its machine came in on that day. Problems: `rowGone`, `rowChangedMeanwhile`,
 * `orderNotPlanned`, `openedInFuture`.
 */
export const decideBringIn = (
  { order }: { readonly order: WorkOrder | null },
  input: { readonly rev: number; readonly on: CalendarDate },
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const problems = input.on > context.today ? [error('openedInFuture', 'on')] : [];
  const columns = (planned: WorkOrder) => ({ ...entering(planned, 'open', context), openedOn: input.on });
  return decideStep(order, { action: 'bringIn', rev: input.rev, problems, columns }, context);
};

/**
 * The order waiting, or waiting for something else than before. Problems: `rowGone`, `rowChangedMeanwhile`,
 * `orderNotIn`, `orderNotOpen`, `orderWaitsAlready` (for the same).
 */
export const decideWaitOrder = (
  { order }: { readonly order: WorkOrder | null },
  input: { readonly rev: number; readonly waitingFor: WaitingReason },
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const { waitingFor } = input;
  const problems =
    order !== null && order.waitingFor === waitingFor
      ? [error('orderWaitsAlready', 'waitingFor', { number: order.number })]
      : [];
  const columns = (under: WorkOrder) => enteringWait(under, waitingFor, context);
  return decideStep(order, { action: 'wait', rev: input.rev, problems, columns }, context);
};

/** The waiting order in work again. Problems: `rowGone`, `rowChangedMeanwhile`, `orderNotWaiting`. */
export const decideResumeOrder = (
  { order }: { readonly order: WorkOrder | null },
  input: { readonly rev: number },
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const columns = (waiting: WorkOrder) => ({
    ...entering(waiting, 'inWork', context),
    startedOn: waiting.startedOn ?? context.today,
  });
  return decideStep(order, { action: 'resume', rev: input.rev, columns }, context);
};
