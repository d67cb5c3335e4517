import type { OrderDay } from '#domain/orderMaking.ts';
import type { VisitToOrder } from '#domain/orderOpening.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';
import { openOrders } from './openOrders.ts';

/** Opens an order for levels of a programme of one machine. */
export const openOrder = async (
  { openedOn, plannedOn = null, ...visit }: Omit<VisitToOrder, 'plannedOn'> & Partial<OrderDay>,
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> => {
  const opened = await openOrders({ visits: [visit], plannedOn, openedOn }, confirmed);
  if (!opened.ok) return opened;
  const [id] = opened.value;
  if (id === undefined) throw new Error('No order was opened.');
  return { ok: true, value: id };
};
