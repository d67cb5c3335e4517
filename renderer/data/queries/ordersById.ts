import type { WorkOrder } from '#domain/workOrder.ts';
import { useStored } from './useStored.ts';

/** The orders of these ids that there are, in the order asked for; undefined while they are read. */
export const useOrdersById = (ids: readonly WorkOrder['id'][]): readonly WorkOrder[] | undefined =>
  useStored(async (db) => (await db.orders.bulkGet([...ids])).filter((order) => order !== undefined), [ids.join()]);
