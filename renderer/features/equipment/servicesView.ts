/** The programmes a machine is under, each with its due lines. Pure. */
import type { Fleet } from '#data/fleetState.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Assignment, Programme } from '#domain/programme.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** A programme with its lines for one machine, by rank. */
export interface AssignedProgramme {
  readonly assignment: Assignment;
  readonly programme: Programme;
  readonly lines: readonly DueLine[];
}

/** The open assignments of a machine. */
export const assignmentsWithLines = (
  fleet: Pick<Fleet, 'assignmentsOf' | 'programmes'>,
  id: EquipmentId,
  lines: readonly DueLine[],
): readonly AssignedProgramme[] =>
  fleet
    .assignmentsOf(id)
    .filter(({ endedOn }) => endedOn === null)
    .flatMap((assignment) => {
      const programme = fleet.programmes.get(assignment.programmeId);
      const own = lines.filter((line) => line.assignment.id === assignment.id);
      return programme === undefined ? [] : [{ assignment, programme, lines: own }];
    });

/** When a service was done last. */
export interface LastDone {
  readonly on: CalendarDate;
  /** Number of the revision it was done under; null where that revision is not there any more. */
  readonly revision: number | null;
}

/** When the service of a line was last done on its machine, and under which revision; null when never. */
export const lastDoneOf = (
  fleet: Pick<Fleet, 'completionsOf' | 'revisionsOf'>,
  { equipment, programme, level }: Pick<DueLine, 'equipment' | 'programme' | 'level'>,
): LastDone | null => {
  const last = fleet
    .completionsOf(equipment.id)
    .filter(({ programmeId, levelId }) => programmeId === programme.id && levelId === level.id)
    .reduce<{ readonly on: CalendarDate; readonly revisionId: string | null } | null>(
      (latest, one) => (latest === null || one.on >= latest.on ? one : latest),
      null,
    );
  if (last === null) return null;
  const revision = fleet.revisionsOf(programme.id).find(({ id }) => id === last.revisionId);
  return { on: last.on, revision: revision?.number ?? null };
};
