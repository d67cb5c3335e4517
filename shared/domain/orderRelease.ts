/** Releasing a machine whose finished order asks for no certificate. Where one is asked for, issuing it releases. */
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { awaitsCertificate } from './certificateNeed.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { entering } from './orderState.ts';
import type { ProgrammeRevision } from './programme.ts';
import type { WorkOrder } from './workOrder.ts';

/** What is known of the order. */
export interface ReleaseState {
  readonly order: WorkOrder | null;
  /** The revision the order was opened with. */
  readonly revision: ProgrammeRevision | null;
}

/**
 * The order released without a certificate. Problems: `rowGone`, `rowChangedMeanwhile`, `orderNotDone`,
 * `certificateNeeded` (a level carried out asks for one: issue it).
 */
export const decideReleaseOrder = (
  { order, revision }: ReleaseState,
  input: { readonly rev: number },
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const problems = [...staleness(order, input.rev), ...(order === null ? [] : releaseProblems(order, revision))];
  return decideUnless(problems, context, () => {
    if (order === null) throw new Error('An order that is not there passed the check.');
    const released = revised(order, entering(order, 'released', context), context);
    return { value: order.id, changes: [changeOf('orders', order, released)] };
  });
};

const releaseProblems = (order: WorkOrder, revision: ProgrammeRevision | null): readonly Problem[] => {
  const { number } = order;
  if (order.state !== 'done') return [error('orderNotDone', undefined, { number })];
  return awaitsCertificate(order, revision ?? undefined) ? [error('certificateNeeded', undefined, { number })] : [];
};
