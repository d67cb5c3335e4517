/**
 * Days in maintenance (在修车日): how long an order keeps its machine in the workshop, waiting included. Both the day
 * in and the day of completion count: a machine that comes and goes on one day has spent one.
 */
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import type { WorkOrder } from './workOrder.ts';

/**
 * Days an order has kept its machine so far, in whole calendar days, both ends counted: in on 1 March, completed on
 * 3 March: 3. While work goes on, up to `today`. Null for a cancelled order, of which no day of leaving is on record.
 */
export const daysInShop = (
  order: Pick<WorkOrder, 'state' | 'openedOn' | 'completedOn'>,
  today: CalendarDate,
): number | null =>
  order.state === 'cancelled' ? null : Math.max(0, daysBetween(order.openedOn, order.completedOn ?? today)) + 1;
