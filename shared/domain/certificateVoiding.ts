/** Voiding a certificate: it stays, marked, with its number; the order may get a new one. */
import type { Id } from '#kernel/id.ts';
import { error, type Result } from '#kernel/result.ts';
import type { Certificate } from './certificate.ts';
import { releasesOrder } from './certificateInspection.ts';
import { actorProblems, reasonProblems } from './certificateReissue.ts';
import { type Change, changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { entering } from './orderState.ts';
import type { ProgrammeRevision } from './programme.ts';
import type { WorkOrder } from './workOrder.ts';

/** What is known of the certificate. */
export interface VoidingState {
  readonly certificate: Certificate | null;
  /** The order it was issued for; null: there is none. */
  readonly order: WorkOrder | null;
  /** The revision the order was opened with. */
  readonly revision: ProgrammeRevision | null;
  /** Certificates of the order. */
  readonly certificates: readonly Certificate[];
}

/** The order done but not released, unless another certificate of it that stands releases it too. */
const takenBack = (
  { certificate, order, revision, certificates }: VoidingState,
  context: Context,
): readonly Change[] => {
  if (order === null || order.state !== 'released') return [];
  const left = certificates.filter(({ id, voided }) => id !== certificate?.id && voided === null);
  const kinds = left.map(({ content }) => content.kind);
  if (releasesOrder(kinds, order, revision)) return [];
  return [changeOf('orders', order, revised(order, entering(order, 'done', context), context))];
};

/**
 * The certificate voided, and its order done but not released where no other certificate releases it. The content is not
 * touched. Problems: `rowGone`, `rowChangedMeanwhile`, `actorMissing` (nobody is chosen as working here),
 * `reasonRequired`, `tooLong`, `certificateAlreadyVoid`.
 */
export const decideVoidCertificate = (
  state: VoidingState,
  input: { readonly rev: number; readonly reason: string },
  context: Context,
): Result<Decision<Id<'Certificate'>>> => {
  const { certificate } = state;
  const problems = [
    ...staleness(certificate, input.rev),
    ...actorProblems(context),
    ...reasonProblems(input.reason),
    ...(certificate !== null && certificate.voided !== null ? [error('certificateAlreadyVoid')] : []),
  ];
  return decideUnless(problems, context, () => {
    if (certificate === null) throw new Error('A certificate that is not there passed the check.');
    const voided = { at: context.now, by: context.actor.name, reason: input.reason.trim() };
    return {
      value: certificate.id,
      changes: [
        changeOf('certificates', certificate, revised(certificate, { voided }, context)),
        ...takenBack(state, context),
      ],
    };
  });
};
