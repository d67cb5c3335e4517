/** Which finished orders wait for their completion certificate. */
import type { ProgrammeRevision } from './programme.ts';
import type { WorkOrder } from './workOrder.ts';

/** Whether one of the levels carried out asks for a certificate, by the revision the order was opened with. */
export const asksForCertificate = (
  { levels }: Pick<WorkOrder, 'levels'>,
  revision: Pick<ProgrammeRevision, 'levels'>,
): boolean => {
  const carriedOut = new Set(levels.filter(({ isAbsorbed }) => !isAbsorbed).map(({ levelId }) => levelId));
  return revision.levels.some(({ id, needsCertificate }) => needsCertificate && carriedOut.has(id));
};

/**
 * Whether the work is done and one of the levels carried out asks for a certificate that is not issued yet: issuing
 * releases the order. `revision` is the one the order was opened with; without it nothing is asked for.
 */
export const awaitsCertificate = (
  order: Pick<WorkOrder, 'state' | 'levels'>,
  revision: Pick<ProgrammeRevision, 'levels'> | undefined,
): boolean => order.state === 'done' && revision !== undefined && asksForCertificate(order, revision);
