/** Cancelling an order that is planned or under way, and reopening one that is done or released but not certified. */
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import type { Certificate } from './certificate.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { type LoggedMeter, withdrawnReadingChanges } from './orderReadings.ts';
import { entering, isAhead, notAhead } from './orderState.ts';
import type { Completion } from './programme.ts';
import type { WorkOrder } from './workOrder.ts';

/** The order cancelled, its number kept. Problems: `rowGone`, `rowChangedMeanwhile`, `orderNotOpen`, `reasonRequired`. */
export const decideCancelOrder = (
  state: { readonly order: WorkOrder | null },
  input: { readonly rev: number; readonly reason: string },
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const { order } = state;
  const reason = input.reason.trim();
  const problems = [
    ...staleness(order, input.rev),
    ...notAhead(order),
    ...(reason === '' ? [error('reasonRequired', 'reason')] : []),
    ...(reason.length > 500 ? [error('tooLong', 'reason', { maximum: 500 })] : []),
  ];
  return decideUnless(problems, context, () => {
    if (order === null) throw new Error('An order that is not there passed the check.');
    const cancelled = revised(order, { ...entering(order, 'cancelled', context), cancelReason: reason }, context);
    return { value: order.id, changes: [changeOf('orders', order, cancelled)] };
  });
};

/** What is known of an order that is done. */
export interface ReopeningState {
  readonly order: WorkOrder | null;
  /** Certificates of the order, voided ones too. */
  readonly certificates: readonly Certificate[];
  /** Orders of the machine. */
  readonly orders: readonly WorkOrder[];
  /** Completions the order wrote. */
  readonly completions: readonly Completion[];
  /** Meters of the machine with their logs. */
  readonly meters: readonly LoggedMeter[];
}

/**
 * The order in work again: its completions are taken out and its readings voided, for both are written anew when it is
 * finished. Problems: `rowGone`, `rowChangedMeanwhile`, `orderNotDone`, `certificateStands` (void it first),
 * `orderAlreadyOpen` (another order of the machine and programme is under way).
 */
export const decideReopenOrder = (
  state: ReopeningState,
  input: { readonly rev: number },
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const { order } = state;
  const problems = [...staleness(order, input.rev), ...(order === null ? [] : reopeningProblems(order, state))];
  return decideUnless(problems, context, () => {
    if (order === null) throw new Error('An order that is not there passed the check.');
    const reopened = revised(order, { ...entering(order, 'inWork', context), completedOn: null }, context);
    return {
      value: order.id,
      changes: [
        changeOf('orders', order, reopened),
        ...state.completions.map((completion) => changeOf('completions', completion, null)),
        ...withdrawnReadingChanges(state.meters, order, context),
      ],
    };
  });
};

const reopeningProblems = (order: WorkOrder, state: ReopeningState): readonly Problem[] => {
  const standing = state.certificates.find(({ voided }) => voided === null);
  if (standing !== undefined) return [error('certificateStands', undefined, { number: standing.number })];
  if (order.state !== 'done' && order.state !== 'released')
    return [error('orderNotDone', undefined, { number: order.number })];
  const other = state.orders.find((o) => o.id !== order.id && o.programmeId === order.programmeId && isAhead(o));
  if (other === undefined) return [];
  return [error('orderAlreadyOpen', undefined, { number: other.number, orderId: other.id })];
};
