import { runCommand } from '#data/command.ts';
import { decideSaveOrder, type OrderEdits } from '#domain/orderEditing.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

/** Writes answers, workers, notes and values on an order; what is left out stays. */
export const saveOrder = (
  { id, rev, ...edits }: { readonly id: WorkOrder['id']; readonly rev: number } & OrderEdits,
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'saveOrder',
    tables: ['orders', 'people', 'meters'],
    confirmed,
    load: async (db) => {
      const order = (await db.orders.get(id)) ?? null;
      return {
        order,
        people: await db.people.toArray(),
        meters: order === null ? [] : await db.meters.where('equipmentId').equals(order.equipmentId).toArray(),
      };
    },
    decide: (state, context) => decideSaveOrder(state, { rev, edits }, context),
  });
