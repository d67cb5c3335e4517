/**
 * The due list of the whole fleet, kept up machine by machine: the lines of a machine are reckoned anew only when one
 * of the records they are made of is another object than before. The order is kept too: one write costs one machine's
 * reckoning, and a look at what did not change.
 */
import { compareDueLines, type DueLine, dueLinesOf, type MachineFile } from '#domain/dueLine.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import type { PositionSetting } from '#domain/machinePosition.ts';
import type { Programme } from '#domain/programme.ts';
import type { Fleet } from './fleetState.ts';

/** The lines of one machine, and the records they were made of. */
interface MachineLines {
  readonly file: MachineFile;
  readonly lines: readonly DueLine[];
}

type Machines = ReadonlyMap<EquipmentId, MachineLines>;

/** The due list with what is needed to keep it up. */
export interface DueList {
  readonly fleet: Fleet;
  readonly setting: PositionSetting;
  readonly machines: Machines;
  /** All lines, most urgent first. */
  readonly lines: readonly DueLine[];
}

/** The records of a machine out of the fleet. */
export const machineFileOf = (fleet: Fleet, equipment: Equipment): MachineFile => ({
  equipment,
  meters: fleet.metersOf(equipment.id),
  assignments: fleet.assignmentsOf(equipment.id),
  completions: fleet.completionsOf(equipment.id),
  orders: fleet.openOrdersOf(equipment.id),
});

const isSameFile = (fleet: Fleet, equipment: Equipment, file: MachineFile): boolean =>
  file.equipment === equipment &&
  file.meters === fleet.metersOf(equipment.id) &&
  file.assignments === fleet.assignmentsOf(equipment.id) &&
  file.completions === fleet.completionsOf(equipment.id) &&
  file.orders === fleet.openOrdersOf(equipment.id);

/** Programmes that came, went, or have another row or revision than before. */
const changedProgrammes = (before: Fleet, after: Fleet): ReadonlySet<Programme['id']> =>
  new Set(
    [...before.programmes.keys(), ...after.programmes.keys()].filter(
      (id) =>
        before.programmes.get(id) !== after.programmes.get(id) || before.revisionsOf(id) !== after.revisionsOf(id),
    ),
  );

/** Machines whose lines are no longer right, those that are gone among them. */
const changedMachines = (before: DueList, fleet: Fleet): ReadonlySet<EquipmentId> => {
  const programmes = changedProgrammes(before.fleet, fleet);
  const isUnderChanged = ({ assignments }: MachineFile): boolean =>
    programmes.size > 0 && assignments.some(({ programmeId }) => programmes.has(programmeId));
  const changed = new Set<EquipmentId>();
  for (const [id, { file }] of before.machines) {
    const equipment = fleet.equipment.get(id);
    if (equipment === undefined || !isSameFile(fleet, equipment, file) || isUnderChanged(file)) changed.add(id);
  }
  for (const id of fleet.equipment.keys()) if (!before.machines.has(id)) changed.add(id);
  return changed;
};

/** Where a line belongs in a sorted list: before the first that comes after it. */
const placeIn = (sorted: readonly DueLine[], line: DueLine): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other !== undefined && compareDueLines(other, line) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether so many lines change that a list is best worked through as a whole. */
const isMany = (some: readonly DueLine[], all: readonly DueLine[]): boolean => some.length * 20 > all.length;

const nothing: readonly DueLine[] = [];

const joined = (parts: readonly (readonly DueLine[])[]): readonly DueLine[] => nothing.concat(...parts);

/** A list with some of its lines taken out. Few are sought by what they are: looking into every line costs far more. */
const without = (lines: readonly DueLine[], gone: readonly DueLine[]): readonly DueLine[] => {
  if (isMany(gone, lines)) {
    const all = new Set(gone);
    return lines.filter((line) => !all.has(line));
  }
  const parts: (readonly DueLine[])[] = [];
  let from = 0;
  for (const at of gone.map((line) => lines.indexOf(line)).sort((a, b) => a - b)) {
    parts.push(lines.slice(from, at));
    from = at + 1;
  }
  return joined([...parts, lines.slice(from)]);
};

/** A sorted list with more lines put in their places. */
const merged = (sorted: readonly DueLine[], fresh: readonly DueLine[]): readonly DueLine[] => {
  if (isMany(fresh, sorted)) return [...sorted, ...fresh].sort(compareDueLines);
  const parts: (readonly DueLine[])[] = [];
  let from = 0;
  for (const line of fresh.toSorted(compareDueLines)) {
    const at = placeIn(sorted, line);
    parts.push(sorted.slice(from, at), [line]);
    from = at;
  }
  return joined([...parts, sorted.slice(from)]);
};

const keptUp = (fleet: Fleet, before: DueList): DueList => {
  const changed = changedMachines(before, fleet);
  if (changed.size === 0) return { ...before, fleet };
  const machines = new Map(before.machines);
  const gone: DueLine[] = [];
  const fresh: DueLine[] = [];
  for (const id of changed) {
    gone.push(...(before.machines.get(id)?.lines ?? []));
    const equipment = fleet.equipment.get(id);
    if (equipment === undefined) {
      machines.delete(id);
      continue;
    }
    const file = machineFileOf(fleet, equipment);
    const lines = dueLinesOf(file, fleet, before.setting);
    machines.set(id, { file, lines });
    fresh.push(...lines);
  }
  return { fleet, setting: before.setting, machines, lines: merged(without(before.lines, gone), fresh) };
};

const isSameSetting = (a: PositionSetting, b: PositionSetting): boolean =>
  a.today === b.today && a.noticeDays === b.noticeDays;

/** The due list of a fleet; `before` is the list it follows, whose lines are kept where nothing changed. */
export const dueListOf = (fleet: Fleet, setting: PositionSetting, before: DueList | null): DueList =>
  keptUp(
    fleet,
    before !== null && isSameSetting(before.setting, setting)
      ? before
      : { fleet, setting, machines: new Map(), lines: [] },
  );
