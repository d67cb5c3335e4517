/** The manager's word on whether a guarantee answers for an order, and back. */
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import type { Certificate } from './certificate.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { guaranteedBy } from './guaranteeLeft.ts';
import type { Person } from './person.ts';
import type { WorkOrder } from './workOrder.ts';

/** What is asked. */
export interface SetOrderGuarantee {
  readonly rev: number;
  readonly certificateId: Certificate['id'];
  readonly isCovered: boolean;
  /** Why it is not covered; of a covered one it may be empty. */
  readonly reason: string;
}

/** What is known. */
export interface SetGuaranteeState {
  readonly order: WorkOrder | null;
  /** The certificate named; null: it is not there. */
  readonly certificate: Certificate | null;
  /** Who acts; null: nobody is named at this computer. */
  readonly actor: Person | null;
}

const reasonLength = 500;

const mayJudge = (person: Person | null): boolean =>
  person !== null && person.archivedOn === null && person.roles.includes('manager');

const reasonProblems = ({ isCovered, reason }: SetOrderGuarantee): readonly Problem[] => {
  const { length } = reason.trim();
  if (length > reasonLength) return [error('tooLong', 'reason', { maximum: reasonLength })];
  return length === 0 && !isCovered ? [error('reasonRequired', 'reason')] : [];
};

const certificateProblems = ({ order, certificate }: SetGuaranteeState): readonly Problem[] => {
  const isOfMachine = certificate !== null && certificate.equipmentId === order?.equipmentId;
  const isOwn = certificate !== null && certificate.orderId === order?.id;
  return isOfMachine && !isOwn && guaranteedBy(certificate) !== null
    ? []
    : [error('guaranteeUnknown', 'certificateId')];
};

/**
 * The order under the guarantee of a certificate of its machine, or judged not to be covered by it, with the name of the
 * manager who said so. Problems: `rowGone`, `rowChangedMeanwhile`, `orderCancelled`, `guaranteeNotManager` (only a
 * manager judges), `guaranteeUnknown` (the certificate carries none, is of another machine or of the order itself),
 * `reasonRequired` (not covered), `tooLong`.
 */
export const decideSetOrderGuarantee = (
  state: SetGuaranteeState,
  input: SetOrderGuarantee,
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const { order, actor } = state;
  const problems = [
    ...staleness(order, input.rev),
    ...(order?.state === 'cancelled' ? [error('orderCancelled', undefined, { number: order.number })] : []),
    ...(mayJudge(actor) ? [] : [error('guaranteeNotManager')]),
    ...(order === null ? [] : certificateProblems(state)),
    ...reasonProblems(input),
  ];
  return decideUnless(problems, context, () => {
    if (order === null) throw new Error('An order that is not there passed the check.');
    const { certificateId, isCovered, reason } = input;
    const guarantee = { certificateId, isCovered, by: context.actor.name, reason: reason.trim() };
    return { value: order.id, changes: [changeOf('orders', order, revised(order, { guarantee }, context))] };
  });
};
