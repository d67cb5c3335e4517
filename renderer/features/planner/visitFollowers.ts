/** What becomes of a machine's other visits when one of them is moved. Pure. */
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';

/** A visit that would stand elsewhere; `next` null: that would not take place in the time shown. */
export interface Follower {
  readonly visit: PlannerVisit;
  readonly next: PlannerVisit | null;
}

/** The visits beside the one moved that the plan after the move has on another day, or no more. */
export const visitFollowers = (
  before: readonly PlannerVisit[],
  after: readonly PlannerVisit[],
  moved: Pick<PlannerVisit, 'key'>,
): readonly Follower[] => {
  const places = new Map(after.map((visit) => [visit.key, visit]));
  return before
    .filter(({ key }) => key !== moved.key)
    .map((visit) => ({ visit, next: places.get(visit.key) ?? null }))
    .filter(({ visit, next }) => next?.on !== visit.on);
};
