/** What is said of a visit beside its day. Pure. */
import type { DueLine } from '#domain/dueLine.ts';
import type { Part } from '#domain/part.ts';
import { partNeeds } from '#domain/partNeeds.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';

/** The due line a visit answers: that of its level, while it is the level's next visit; null for later ones. */
export const lineOfVisit = (visit: PlannerVisit, lines: readonly DueLine[]): DueLine | null => {
  const line = lines.find(
    ({ assignment, level }) => assignment.id === visit.assignmentId && level.id === visit.level.id,
  );
  if (line === undefined) return null;
  return visit.dueOn === null || line.due.on === null || visit.dueOn === line.due.on ? line : null;
};

/** Parts the visit needs by its tasks, those of the levels it covers among them. */
export const partsOfVisit = (
  visit: PlannerVisit,
  levels: readonly ProgrammeLevel[],
): readonly { readonly partId: Part['id']; readonly quantity: number }[] =>
  partNeeds(
    { visits: [{ ...visit, orderId: null }], orders: [], levelsOf: () => levels, movesOf: () => [] },
    { today: visit.on, until: visit.on },
  );
