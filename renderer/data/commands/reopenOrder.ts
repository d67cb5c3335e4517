import { runCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import { loggedMetersOf } from '#data/machineRecords.ts';
import { standDownsOn } from '#data/standDownRecords.ts';
import { decideReopenOrder, type ReopeningState } from '#domain/orderWithdrawal.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

const gone: ReopeningState = {
  order: null,
  certificates: [],
  orders: [],
  completions: [],
  meters: [],
  plannedVisits: [],
  defects: [],
  standDowns: [],
};

const loadState = async (db: FettleDatabase, id: WorkOrder['id']): Promise<ReopeningState> => {
  const order = await db.orders.get(id);
  if (order === undefined) return gone;
  return {
    order,
    certificates: await db.certificates.where('orderId').equals(id).toArray(),
    orders: await db.orders.where('equipmentId').equals(order.equipmentId).toArray(),
    completions: await db.completions.where('orderId').equals(id).toArray(),
    meters: await loggedMetersOf(db, order.equipmentId),
    plannedVisits: await db.plannedVisits.where('equipmentId').equals(order.equipmentId).toArray(),
    defects: await db.defects.where('equipmentId').equals(order.equipmentId).toArray(),
    standDowns: await standDownsOn(db, order.equipmentId),
  };
};

/** Puts an order that is done back in work; its completions and readings are withdrawn. */
export const reopenOrder = (
  input: { readonly id: WorkOrder['id']; readonly rev: number },
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'reopenOrder',
    tables: ['orders', 'certificates', 'completions', 'meters', 'readings', 'plannedVisits', 'defects', 'standDowns'],
    confirmed,
    load: (db) => loadState(db, input.id),
    decide: (state, context) => decideReopenOrder(state, input, context),
  });
