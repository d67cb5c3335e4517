/**
 * Revisions of a maintenance programme. An approved revision never changes; it is in force from its date until the
 * next one's. Of two that begin on one day the higher number is in force.
 */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Programme, ProgrammeLevel, ProgrammeRevision } from './programme.ts';
import type { WorkOrder } from './workOrder.ts';

/** The revisions by number, lowest first. */
export const revisionsInOrder = (revisions: readonly ProgrammeRevision[]): readonly ProgrammeRevision[] =>
  [...revisions].sort((a, b) => a.number - b.number);

/**
 * The revision in force on a day: the latest that is effective by then. Before the first one's date the first one
 * holds, so that work done earlier is counted too. Null only without any revision.
 */
export const revisionInForce = (
  revisions: readonly ProgrammeRevision[],
  on: CalendarDate,
): ProgrammeRevision | null => {
  const inOrder = revisionsInOrder(revisions);
  return inOrder.findLast((revision) => revision.effectiveOn <= on) ?? inOrder[0] ?? null;
};

/** The level of a revision with this id, or null. */
export const levelOf = (revision: ProgrammeRevision, levelId: string): ProgrammeLevel | null =>
  revision.levels.find((level) => level.id === levelId) ?? null;

/** The revision an order was opened with; undefined unless it is a service. */
export const revisionOfOrder = (
  { programmeId, revisionId }: Pick<WorkOrder, 'programmeId' | 'revisionId'>,
  shelf: { readonly revisionsOf: (id: Programme['id']) => readonly ProgrammeRevision[] },
): ProgrammeRevision | undefined =>
  programmeId === null ? undefined : shelf.revisionsOf(programmeId).find(({ id }) => id === revisionId);
