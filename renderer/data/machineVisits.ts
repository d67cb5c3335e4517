/**
 * The visits of single machines, reckoned when they are first asked for and kept until one of the records they are
 * made of is another object than before: a chart asks for the rows in view, a write costs one machine.
 */
import type { MachineFile } from '#domain/dueLine.ts';
import type { Equipment } from '#domain/equipment.ts';
import { machineAfterMove } from '#domain/plannedVisitMoving.ts';
import { type PlannerVisit, type VisitSetting, visitsOfMachine } from '#domain/visitsOfMachine.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { now } from './clock.ts';
import { machineFileOf } from './dueList.ts';
import type { Fleet } from './fleetState.ts';
import { newId } from './ids.ts';

interface Kept {
  readonly file: MachineFile;
  /** The programmes' rows and revisions and the planned visits, one after the other. */
  readonly sources: readonly unknown[];
  readonly setting: VisitSetting;
  readonly visits: readonly PlannerVisit[];
}

const kept = new WeakMap<Equipment, Kept>();

const sourcesOf = (fleet: Fleet, { equipment, assignments }: MachineFile): readonly unknown[] => [
  fleet.plannedVisitsOf(equipment.id),
  ...assignments.flatMap(({ programmeId }) => [fleet.programmes.get(programmeId), fleet.revisionsOf(programmeId)]),
];

const isSame = <T extends object>(a: T, b: T): boolean =>
  Object.entries(a).every(([key, value]) => Object.is(value, Reflect.get(b, key)));

const isRight = (known: Kept, now: Omit<Kept, 'visits'>): boolean =>
  isSame(now.file, known.file) &&
  isSame(now.setting, known.setting) &&
  now.sources.length === known.sources.length &&
  isSame(now.sources, known.sources);

/** The visits of a machine by day; the same list for as long as nothing changed. */
export const machineVisits = (fleet: Fleet, equipment: Equipment, setting: VisitSetting): readonly PlannerVisit[] => {
  const file = machineFileOf(fleet, equipment);
  const now = { file, sources: sourcesOf(fleet, file), setting };
  const known = kept.get(equipment);
  if (known !== undefined && isRight(known, now)) return known.visits;
  const plannedVisits = fleet.plannedVisitsOf(equipment.id);
  const visits = visitsOfMachine({ ...file, plannedVisits }, fleet, setting);
  kept.set(equipment, { ...now, visits });
  return visits;
};

/** What the machine's visits would be were one of them moved to a day, with a reason or without; nothing is written. */
export const visitsAfterMove = (
  fleet: Fleet,
  visit: PlannerVisit,
  { to, setting }: { readonly to: CalendarDate; readonly setting: VisitSetting },
): readonly PlannerVisit[] => {
  const equipment = fleet.equipment.get(visit.equipmentId);
  if (equipment === undefined) return [];
  const machine = { ...machineFileOf(fleet, equipment), plannedVisits: fleet.plannedVisitsOf(equipment.id) };
  const after = machineAfterMove(machine, visit, { to, context: { today: setting.today, now: now(), newId } });
  return visitsOfMachine(after, fleet, setting);
};
