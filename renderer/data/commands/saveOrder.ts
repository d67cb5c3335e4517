import { runCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { EditingState } from '#domain/orderEditGate.ts';
import { decideSaveOrder, type OrderEdits } from '#domain/orderEditing.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

const gone: EditingState = { order: null, people: [], meters: [], defects: [], workshops: [] };

const loadState = async (db: FettleDatabase, id: WorkOrder['id']): Promise<EditingState> => {
  const order = await db.orders.get(id);
  if (order === undefined) return gone;
  const { equipmentId } = order;
  return {
    order,
    people: await db.people.toArray(),
    meters: await db.meters.where('equipmentId').equals(equipmentId).toArray(),
    defects: await db.defects.where('equipmentId').equals(equipmentId).toArray(),
    workshops: await db.outsideWorkshops.toArray(),
  };
};

/** Writes answers, workers, labour, costs, notes and values on an order; what is left out stays. */
export const saveOrder = (
  { id, rev, ...edits }: { readonly id: WorkOrder['id']; readonly rev: number } & OrderEdits,
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'saveOrder',
    tables: ['orders', 'people', 'meters', 'defects', 'outsideWorkshops'],
    confirmed,
    load: (db) => loadState(db, id),
    decide: (state, context) => decideSaveOrder(state, { rev, edits }, context),
  });
