/** Parts with stock and demand, as the screens show them. */
import { useEffect, useMemo, useState } from 'react';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { type FleetNeeds, fleetNeeds, type NeedsKept } from '#data/fleetNeeds.ts';
import { usePartMoves } from '#data/keptMoves.ts';
import { inSlices } from '#data/sliced.ts';
import type { Part, PartMove } from '#domain/part.ts';
import { type PartDemand, partDemand } from '#domain/partDemand.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { useStored } from './useStored.ts';

/** How far ahead the screens of parts look, in days. */
export const demandDays = 90;

/** Outlives the screens: coming back to them costs only what changed meanwhile. */
const kept: NeedsKept = new WeakMap();
let latest: FleetNeeds | undefined;

/** The needs of the next 90 days; undefined until they were reckoned once, and as they were while they are reckoned anew. */
export const useFleetNeeds = (): FleetNeeds | undefined => {
  const fleet = useFleet();
  const moves = usePartMoves();
  const today = useToday();
  const [needs, setNeeds] = useState(latest);
  useEffect(() => {
    if (fleet === undefined || moves === undefined) return;
    const { noticeDays } = fleet.settings;
    const setting = { today, noticeDays, until: addDays(today, demandDays) };
    const stop = new AbortController();
    const reckon = async () => {
      const reckoned = await inSlices(fleetNeeds({ fleet, moves, setting }, kept), stop.signal);
      if (reckoned === null || stop.signal.aborted) return;
      latest = reckoned;
      setNeeds(reckoned);
    };
    void reckon();
    return () => stop.abort();
  }, [fleet, moves, today]);
  return needs;
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
  const needs = useFleetNeeds();
  return useMemo(() => {
    if (parts === undefined || moves === undefined) return undefined;
    const demands = [...parts.values()].map((part) =>
      partDemand(part, moves.get(part.id) ?? none, needs?.get(part.id) ?? none),
    );
    return { demands, isReckoned: needs !== undefined };
  }, [parts, moves, needs]);
};

/** Everything an order's parts are shown from: all moves of the parts planned for it or moved by it. */
export const useOrderMoves = (
  orderId: WorkOrder['id'],
  planned: readonly Part['id'][],
): readonly PartMove[] | undefined =>
  useStored(
    async (db) => {
      const own = await db.partMoves.where('orderId').equals(orderId).toArray();
      const ids = new Set([...planned, ...own.map(({ partId }) => partId)]);
      return db.partMoves
        .where('partId')
        .anyOf([...ids])
        .toArray();
    },
    [orderId, planned.join()],
  );
