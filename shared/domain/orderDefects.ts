/** Further defects on a repair that has begun: the machine is in, and what else is found or open is done with it. */
import type { Id } from '#kernel/id.ts';
import { error, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import { defectChanges, refusedToDefect } from './defectState.ts';
import type { Language } from './language.ts';
import { repairTaskOf } from './orderRepair.ts';
import { isAhead } from './orderState.ts';
import type { WorkOrder } from './workOrder.ts';

/** What is known. */
export interface AddDefectsState {
  readonly order: WorkOrder | null;
  /** Those named, as far as they are there. */
  readonly defects: readonly Defect[];
  /** Language in which users write. */
  readonly language: Language;
}

/** Whether defects can be added to the order: a repair that is planned or under way. */
export const takesDefects = (order: Pick<WorkOrder, 'kind' | 'state'>): boolean =>
  order.kind === 'repair' && isAhead(order);

/**
 * The repair order with one task more for each defect; they become `ordered`. Problems: `rowGone`,
 * `rowChangedMeanwhile`, `orderTakesNoDefects` (no repair, or finished), `noDefectChosen`, `defectUnknown` (not of its
 * machine), `defectOrdered`, `defectNotOpen`.
 */
export const decideAddDefects = (
  { order, defects, language }: AddDefectsState,
  input: { readonly rev: number; readonly defectIds: readonly Defect['id'][] },
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const asked = new Set(input.defectIds);
  const chosen = defects.filter(({ id, equipmentId }) => asked.has(id) && equipmentId === order?.equipmentId);
  const problems = [
    ...staleness(order, input.rev),
    ...(order === null || takesDefects(order)
      ? []
      : [error('orderTakesNoDefects', undefined, { number: order.number })]),
    ...(asked.size === 0 ? [error('noDefectChosen', 'defectIds')] : []),
    ...(chosen.length === asked.size ? [] : [error('defectUnknown', 'defectIds')]),
    ...chosen.flatMap((defect) => refusedToDefect('order', defect)),
  ];
  return decideUnless(problems, context, () => {
    if (order === null) throw new Error('An order that is not there passed the check.');
    // One that was freed from this order and comes back has its task still.
    const known = new Set(order.tasks.map(({ taskId }) => taskId));
    const tasks = chosen.filter(({ id }) => !known.has(id)).map((defect) => repairTaskOf(defect, language));
    return {
      value: order.id,
      changes: [
        changeOf('orders', order, revised(order, { tasks: [...order.tasks, ...tasks] }, context)),
        ...defectChanges(chosen, { action: 'order', columns: { orderId: order.id } }, context),
      ],
    };
  });
};
