/**
 * What repairs and other work ask of a week. No visit of the plan stands for them, yet their machines take a bay and
 * somebody's hours as services do.
 */
import { type CalendarDate, laterDate } from '#kernel/calendarDate.ts';
import { isAhead } from './orderState.ts';
import type { LoadingVisit } from './weekLoad.ts';
import type { WorkOrder } from './workOrder.ts';

/** Hours of labour of an order whose tasks say none: half a working day. */
export const unplannedHours = 4;

/** Hours its tasks ask for; half a working day where none says. */
const hoursOf = ({ tasks }: Pick<WorkOrder, 'tasks'>): number =>
  tasks.reduce((sum, { hours }) => sum + (hours ?? 0), 0) || unplannedHours;

/** An order that is no service, and the day it stands on. */
export interface OtherWork {
  readonly order: WorkOrder;
  readonly on: CalendarDate;
}

/**
 * The orders ahead that are no service, by day: planned ones on theirs, or today where it is past; others on today, for
 * their machine is there. Services are left out: a visit stands for them.
 */
export const otherWorkOf = (orders: readonly WorkOrder[], today: CalendarDate): readonly OtherWork[] =>
  orders
    .filter((order) => order.kind !== 'service' && isAhead(order))
    .map((order) => ({
      order,
      on: order.state === 'planned' ? laterDate(today, order.plannedOn ?? order.openedOn) : today,
    }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** What an order asks of its day. */
export const loadOfWork = ({ order, on }: OtherWork): LoadingVisit => ({
  on,
  hours: hoursOf(order),
  isOutside: order.outside !== null,
});
