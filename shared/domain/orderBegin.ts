/** Work on an order begins with the first answer, worker or hour written down. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Context } from './context.ts';
import { entering } from './orderState.ts';
import type { WorkOrder } from './workOrder.ts';

/** The columns of an open order whose work begins on that day, today unless said; none of one already begun. */
export const begun = (
  order: WorkOrder,
  context: Context,
  on: CalendarDate = context.today,
): Partial<Pick<WorkOrder, 'state' | 'waitingFor' | 'history' | 'startedOn'>> =>
  order.state === 'open' ? { ...entering(order, 'inWork', context), startedOn: order.startedOn ?? on } : {};
