import { runCommand } from '#data/command.ts';
import { decideOpenOrder, type OpenOrder, openingCounterId } from '#domain/orderOpening.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

/** Opens an order for levels of a programme of one machine. */
export const openOrder = (input: OpenOrder, confirmed?: readonly string[]): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'openOrder',
    tables: ['equipment', 'assignments', 'revisions', 'orders', 'counters'],
    confirmed,
    load: async (db, context) => {
      const equipment = (await db.equipment.get(input.equipmentId)) ?? null;
      return {
        equipment,
        assignments: await db.assignments.where('equipmentId').equals(input.equipmentId).toArray(),
        revisions: await db.revisions.where('programmeId').equals(input.programmeId).toArray(),
        orders: await db.orders.where('equipmentId').equals(input.equipmentId).toArray(),
        counter: (await db.counters.get(openingCounterId(equipment, context))) ?? null,
      };
    },
    decide: (state, context) => decideOpenOrder(state, input, context),
  });
