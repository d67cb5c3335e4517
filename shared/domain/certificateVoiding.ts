/** Voiding a certificate: it stays, marked, with its number; the order may get a new one. */
import type { Id } from '#kernel/id.ts';
import { error, type Result } from '#kernel/result.ts';
import type { Certificate } from './certificate.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { entering } from './orderState.ts';
import type { WorkOrder } from './workOrder.ts';

/**
 * The certificate voided, and its order done but not released. The content is not touched. Problems: `rowGone`,
 * `rowChangedMeanwhile`, `reasonRequired`, `certificateAlreadyVoid`.
 */
export const decideVoidCertificate = (
  state: { readonly certificate: Certificate | null; readonly order: WorkOrder | null },
  input: { readonly rev: number; readonly reason: string },
  context: Context,
): Result<Decision<Id<'Certificate'>>> => {
  const { certificate, order } = state;
  const reason = input.reason.trim();
  const problems = [
    ...staleness(certificate, input.rev),
    ...(reason === '' ? [error('reasonRequired', 'reason')] : []),
    ...(reason.length > 500 ? [error('tooLong', 'reason', { maximum: 500 })] : []),
    ...(certificate !== null && certificate.voided !== null ? [error('certificateAlreadyVoid')] : []),
  ];
  return decideUnless(problems, context, () => {
    if (certificate === null) throw new Error('A certificate that is not there passed the check.');
    const voided = { at: context.now, by: context.actor.name, reason };
    const isReleased = order !== null && order.state === 'released';
    return {
      value: certificate.id,
      changes: [
        changeOf('certificates', certificate, revised(certificate, { voided }, context)),
        ...(isReleased ? [changeOf('orders', order, revised(order, entering(order, 'done', context), context))] : []),
      ],
    };
  });
};
