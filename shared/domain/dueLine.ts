/**
 * A line of the due list: one level of one programme of one machine, with when it is due and why. Reckoned from the
 * records at every question, never stored.
 */
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import { type Due, dueServices } from './due.ts';
import type { Equipment } from './equipment.ts';
import { type PositionSetting, servicePositionOf } from './machinePosition.ts';
import type { Meter } from './meterRecord.ts';
import { isAhead } from './orderState.ts';
import type { Assignment, Completion, Programme, ProgrammeLevel, ProgrammeRevision } from './programme.ts';
import { levelOf, revisionInForce } from './programmeRevisions.ts';
import type { MeterUnit } from './serviceLevel.ts';
import type { DueStatus, TriggerDue } from './triggerDue.ts';
import type { WorkOrder } from './workOrder.ts';

/** The latest accepted reading of a meter: its lifetime value, and its age in days. */
export interface LatestReading {
  readonly unit: MeterUnit;
  readonly takenOn: CalendarDate;
  readonly value: number;
  readonly ageDays: number;
}

/** A line of the due list. */
export interface DueLine {
  readonly equipment: Equipment;
  readonly assignment: Assignment;
  readonly programme: Programme;
  /** In force today. */
  readonly revision: ProgrammeRevision;
  readonly level: ProgrammeLevel;
  readonly due: Due;
  /** How late it is, as a part of its interval: see `latenessOf`. */
  readonly lateness: number | null;
  /** Of each meter of the machine that has one. */
  readonly readings: readonly LatestReading[];
  /** The order planned or under way for this machine and programme, whatever its levels. */
  readonly openOrder: WorkOrder | null;
}

/** All records of one machine. */
export interface MachineFile {
  readonly equipment: Equipment;
  readonly meters: readonly Meter[];
  readonly assignments: readonly Assignment[];
  readonly completions: readonly Completion[];
  readonly orders: readonly WorkOrder[];
}

/** The programmes there are. */
export interface ProgrammeShelf {
  readonly programmes: ReadonlyMap<Programme['id'], Programme>;
  readonly revisionsOf: (id: Programme['id']) => readonly ProgrammeRevision[];
}

/** The latest reading of each meter that has one, in the order of the meters. */
export const latestReadingsOf = (meters: readonly Meter[], today: CalendarDate): readonly LatestReading[] =>
  meters.flatMap(({ unit, summary: { current } }) =>
    current === null ? [] : [{ unit, ...current, ageDays: daysBetween(current.takenOn, today) }],
  );

/**
 * The lines of one machine: every level of every programme it is under today, by programme and rank. None for an
 * archived machine or an ended assignment.
 */
export const dueLinesOf = (
  machine: MachineFile,
  shelf: ProgrammeShelf,
  setting: PositionSetting,
): readonly DueLine[] => {
  if (machine.equipment.archivedOn !== null) return [];
  const readings = latestReadingsOf(machine.meters, setting.today);
  return machine.assignments
    .filter(({ endedOn }) => endedOn === null)
    .flatMap((assignment) => assignmentLines({ machine, assignment, readings }, shelf, setting));
};

const assignmentLines = (
  { machine, assignment, readings }: { machine: MachineFile; assignment: Assignment; readings: DueLine['readings'] },
  shelf: ProgrammeShelf,
  setting: PositionSetting,
): readonly DueLine[] => {
  const programme = shelf.programmes.get(assignment.programmeId);
  const revisions = shelf.revisionsOf(assignment.programmeId);
  const revision = revisionInForce(revisions, setting.today);
  const position = servicePositionOf({ ...machine, assignment, revisions }, setting);
  if (programme === undefined || revision === null || position === null) return [];
  const openOrder = machine.orders.find((o) => o.programmeId === programme.id && isAhead(o)) ?? null;
  const { equipment } = machine;
  return dueServices(position).flatMap((due) => {
    const level = levelOf(revision, due.levelId);
    if (level === null) return [];
    const lateness = latenessOf(level, due);
    return [{ equipment, assignment, programme, revision, level, due, lateness, readings, openOrder }];
  });
};

/**
 * How late a level is, as a part of its interval: 0 at the due point, 0.1 when a tenth of the interval past it,
 * negative before. Of several triggers the one that governs: the latest of `first`, the least late of `last`.
 * Null when no trigger is known.
 */
export const latenessOf = (level: ProgrammeLevel, due: Due): number | null => {
  const parts = due.triggers.map(overdueShare).filter((share) => share !== null);
  if (parts.length === 0) return null;
  return level.combine === 'last' ? Math.min(...parts) : Math.max(...parts);
};

const overdueShare = (trigger: TriggerDue): number | null => {
  const interval = intervalOf(trigger);
  return trigger.left === null || interval === null || interval <= 0 ? null : -trigger.left / interval;
};

const intervalOf = ({ dueOn, anchorOn, dueAt, anchorAt }: TriggerDue): number | null => {
  if (dueOn !== null && anchorOn !== null) return daysBetween(anchorOn, dueOn);
  return dueAt !== null && anchorAt !== null ? dueAt - anchorAt : null;
};

/** Places in the due list; what is not known comes before what is planned, for it may be due. */
const places: Readonly<Record<DueStatus, number>> = { overdue: 0, due: 1, open: 2, soon: 3, unknown: 4, planned: 5 };

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Sorts the due list: most severe first, the later the higher, then by date, then by the machine's code.
 * For `toSorted`; a negative number puts `a` first.
 */
export const compareDueLines = (a: DueLine, b: DueLine): number =>
  places[a.due.status] - places[b.due.status] ||
  (b.lateness ?? Number.NEGATIVE_INFINITY) - (a.lateness ?? Number.NEGATIVE_INFINITY) ||
  compareText(a.due.on ?? '9999', b.due.on ?? '9999') ||
  compareText(a.equipment.code, b.equipment.code);
