/**
 * Days in maintenance (在修车日): how long an order keeps its machine in the workshop, waiting included. Both the day
 * in and the day of completion count: a machine that comes and goes on one day has spent one.
 */
import { type CalendarDate, daysBetween, earlierDate, laterDate, toEpochDay } from '#kernel/calendarDate.ts';
import type { WorkOrder } from './workOrder.ts';

type Stayed = Pick<WorkOrder, 'state' | 'openedOn' | 'completedOn'>;

/**
 * Days an order has kept its machine so far, in whole calendar days, both ends counted: in on 1 March, completed on
 * 3 March: 3. While work goes on, up to `today`. Null for a planned order, whose machine is still to come, and for a
 * cancelled one, of which no day of leaving is on record.
 */
export const daysInShop = (order: Stayed, today: CalendarDate): number | null => {
  const { state, openedOn, completedOn } = order;
  if (state === 'planned' || state === 'cancelled') return null;
  return Math.max(0, daysBetween(openedOn, completedOn ?? today)) + 1;
};

interface Span {
  /** First and last epoch day, both inclusive. */
  readonly first: number;
  readonly last: number;
}

const spanOf = (order: Stayed, { from, to, today }: Period): readonly Span[] => {
  if (daysInShop(order, today) === null) return [];
  const first = toEpochDay(laterDate(order.openedOn, from));
  const last = toEpochDay(earlierDate(order.completedOn ?? today, to));
  return last < first ? [] : [{ first, last }];
};

/** The days asked about, both inclusive; work that goes on counts up to `today`. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly today: CalendarDate;
}

/**
 * Days one machine has spent in maintenance within the period, in whole calendar days: a day on which two of its orders
 * kept it counts once. Example: in from 1 to 3 March for one and from 3 to 4 March for another order: 4.
 */
export const daysInMaintenance = (orders: readonly Stayed[], period: Period): number => {
  const spans = orders.flatMap((order) => spanOf(order, period)).toSorted((a, b) => a.first - b.first);
  let counted = Number.NEGATIVE_INFINITY;
  let days = 0;
  for (const { first, last } of spans) {
    if (last <= counted) continue;
    days += last - Math.max(first - 1, counted);
    counted = last;
  }
  return days;
};
