/** The programmes a machine is under today, and where it stands in each. */
import type { MachineFile, ProgrammeShelf } from './dueLine.ts';
import { type PositionSetting, servicePositionOf } from './machinePosition.ts';
import type { Assignment, Programme, ProgrammeRevision } from './programme.ts';
import { revisionInForce } from './programmeRevisions.ts';
import type { ServicePosition } from './servicePosition.ts';

/** A programme of a machine. */
export interface MachineProgramme {
  readonly assignment: Assignment;
  readonly programme: Programme;
  /** In force today. */
  readonly revision: ProgrammeRevision;
  readonly position: ServicePosition;
}

/** One for each open assignment, in their order; none for an archived machine or where the programme has no revision. */
export const programmesOf = (
  machine: MachineFile,
  shelf: ProgrammeShelf,
  setting: PositionSetting,
): readonly MachineProgramme[] => {
  if (machine.equipment.archivedOn !== null) return [];
  return machine.assignments
    .filter(({ endedOn }) => endedOn === null)
    .flatMap((assignment) => {
      const programme = shelf.programmes.get(assignment.programmeId);
      const revisions = shelf.revisionsOf(assignment.programmeId);
      const revision = revisionInForce(revisions, setting.today);
      const position = servicePositionOf({ ...machine, assignment, revisions }, setting);
      if (programme === undefined || revision === null || position === null) return [];
      return [{ assignment, programme, revision, position }];
    });
};
