/** The services to come of a machine, as the forecast expects them if each is done when it falls due. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { MachineFile, ProgrammeShelf } from './dueLine.ts';
import { forecastServices } from './forecast.ts';
import { type PositionSetting, servicePositionOf } from './machinePosition.ts';
import type { Assignment, Programme, ProgrammeLevel } from './programme.ts';
import { levelOf, revisionInForce } from './programmeRevisions.ts';

/** One visit to come. */
export interface NextService {
  readonly on: CalendarDate;
  readonly assignment: Assignment;
  readonly programme: Programme;
  readonly level: ProgrammeLevel;
  /** Covered levels done with it. */
  readonly absorbs: readonly ProgrammeLevel[];
}

/** The visits of a machine until a day, inclusive, earliest first; those overdue stand on today. */
export const nextServices = (
  machine: MachineFile,
  shelf: ProgrammeShelf,
  setting: PositionSetting & { readonly until: CalendarDate },
): readonly NextService[] => {
  if (machine.equipment.archivedOn !== null) return [];
  return machine.assignments
    .filter(({ endedOn }) => endedOn === null)
    .flatMap((assignment) => visitsOf({ ...machine, assignment }, shelf, setting))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};

const visitsOf = (
  machine: MachineFile & { readonly assignment: Assignment },
  shelf: ProgrammeShelf,
  setting: PositionSetting & { readonly until: CalendarDate },
): readonly NextService[] => {
  const { assignment } = machine;
  const programme = shelf.programmes.get(assignment.programmeId);
  const revisions = shelf.revisionsOf(assignment.programmeId);
  const revision = revisionInForce(revisions, setting.today);
  const position = servicePositionOf({ ...machine, revisions }, setting);
  if (programme === undefined || revision === null || position === null) return [];
  return forecastServices(position, setting.until).flatMap(({ on, levelId, absorbs }) => {
    const level = levelOf(revision, levelId);
    const absorbed = absorbs.map((id) => levelOf(revision, id)).filter((l) => l !== null);
    return level === null ? [] : [{ on, assignment, programme, level, absorbs: absorbed }];
  });
};
