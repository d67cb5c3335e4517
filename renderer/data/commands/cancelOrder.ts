import { runCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import { type CancellingState, decideCancelOrder } from '#domain/orderWithdrawal.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

const loadState = async (db: FettleDatabase, id: WorkOrder['id']): Promise<CancellingState> => {
  const order = await db.orders.get(id);
  if (order === undefined) return { order: null, plannedVisits: [], defects: [] };
  return {
    order,
    plannedVisits: await db.plannedVisits.where('equipmentId').equals(order.equipmentId).toArray(),
    defects: await db.defects.where('equipmentId').equals(order.equipmentId).toArray(),
  };
};

/** Cancels an order with a reason; its number stays taken, its defects and planned visits are free again. */
export const cancelOrder = (
  input: { readonly id: WorkOrder['id']; readonly rev: number; readonly reason: string },
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'cancelOrder',
    tables: ['orders', 'plannedVisits', 'defects'],
    confirmed,
    load: (db) => loadState(db, input.id),
    decide: (state, context) => decideCancelOrder(state, input, context),
  });
