/** Taking equipment out of service and back. It is never deleted: its technical file stays. */
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment, EquipmentId } from './equipment.ts';
import { codeProblems } from './equipmentSaving.ts';
import type { WorkOrder } from './workOrder.ts';

/** A row as the user opened it. */
export interface OpenedEquipment {
  readonly id: EquipmentId;
  readonly rev: number;
}

const archivedNow = (stored: Equipment | null, isArchived: boolean): readonly Problem[] =>
  stored !== null && (stored.archivedOn !== null) !== isArchived
    ? [error(isArchived ? 'equipmentNotArchived' : 'equipmentArchived')]
    : [];

const revisedOrSame = (stored: Equipment | null, archivedOn: Equipment['archivedOn'], context: Context) =>
  stored === null ? [] : [changeOf('equipment', stored, revised(stored, { archivedOn }, context))];

/**
 * Archives equipment as of today. Problems: `equipmentArchived` already, `equipmentHasOpenOrder` (param `number`),
 * `rowChangedMeanwhile`, `rowGone`.
 */
export const decideArchiveEquipment = (
  { stored, openOrders }: { readonly stored: Equipment | null; readonly openOrders: readonly WorkOrder[] },
  { id, rev }: OpenedEquipment,
  context: Context,
): Result<Decision<EquipmentId>> => {
  const [order] = openOrders;
  const problems = [
    ...staleness(stored, rev),
    ...archivedNow(stored, false),
    ...(order === undefined ? [] : [error('equipmentHasOpenOrder', undefined, { number: order.number })]),
  ];
  return decideUnless(problems, context, () => ({
    value: id,
    changes: revisedOrSame(stored, context.today, context),
  }));
};

/**
 * Puts archived equipment back into service. Problems: `equipmentNotArchived`, `equipmentCodeTaken` (its code was
 * given to other equipment meanwhile), `rowChangedMeanwhile`, `rowGone`.
 */
export const decideRestoreEquipment = (
  { stored, sameCode }: { readonly stored: Equipment | null; readonly sameCode: readonly Equipment[] },
  { id, rev }: OpenedEquipment,
  context: Context,
): Result<Decision<EquipmentId>> => {
  const problems = [
    ...staleness(stored, rev),
    ...archivedNow(stored, true),
    ...codeProblems(stored?.code ?? '', id, sameCode),
  ];
  return decideUnless(problems, context, () => ({ value: id, changes: revisedOrSame(stored, null, context) }));
};
