import { runCommand } from '#data/command.ts';
import { decideCancelOrder } from '#domain/orderWithdrawal.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

/** Cancels an order with a reason; its number stays taken. */
export const cancelOrder = (
  input: { readonly id: WorkOrder['id']; readonly rev: number; readonly reason: string },
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'cancelOrder',
    tables: ['orders'],
    confirmed,
    load: async (db) => ({ order: (await db.orders.get(input.id)) ?? null }),
    decide: (state, context) => decideCancelOrder(state, input, context),
  });
