/**
 * Parts needed in the time to come: by the tasks of every visit forecast or planned, and by the orders ahead. A task
 * that stands on an order is counted with the order alone, so that nothing is counted twice.
 */
import { type CalendarDate, laterDate } from '#kernel/calendarDate.ts';
import type { EquipmentId } from './equipment.ts';
import { isAhead } from './orderState.ts';
import type { Part, PartMove } from './part.ts';
import { usedByOrder } from './partUse.ts';
import type { Programme, ProgrammeLevel, TaskPart } from './programme.ts';
import { sumOfQuantities } from './stock.ts';
import type { PlannerVisit } from './visitsOfMachine.ts';
import { tasksOfVisit } from './visitTasks.ts';
import type { OrderTask, WorkOrder } from './workOrder.ts';

/** A part needed at one visit. */
export interface PartNeed {
  readonly partId: Part['id'];
  readonly on: CalendarDate;
  /** In the part's unit, above zero. */
  readonly quantity: number;
  readonly equipmentId: EquipmentId;
  /** Null of a visit for which there is no order yet. */
  readonly orderId: WorkOrder['id'] | null;
}

/** What a visit is reckoned from. */
export type NeedingVisit = Pick<PlannerVisit, 'equipmentId' | 'programmeId' | 'level' | 'on' | 'orderId'>;

/** What the needs of some machines are reckoned from. */
export interface NeedSources {
  /** Visits to come, as of `visitsOfMachine`. */
  readonly visits: readonly NeedingVisit[];
  /** Orders of the machines; those not ahead are left aside. */
  readonly orders: readonly WorkOrder[];
  /** The levels in force of a programme. */
  readonly levelsOf: (id: Programme['id']) => readonly ProgrammeLevel[];
  /** The moves of a part. */
  readonly movesOf: (id: Part['id']) => readonly PartMove[];
}

const summed = (all: readonly TaskPart[]): ReadonlyMap<Part['id'], number> => {
  const sums = new Map<Part['id'], number>();
  for (const { partId, quantity } of all) sums.set(partId, sumOfQuantities([sums.get(partId) ?? 0, quantity]));
  return sums;
};

/** Work that will not be done needs no parts. */
const isStillAsked = ({ answer }: OrderTask): boolean => answer !== 'notApplicable' && answer !== 'notDone';

/** The parts planned for the tasks of an order, what is not done left out. */
export const plannedForOrder = ({ tasks }: Pick<WorkOrder, 'tasks'>): ReadonlyMap<Part['id'], number> =>
  summed(tasks.filter(isStillAsked).flatMap(({ parts }) => parts));

/** While planned on the day the machine is to come in, else today: it is there. */
const dayOf = ({ state, openedOn, plannedOn }: WorkOrder, today: CalendarDate): CalendarDate =>
  state === 'planned' ? laterDate(today, plannedOn ?? openedOn) : today;

const needsOfOrder = (
  order: WorkOrder,
  { movesOf }: Pick<NeedSources, 'movesOf'>,
  today: CalendarDate,
): readonly PartNeed[] =>
  [...plannedForOrder(order)].flatMap(([partId, planned]) => {
    const quantity = sumOfQuantities([planned, -usedByOrder(movesOf(partId), order.id, partId)]);
    const { equipmentId, id: orderId } = order;
    return quantity > 0 ? [{ partId, on: dayOf(order, today), quantity, equipmentId, orderId }] : [];
  });

const needsOfVisit = (
  { equipmentId, programmeId, level, on, orderId }: NeedingVisit,
  order: WorkOrder | undefined,
  { levelsOf }: Pick<NeedSources, 'levelsOf'>,
): readonly PartNeed[] => {
  const ordered = new Set(order?.tasks.map(({ taskId }) => taskId));
  const tasks = tasksOfVisit(levelsOf(programmeId), level.id).filter(({ id }) => !ordered.has(id));
  const sums = summed(tasks.flatMap(({ parts }) => parts));
  return [...sums].map(([partId, quantity]) => ({ partId, on, quantity, equipmentId, orderId }));
};

/**
 * The parts needed from today until `until`, both inclusive, by day: of every visit the tasks of the level performed
 * and of those it covers; of every order ahead what its tasks still need beyond what it has taken. Tasks answered as
 * not done or not applicable need nothing.
 */
export const partNeeds = (
  sources: NeedSources,
  { today, until }: { readonly today: CalendarDate; readonly until: CalendarDate },
): readonly PartNeed[] => {
  const ahead = new Map(sources.orders.filter(isAhead).map((order) => [order.id, order]));
  const orderOf = (visit: NeedingVisit) => (visit.orderId === null ? undefined : ahead.get(visit.orderId));
  return [
    ...[...ahead.values()].flatMap((order) => needsOfOrder(order, sources, today)),
    ...sources.visits.flatMap((visit) => needsOfVisit(visit, orderOf(visit), sources)),
  ]
    .filter(({ on }) => on <= until)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};
