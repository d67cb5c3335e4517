import { runCommand } from '#data/command.ts';
import { decideResumeOrder } from '#domain/orderProgress.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

/** Puts a waiting order back in work. */
export const resumeOrder = (
  input: { readonly id: WorkOrder['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'resumeOrder',
    tables: ['orders'],
    confirmed,
    load: async (db) => ({ order: (await db.orders.get(input.id)) ?? null }),
    decide: (state, context) => decideResumeOrder(state, input, context),
  });
