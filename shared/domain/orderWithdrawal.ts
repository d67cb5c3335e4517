/** Cancelling an order that is planned or under way, and reopening one that is done or released but not certified. */
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import type { Certificate } from './certificate.ts';
import { type Change, changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import { defectChanges } from './defectState.ts';
import { type LoggedMeter, withdrawnReadingChanges } from './orderReadings.ts';
import { entering, isAhead, refusedTo } from './orderState.ts';
import { visitChanges } from './orderVisits.ts';
import type { PlannedVisit } from './plannedVisit.ts';
import type { Completion } from './programme.ts';
import { type StandDownState, withStandDown } from './standDownBeginning.ts';
import type { WorkOrder } from './workOrder.ts';

/** What is known of an order that shall not be. */
export interface CancellingState {
  readonly order: WorkOrder | null;
  /** Planned visits of the machine. */
  readonly plannedVisits: readonly PlannedVisit[];
  /** Defects of the machine. */
  readonly defects: readonly Defect[];
}

/**
 * The order cancelled, its number kept. The days planned for it are planned again where they are still to come, else
 * dropped; its defects wait for another order. Problems: `rowGone`, `rowChangedMeanwhile`, `orderNotOpen`,
 * `reasonRequired`, `tooLong`.
 */
export const decideCancelOrder = (
  state: CancellingState,
  input: { readonly rev: number; readonly reason: string },
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const { order } = state;
  const reason = input.reason.trim();
  const problems = [
    ...staleness(order, input.rev),
    ...refusedTo('cancel', order),
    ...(reason === '' ? [error('reasonRequired', 'reason')] : []),
    ...(reason.length > 500 ? [error('tooLong', 'reason', { maximum: 500 })] : []),
  ];
  return decideUnless(problems, context, () => {
    if (order === null) throw new Error('An order that is not there passed the check.');
    const cancelled = revised(order, { ...entering(order, 'cancelled', context), cancelReason: reason }, context);
    return { value: order.id, changes: [changeOf('orders', order, cancelled), ...freed(order, state, context)] };
  });
};

const freed = (order: WorkOrder, { plannedVisits, defects }: CancellingState, context: Context): readonly Change[] => {
  const spent = plannedVisits.filter(({ orderId, state }) => orderId === order.id && state === 'ordered');
  const isToCome = ({ on }: PlannedVisit): boolean => on >= context.today;
  const own = defects.filter(({ orderId }) => orderId === order.id);
  return [
    ...visitChanges(spent.filter(isToCome), { state: 'planned', orderId: null }, context),
    ...visitChanges(
      spent.filter((visit) => !isToCome(visit)),
      { state: 'dropped', orderId: null },
      context,
    ),
    ...defectChanges(own, { action: 'free', columns: { orderId: null } }, context),
  ];
};

/** What is known of an order that is done. */
export interface ReopeningState extends StandDownState {
  readonly order: WorkOrder | null;
  /** Certificates of the order, voided ones too. */
  readonly certificates: readonly Certificate[];
  /** Orders of the machine. */
  readonly orders: readonly WorkOrder[];
  /** Completions the order wrote. */
  readonly completions: readonly Completion[];
  /** Meters of the machine with their logs. */
  readonly meters: readonly LoggedMeter[];
  /** Planned visits of the machine. */
  readonly plannedVisits: readonly PlannedVisit[];
  /** Defects of the machine. */
  readonly defects: readonly Defect[];
}

/**
 * The order in work again: its completions are taken out and its readings voided, for both are written anew when it is
 * finished; its planned visits and its defects are ordered once more, and an unsafe one stands the machine down again. Problems: `rowGone`, `rowChangedMeanwhile`,
 * `orderNotDone`, `certificateStands` (void it first), `orderAlreadyOpen` (another order of the machine and programme
 * is ahead).
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
        ...orderedAgain(order, state, context),
      ],
    };
  });
};

const reopeningProblems = (order: WorkOrder, state: ReopeningState): readonly Problem[] => {
  const standing = state.certificates.find(({ voided }) => voided === null);
  if (standing !== undefined) return [error('certificateStands', undefined, { number: standing.number })];
  const refused = refusedTo('reopen', order);
  if (refused.length > 0 || order.programmeId === null) return refused;
  const other = state.orders.find((o) => o.id !== order.id && o.programmeId === order.programmeId && isAhead(o));
  if (other === undefined) return [];
  return [error('orderAlreadyOpen', undefined, { number: other.number, orderId: other.id })];
};

/** Of the defects it had left undone, those that no other order has taken since come back to a repair. */
const orderedAgain = (order: WorkOrder, state: ReopeningState, context: Context): readonly Change[] => {
  const { plannedVisits, defects } = state;
  const done = plannedVisits.filter((visit) => visit.orderId === order.id && visit.state === 'done');
  const repaired = defects.filter(({ orderId }) => orderId === order.id);
  const isLeft = ({ id, orderId }: Defect): boolean =>
    orderId === null && order.kind === 'repair' && order.tasks.some(({ defectId }) => defectId === id);
  return [
    ...visitChanges(done, { state: 'ordered', orderId: order.id }, context),
    ...withStandDown(defectChanges(repaired, { action: 'reopen', columns: { repair: null } }, context), state, context),
    ...defectChanges(defects.filter(isLeft), { action: 'order', columns: { orderId: order.id } }, context),
  ];
};
