/** The services to come of a machine, as its plan has them. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { ProgrammeShelf } from './dueLine.ts';
import type { Assignment, Programme, ProgrammeLevel } from './programme.ts';
import { type PlannedMachine, type VisitSetting, visitsOfMachine } from './visitsOfMachine.ts';

/** One visit to come. */
export interface NextService {
  readonly on: CalendarDate;
  readonly assignment: Assignment;
  readonly programme: Programme;
  readonly level: ProgrammeLevel;
  /** Covered levels done with it. */
  readonly absorbs: readonly ProgrammeLevel[];
}

/** The visits of a machine until a day, inclusive, earliest first; those overdue stand on today, or on the day chosen. */
export const nextServices = (
  machine: PlannedMachine,
  shelf: ProgrammeShelf,
  setting: VisitSetting,
): readonly NextService[] =>
  visitsOfMachine(machine, shelf, setting).flatMap(({ on, level, absorbs, assignmentId, programmeId }) => {
    const assignment = machine.assignments.find(({ id }) => id === assignmentId);
    const programme = shelf.programmes.get(programmeId);
    return assignment === undefined || programme === undefined ? [] : [{ on, assignment, programme, level, absorbs }];
  });
