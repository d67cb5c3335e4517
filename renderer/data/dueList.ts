/**
 * The due list of the whole fleet, kept up machine by machine: the lines of a machine are reckoned anew only when one
 * of the lists it is made of is another object than before. The order is kept too, so that one write costs one
 * machine's reckoning and one pass over the list.
 */
import { compareDueLines, type DueLine, dueLinesOf, type MachineFile, type ProgrammeShelf } from '#domain/dueLine.ts';
import type { Equipment, EquipmentId } from '#domain/equipment.ts';
import type { PositionSetting } from '#domain/machinePosition.ts';
import type { Fleet } from './fleetState.ts';

/** The lines of one machine, and the objects they were made of. */
interface MachineLines {
  readonly basis: readonly unknown[];
  readonly lines: readonly DueLine[];
}

/** The due list with what is needed to keep it up. */
export interface DueList {
  readonly fleet: Fleet;
  readonly setting: PositionSetting;
  readonly machines: ReadonlyMap<EquipmentId, MachineLines>;
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

const basisOf = (file: MachineFile, shelf: ProgrammeShelf): readonly unknown[] => [
  file.equipment,
  file.meters,
  file.assignments,
  file.completions,
  file.orders,
  ...file.assignments.flatMap(({ programmeId }) => [shelf.programmes.get(programmeId), shelf.revisionsOf(programmeId)]),
];

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i]);

const isSameSetting = (a: PositionSetting, b: PositionSetting): boolean =>
  a.today === b.today && a.noticeDays === b.noticeDays;

/** The due list of a fleet; `before` is the list it follows, whose lines are kept where nothing changed. */
export const dueListOf = (fleet: Fleet, setting: PositionSetting, before: DueList | null): DueList => {
  const known: Machines = before !== null && isSameSetting(before.setting, setting) ? before.machines : new Map();
  const machines = new Map<EquipmentId, MachineLines>();
  const fresh: DueLine[] = [];
  for (const equipment of fleet.equipment.values()) {
    const file = machineFileOf(fleet, equipment);
    const basis = basisOf(file, fleet);
    const kept: MachineLines | undefined = known.get(equipment.id);
    if (kept !== undefined && isSame(kept.basis, basis)) {
      machines.set(equipment.id, kept);
      continue;
    }
    const lines = dueLinesOf(file, fleet, setting);
    machines.set(equipment.id, { basis, lines });
    fresh.push(...lines);
  }
  const unchanged = (before?.lines ?? []).filter(({ equipment: { id } }) => isKept(known, machines, id));
  // The kept lines are in order already: sorting finds one long run and merges the few new ones into it.
  return { fleet, setting, machines, lines: [...unchanged, ...fresh].sort(compareDueLines) };
};

type Machines = ReadonlyMap<EquipmentId, MachineLines>;

const isKept = (known: Machines, machines: Machines, id: EquipmentId): boolean => {
  const now = machines.get(id);
  return now !== undefined && known.get(id) === now;
};
