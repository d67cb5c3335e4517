/** Parts with stock and demand, as the screens show them. */
import { useMemo } from 'react';
import { useFleet } from '#data/fleet.ts';
import { usePartMoves } from '#data/keptMoves.ts';
import type { Part, PartMove } from '#domain/part.ts';
import { type PartDemand, partDemand } from '#domain/partDemand.ts';
import type { PartNeed } from '#domain/partNeeds.ts';
import { groupedBy } from '#domain/stock.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useStored } from './useStored.ts';
import { usePartNeeds } from './weekLoads.ts';

/** How far ahead the screens of parts look: so many days, today included. */
export const demandDays = 90;

/** The needs of the next 90 days by part, each by day; undefined until first reckoned. */
export const useNeedsByPart = (): ReadonlyMap<Part['id'], readonly PartNeed[]> | undefined => {
  const needs = usePartNeeds(demandDays);
  return useMemo(() => (needs === undefined ? undefined : groupedBy(needs, ({ partId }) => partId)), [needs]);
};

const none: readonly never[] = [];

/** Every part, archived ones too, with its demand. */
export interface StockList {
  readonly demands: readonly PartDemand[];
  /** Whether the needs to come are in it: until then only the stock is. */
  readonly isReckoned: boolean;
}

/** The stock of all parts; undefined until it is read. */
export const useStockList = (): StockList | undefined => {
  const parts = useFleet()?.parts;
  const moves = usePartMoves();
  const needs = useNeedsByPart();
  return useMemo(() => {
    if (parts === undefined || moves === undefined) return undefined;
    const demands = [...parts.values()].map((part) =>
      partDemand(part, moves.get(part.id) ?? none, needs?.get(part.id) ?? none),
    );
    return { demands, isReckoned: needs !== undefined };
  }, [parts, moves, needs]);
};

/** Everything an order's parts are shown from: all moves of the parts planned for it or moved by it. */
export const useOrderMoves = ({ id, tasks }: Pick<WorkOrder, 'id' | 'tasks'>): readonly PartMove[] | undefined => {
  const planned = tasks.flatMap(({ parts }) => parts.map(({ partId }) => partId));
  return useStored(
    async (db) => {
      const own = await db.partMoves.where('orderId').equals(id).toArray();
      const ids = new Set([...planned, ...own.map(({ partId }) => partId)]);
      return db.partMoves
        .where('partId')
        .anyOf([...ids])
        .toArray();
    },
    [id, planned.join()],
  );
};
