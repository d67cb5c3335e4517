/** The register's rows: each machine with what the list says of it. Pure; business facts come from the due lines. */
import type { Fleet } from '#data/fleetState.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import type { Meter } from '#domain/meterRecord.ts';
import type { Programme } from '#domain/programme.ts';
import type { DueStatus } from '#domain/triggerDue.ts';
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import type { Sorting } from '#ui/VirtualTable.tsx';
import { equipmentMatches } from './equipmentSearch.ts';
import { noProgramme, type RegisterFilter } from './registerFilter.ts';

/** The latest reading of a machine's first meter. */
export interface RowReading {
  readonly unit: Meter['unit'];
  readonly value: number;
  readonly takenOn: CalendarDate;
  readonly ageDays: number;
}

/** One machine in the register. */
export interface RegisterRow {
  readonly machine: Equipment;
  readonly hasMeter: boolean;
  readonly reading: RowReading | null;
  readonly programmes: readonly Programme[];
  /** The line that asks most; null without a programme. */
  readonly worst: DueLine | null;
}

/** The lines of each machine, by its id. */
const linesByMachine = (lines: readonly DueLine[]): ReadonlyMap<EquipmentId, readonly DueLine[]> => {
  const ofMachine = new Map<EquipmentId, DueLine[]>();
  for (const line of lines) {
    const own = ofMachine.get(line.equipment.id);
    if (own === undefined) ofMachine.set(line.equipment.id, [line]);
    else own.push(line);
  }
  return ofMachine;
};

/** What asks most first; what is not known may be due, so it comes before what is planned. */
const places: Readonly<Record<DueStatus, number>> = { overdue: 0, due: 1, open: 2, soon: 3, unknown: 4, planned: 5 };

/** The more severe first, of equal ones the earlier. */
const byUrgency = (a: DueLine, b: DueLine): number => {
  const order = places[a.due.status] - places[b.due.status];
  if (order !== 0) return order;
  const [first, second] = [a.due.on ?? '9999', b.due.on ?? '9999'];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** The line that asks most: the most severe, of equal ones the next to come; null of none. */
export const worstOf = (lines: readonly DueLine[]): DueLine | null =>
  lines.reduce<DueLine | null>((worst, line) => (worst === null || byUrgency(line, worst) < 0 ? line : worst), null);

const readingOf = (meters: readonly Meter[], today: CalendarDate): RowReading | null => {
  for (const { unit, summary } of meters) {
    const { current } = summary;
    if (current !== null) return { unit, ...current, ageDays: daysBetween(current.takenOn, today) };
  }
  return null;
};

const programmesOf = (fleet: Fleet, id: EquipmentId): readonly Programme[] =>
  fleet
    .assignmentsOf(id)
    .filter(({ endedOn }) => endedOn === null)
    .map(({ programmeId }) => fleet.programmes.get(programmeId))
    .filter((programme) => programme !== undefined);

/** A row for every machine, archived ones included. */
export const registerRows = (fleet: Fleet, lines: readonly DueLine[], today: CalendarDate): readonly RegisterRow[] => {
  const ofMachine = linesByMachine(lines);
  return [...fleet.equipment.values()].map((machine) => {
    const own = ofMachine.get(machine.id) ?? [];
    const meters = fleet.metersOf(machine.id);
    return {
      machine,
      hasMeter: meters.length > 0,
      reading: readingOf(meters, today),
      programmes: programmesOf(fleet, machine.id),
      worst: worstOf(own),
    };
  });
};

const isUnder = (row: RegisterRow, programme: string): boolean =>
  programme === noProgramme ? row.programmes.length === 0 : row.programmes.some(({ id }) => id === programme);

/** The rows a filter lets through, in their order. */
export const filteredRows = (rows: readonly RegisterRow[], filter: RegisterFilter): readonly RegisterRow[] => {
  const query = filter.query.trim();
  return rows.filter((row) => {
    const { machine, worst } = row;
    if ((machine.archivedOn !== null) !== filter.isArchived) return false;
    if (filter.kind !== null && machine.kind !== filter.kind) return false;
    if (filter.depot !== null && machine.depot !== filter.depot) return false;
    if (filter.status !== null && worst?.due.status !== filter.status) return false;
    if (filter.programme !== null && !isUnder(row, filter.programme)) return false;
    return query === '' || equipmentMatches(machine, query);
  });
};

/** How the reader's language writes and orders what rows are sorted by. */
export interface SortWords {
  readonly kind: (row: RegisterRow) => string;
  readonly programme: (row: RegisterRow) => string;
  readonly compare: (a: string, b: string) => number;
}

type SortKey = string | number | DueLine | null;

const sortKey = (row: RegisterRow, column: string, words: SortWords): SortKey => {
  const { machine, reading, worst } = row;
  switch (column) {
    case 'name':
      return machineName(machine) || null;
    case 'kind':
      return words.kind(row);
    case 'year':
      return machine.year;
    case 'depot':
      return machine.depot || null;
    case 'meter':
      return reading?.value ?? null;
    case 'next':
      return worst;
    case 'programme':
      return words.programme(row) || null;
    default:
      return machine.code;
  }
};

const compareKeys = (a: SortKey, b: SortKey, words: SortWords): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return words.compare(a, b);
  return isLine(a) && isLine(b) ? byUrgency(a, b) : 0;
};

const isLine = (key: SortKey): key is DueLine => typeof key === 'object' && key !== null;

/** The rows by a column; machines that have nothing in it stand last either way, equal ones by code. */
export const sortedRows = (
  rows: readonly RegisterRow[],
  { column, direction }: Sorting,
  words: SortWords,
): readonly RegisterRow[] => {
  const sign = direction === 'descending' ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: sortKey(row, column, words) }));
  keyed.sort((a, b) => {
    if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
    const order = compareKeys(a.key, b.key, words) * sign;
    return order !== 0 ? order : words.compare(a.row.machine.code, b.row.machine.code);
  });
  return keyed.map(({ row }) => row);
};

/** What a machine is called besides its code: its name, else make and model. */
export const machineName = ({ name, make, model }: Pick<Equipment, 'name' | 'make' | 'model'>): string =>
  name || [make, model].filter((word) => word !== '').join(' ');

/** The depots in use, in alphabetical order. */
export const depotsOf = (machines: Iterable<Equipment>, compare: SortWords['compare']): readonly string[] => {
  const depots = new Set<string>();
  for (const { depot } of machines) if (depot !== '') depots.add(depot);
  return [...depots].sort(compare);
};
