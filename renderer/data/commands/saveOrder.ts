import { runCommand } from '#data/command.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { EditingState } from '#domain/orderEditGate.ts';
import { decideSaveOrder, type OrderEdits } from '#domain/orderEditing.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Result } from '#kernel/result.ts';

const gone: EditingState = { order: null, people: [], meters: [], defects: [], workshops: [], instruments: [] };

const loadState = async (db: FettleDatabase, id: WorkOrder['id'], edits: OrderEdits): Promise<EditingState> => {
  const order = await db.orders.get(id);
  if (order === undefined) return gone;
  const { equipmentId } = order;
  const instrumentIds = (edits.tasks ?? []).flatMap(({ instrumentId }) => instrumentId ?? []);
  const instruments = instrumentIds.length === 0 ? [] : await db.instruments.bulkGet(instrumentIds);
  return {
    order,
    people: await db.people.toArray(),
    meters: await db.meters.where('equipmentId').equals(equipmentId).toArray(),
    defects: await db.defects.where('equipmentId').equals(equipmentId).toArray(),
    workshops: await db.outsideWorkshops.toArray(),
    instruments: instruments.filter((row) => row !== undefined),
  };
};

/** Writes answers, workers, labour, costs, notes and values on an order; what is left out stays. */
export const saveOrder = (
  { id, rev, ...edits }: { readonly id: WorkOrder['id']; readonly rev: number } & OrderEdits,
  confirmed?: readonly string[],
): Promise<Result<WorkOrder['id']>> =>
  runCommand({
    name: 'saveOrder',
    tables: ['orders', 'people', 'meters', 'defects', 'outsideWorkshops', 'instruments'],
    confirmed,
    load: (db) => loadState(db, id, edits),
    decide: (state, context) => decideSaveOrder(state, { rev, edits }, context),
  });
