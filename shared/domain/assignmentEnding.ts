/** Taking equipment out of a programme; what was done under it stays on record. */
import type { Id } from '#kernel/id.ts';
import { error, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Assignment } from './programme.ts';
import type { WorkOrder } from './workOrder.ts';

/** Takes a machine out of a programme from today. Refused while an order of the two is open (`equipmentHasOpenOrder`). */
export const decideEndAssignment = (
  state: { readonly assignment: Assignment | null; readonly openOrders: readonly WorkOrder[] },
  input: { readonly rev: number },
  context: Context,
): Result<Decision<Id<'Assignment'>>> => {
  const { assignment } = state;
  const open = state.openOrders.find((order) => order.programmeId === assignment?.programmeId);
  const problems = [
    ...staleness(assignment, input.rev),
    ...(assignment !== null && assignment.endedOn !== null ? [error('assignmentEnded')] : []),
    ...(open === undefined
      ? []
      : [error('equipmentHasOpenOrder', undefined, { number: open.number, orderId: open.id })]),
  ];
  return decideUnless(problems, context, () => {
    if (assignment === null) throw new Error('An assignment that is not there passed the check.');
    const ended = revised(assignment, { endedOn: context.today }, context);
    return { value: assignment.id, changes: [changeOf('assignments', assignment, ended)] };
  });
};
