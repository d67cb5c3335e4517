/** Releasing a machine whose finished order asks for no certificate. Where one is asked for, issuing it releases. */
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { awaitsCertificate } from './certificateNeed.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment } from './equipment.ts';
import type { HeldCertificate } from './heldCertificate.ts';
import { heldProblems } from './heldCertificateState.ts';
import { type CalibrationRecords, calibrationProblems } from './instrumentCalibration.ts';
import { entering } from './orderState.ts';
import type { ProgrammeRevision } from './programme.ts';
import type { WorkOrder } from './workOrder.ts';

/** What is known of the order. */
export interface ReleaseState {
  readonly order: WorkOrder | null;
  /** The revision the order was opened with. */
  readonly revision: ProgrammeRevision | null;
  /** Its machine. */
  readonly equipment: Equipment | null;
  /** Held certificates of the machine. */
  readonly held: readonly HeldCertificate[];
  /** What its values were measured with. */
  readonly calibrations: CalibrationRecords;
}

/**
 * The order released without a certificate. Problems: `rowGone`, `rowChangedMeanwhile`, `orderNotDone`,
 * `certificateNeeded` (a level carried out asks for one: issue it), those of `heldProblems` today and of
 * `calibrationProblems` on the day the work was finished.
 */
export const decideReleaseOrder = (
  state: ReleaseState,
  input: { readonly rev: number },
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const { order } = state;
  const problems = [
    ...staleness(order, input.rev),
    ...(order === null ? [] : releaseProblems({ ...state, order }, context)),
  ];
  return decideUnless(problems, context, () => {
    if (order === null) throw new Error('An order that is not there passed the check.');
    const released = revised(order, entering(order, 'released', context), context);
    return { value: order.id, changes: [changeOf('orders', order, released)] };
  });
};

const releaseProblems = (
  { order, revision, equipment, held, calibrations }: ReleaseState & { readonly order: WorkOrder },
  { today }: Context,
): readonly Problem[] => {
  const { number } = order;
  if (order.state !== 'done') return [error('orderNotDone', undefined, { number })];
  if (awaitsCertificate(order, revision ?? undefined)) return [error('certificateNeeded', undefined, { number })];
  return [
    ...(equipment === null ? [error('rowGone')] : heldProblems({ held, equipment, today })),
    ...calibrationProblems({ ...calibrations, order, on: order.completedOn ?? today }),
  ];
};
