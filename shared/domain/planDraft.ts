/** A plan in the making: the machines' planned visits and orders as moves change them, and the rows that come of it. */
import { addDays, type CalendarDate, laterDate } from '#kernel/calendarDate.ts';
import { error, type Problem } from '#kernel/result.ts';
import { type Change, changeOf, revised } from './change.ts';
import type { Context } from './context.ts';
import type { ProgrammeShelf } from './dueLine.ts';
import type { EquipmentId } from './equipment.ts';
import type { PlannedVisit } from './plannedVisit.ts';
import type { Planning } from './settings.ts';
import { type PlannedMachine, type PlannerVisit, visitsOfMachine } from './visitsOfMachine.ts';

/** A visit by its machine and its key in the plan. */
export interface VisitName {
  readonly equipmentId: EquipmentId;
  readonly key: PlannerVisit['key'];
}

/** What is known: the machines concerned with all their records, the programmes, and the settings. */
export interface PlanState {
  readonly machines: readonly PlannedMachine[];
  readonly shelf: ProgrammeShelf;
  readonly planning: Planning;
  readonly noticeDays: number;
}

/** A machine's plan as it becomes, and what stands in the way of it. */
export interface PlanDraft {
  readonly machine: PlannedMachine;
  readonly problems: readonly Problem[];
}

/** Which visit is looked for: from `today` until two years after `around`. */
export interface WantedVisit {
  readonly key: string;
  readonly around: CalendarDate;
  readonly today: CalendarDate;
}

const lookAheadDays = 731;

/** The visit of the machine with that key; undefined when its plan has none. */
export const visitNamed = (
  machine: PlannedMachine,
  { shelf, noticeDays }: PlanState,
  { key, around, today }: WantedVisit,
): PlannerVisit | undefined => {
  const until = addDays(laterDate(around, today), lookAheadDays);
  return visitsOfMachine(machine, shelf, { today, noticeDays, until }).find((visit) => visit.key === key);
};

/** The problem of a visit that is not in the plan any more. */
export const visitGone = ({ equipment }: PlannedMachine): Problem =>
  error('planVisitGone', undefined, { code: equipment.code });

/** The machine's planned visits with those taken back that `drops` says. */
export const withDropped = (
  { plannedVisits }: PlannedMachine,
  drops: (row: PlannedVisit) => boolean,
): readonly PlannedVisit[] =>
  plannedVisits.map((row) => (row.state === 'planned' && drops(row) ? { ...row, state: 'dropped' as const } : row));

/** Whether a row of the level is of no use any more: its day is past. */
export const isStale = (row: PlannedVisit, visit: PlannerVisit, today: CalendarDate): boolean =>
  row.programmeId === visit.programmeId && row.levelId === visit.level.id && row.on < today;

/** Of each kind of problem the first: hundreds of moves need not say the same hundreds of times. */
export const oneOfEach = (problems: readonly Problem[]): readonly Problem[] => {
  const seen = new Set<string>();
  return problems.filter(({ code }) => !seen.has(code) && seen.add(code));
};

/** `rowGone` when a machine named is not among those known. */
export const machinesMissing = ({ machines }: PlanState, names: readonly VisitName[]): readonly Problem[] => {
  const known = new Set(machines.map(({ equipment }) => equipment.id));
  return names.every(({ equipmentId }) => known.has(equipmentId)) ? [] : [error('rowGone')];
};

/** Names put together by machine, in their order. */
export const byMachine = <T extends VisitName>(names: readonly T[]): ReadonlyMap<EquipmentId, readonly T[]> => {
  const groups = new Map<EquipmentId, T[]>();
  for (const name of names) {
    const own = groups.get(name.equipmentId);
    if (own === undefined) groups.set(name.equipmentId, [name]);
    else own.push(name);
  }
  return groups;
};

/** The rows that differ, as changes. A row both made and dropped on the way is none. */
export const planChanges = (before: PlannedMachine, after: PlannedMachine, context: Context): readonly Change[] => [
  ...after.plannedVisits.flatMap((row) => {
    const own = before.plannedVisits.find(({ id }) => id === row.id);
    if (own === row) return [];
    if (own === undefined) return row.state === 'planned' ? [changeOf('plannedVisits', null, row)] : [];
    return [changeOf('plannedVisits', own, revised(own, row, context))];
  }),
  ...after.orders.flatMap((order) => {
    const own = before.orders.find(({ id }) => id === order.id);
    return own === undefined || own === order ? [] : [changeOf('orders', own, revised(own, order, context))];
  }),
];
