import type { Fleet } from '#data/fleetState.ts';
import { awaitsCertificate } from '#domain/certificateNeed.ts';
import type { DefectSeverity, DefectState } from '#domain/defect.ts';
import { compareDueLines, type DueLine } from '#domain/dueLine.ts';
import { isVehicle } from '#domain/equipment.ts';
import { performedLevels } from '#domain/orderContent.ts';
import { isUnderWay } from '#domain/orderState.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { revisionOfOrder } from '#domain/programmeRevisions.ts';
import { satisfies } from '#domain/serviceTrack.ts';
import type { DueStatus } from '#domain/triggerDue.ts';
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import { equipmentMatches } from '#widgets/equipmentSearch.ts';
import type { TodayFilter } from './todayFilter.ts';

/** A line as shown, with the order that would be opened from it. */
export interface TodayRow {
  readonly line: DueLine;
  /** The level with which this one is done, when a higher one of the same machine may be done now as well. */
  readonly doneWith: ProgrammeLevel | null;
  /** Levels the order opened from this line is asked for. */
  readonly levelIds: readonly string[];
}

const isDoable = ({ due: { status } }: DueLine): boolean =>
  status === 'overdue' || status === 'due' || status === 'open';

/**
 * The rows of the lines, sorted by how late. One visit takes all levels of a machine's programme that may be done now:
 * an order opened from one of them asks for all of them. A level that may not be done yet is asked for alone.
 */
export const todayRows = (lines: readonly DueLine[]): readonly TodayRow[] => {
  const visits = new Map<string, DueLine[]>();
  for (const line of lines.filter(isDoable)) {
    const visit = visits.get(line.assignment.id);
    if (visit === undefined) visits.set(line.assignment.id, [line]);
    else visit.push(line);
  }
  return lines
    .map((line) => todayRow(line, isDoable(line) ? (visits.get(line.assignment.id) ?? [line]) : [line]))
    .toSorted((a, b) => compareDueLines(a.line, b.line));
};

const todayRow = (line: DueLine, visit: readonly DueLine[]): TodayRow => {
  const levelIds = visit.map(({ level }) => level.id);
  const performed = performedLevels(line.revision.levels, levelIds);
  const carrying = performed.find((level) => satisfies(level, line.level)) ?? line.level;
  return { line, levelIds, doneWith: carrying.id === line.level.id ? null : carrying };
};

const matchesStatus = (status: DueStatus, wanted: TodayFilter['status']): boolean =>
  wanted === 'all' || (wanted === 'pressing' ? status !== 'planned' : status === wanted);

const matchesGroup = (line: DueLine, group: TodayFilter['group']): boolean =>
  group === 'all' || isVehicle(line.equipment.kind) === (group === 'vehicles');

/** Whether a row answers to everything but the kind of equipment; the segments count by that. */
const matchesRest = ({ line }: TodayRow, filter: TodayFilter): boolean =>
  matchesStatus(line.due.status, filter.status) &&
  (filter.depot === '' || line.equipment.depot === filter.depot) &&
  (filter.programme === '' || line.programme.id === filter.programme) &&
  (filter.query === '' || equipmentMatches(line.equipment, filter.query));

/** The rows that answer to the filter, and how many there would be in each segment. */
export const filteredRows = (rows: readonly TodayRow[], filter: TodayFilter) => {
  const matching = rows.filter((row) => matchesRest(row, filter));
  const vehicles = matching.filter(({ line }) => isVehicle(line.equipment.kind)).length;
  return {
    rows: matching.filter(({ line }) => matchesGroup(line, filter.group)),
    counts: { all: matching.length, vehicles, machines: matching.length - vehicles },
  };
};

/** The figures of the tiles. */
export interface TodayTotals {
  readonly overdue: number;
  /** Days since the due day of the line longest overdue. */
  readonly oldestDays: number;
  readonly due: number;
  readonly open: number;
  readonly orders: number;
  readonly inWork: number;
  readonly certificates: number;
  /** Codes of the machines that stand down. */
  readonly stoodDown: readonly string[];
  /** Defects nobody has repaired yet, by severity. */
  readonly defects: Readonly<Record<DefectSeverity, number>>;
}

const unrepaired: readonly DefectState[] = ['reported', 'triaged', 'ordered'];

/** The figures of the whole workshop, whatever the filter. */
export const todayTotals = (lines: readonly DueLine[], fleet: Fleet, today: CalendarDate): TodayTotals => {
  const count = (status: DueStatus): number => lines.filter(({ due }) => due.status === status).length;
  const ages = lines
    .filter(({ due }) => due.status === 'overdue')
    .map(({ due }) => (due.on === null ? 0 : daysBetween(due.on, today)));
  const ids = [...fleet.equipment.keys()];
  const orders = ids.flatMap((id) => fleet.openOrdersOf(id));
  const defects = ids.flatMap((id) => fleet.openDefectsOf(id)).filter(({ state }) => unrepaired.includes(state));
  const ofSeverity = (severity: DefectSeverity): number =>
    defects.filter((defect) => defect.severity === severity).length;
  return {
    overdue: ages.length,
    oldestDays: Math.max(0, ...ages),
    due: count('due'),
    open: count('open'),
    orders: orders.filter(isUnderWay).length,
    inWork: orders.filter(({ state }) => state === 'inWork').length,
    certificates: orders.filter((order) => awaitsCertificate(order, revisionOfOrder(order, fleet))).length,
    stoodDown: ids
      .filter((id) => fleet.standDownsOf(id).length > 0)
      .flatMap((id) => fleet.equipment.get(id)?.code ?? []),
    defects: { unsafe: ofSeverity('unsafe'), major: ofSeverity('major'), minor: ofSeverity('minor') },
  };
};

/** Machines in service under no programme: nothing ever falls due for them. */
export const machinesWithoutProgramme = (fleet: Fleet): number =>
  [...fleet.equipment.values()].filter(
    ({ id, archivedOn }) => archivedOn === null && fleet.assignmentsOf(id).every(({ endedOn }) => endedOn !== null),
  ).length;

/** The depots and programmes that occur in the lines, for the filters. */
export const filterChoices = (lines: readonly DueLine[]) => ({
  depots: [...new Set(lines.map(({ equipment }) => equipment.depot))].filter((depot) => depot !== '').toSorted(),
  programmes: [...new Map(lines.map(({ programme }) => [programme.id, programme])).values()],
});

/** Age of the reading the level is reckoned by: of its meters the oldest; null when one has none. */
export const readingAge = ({ level, readings }: DueLine): number | null | 'byDate' => {
  const units = level.triggers.flatMap((trigger) => (trigger.kind === 'usage' ? [trigger.meter] : []));
  if (units.length === 0) return 'byDate';
  const ages = units.map((unit) => readings.find((reading) => reading.unit === unit)?.ageDays);
  return ages.includes(undefined) ? null : Math.max(...ages.filter((age) => age !== undefined));
};
