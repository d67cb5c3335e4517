/** Orders, as the screens show them. */
import type { OrderState, WorkOrder } from '#domain/workOrder.ts';
import { useStored } from './useStored.ts';

const newestFirst = (orders: readonly WorkOrder[]): readonly WorkOrder[] =>
  orders.toSorted((a, b) => (a.id < b.id ? 1 : -1));

/** An order: undefined while it is read, null when there is none of that id. */
export const useOrder = (id: WorkOrder['id']): WorkOrder | null | undefined =>
  useStored(async (db) => (await db.orders.get(id)) ?? null, [id]);

/** The orders in the states asked for, all of them unless said; newest first. */
export const useOrders = (states?: readonly OrderState[]): readonly WorkOrder[] | undefined =>
  useStored(
    async (db) =>
      newestFirst(
        await (states === undefined ? db.orders.toArray() : db.orders.where('state').anyOf(states).toArray()),
      ),
    [states?.join() ?? null],
  );
