import { runCommand } from '#data/command.ts';
import { decideBringIn } from '#domain/orderProgress.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Result } from '#kernel/result.ts';

/** Opens a planned order: its machine has come in. */
export const bringIn = (
  input: { readonly id: WorkOrder['id']; readonly rev: number; readonly on: CalendarDate },
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'bringIn',
    tables: ['orders'],
    confirmed,
    load: async (db) => ({ order: (await db.orders.get(input.id)) ?? null }),
    decide: (state, context) => decideBringIn(state, input, context),
  });
