import { runCommand } from '#data/command.ts';
import { decideWaitOrder } from '#domain/orderProgress.ts';
import type { WaitingReason, WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

/** Lets the work of an order rest until something comes. */
export const waitOrder = (
  input: { readonly id: WorkOrder['id']; readonly rev: number; readonly waitingFor: WaitingReason },
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'waitOrder',
    tables: ['orders'],
    confirmed,
    load: async (db) => ({ order: (await db.orders.get(input.id)) ?? null }),
    decide: (state, context) => decideWaitOrder(state, input, context),
  });
