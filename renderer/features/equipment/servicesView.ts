/** The programmes a machine is under, each with its due lines. Pure. */
import type { Fleet } from '#data/fleetState.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { Assignment, Programme } from '#domain/programme.ts';

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
