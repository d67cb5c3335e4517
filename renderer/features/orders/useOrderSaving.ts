import { useCallback, useRef, useState } from 'react';
import { saveOrder } from '#data/commands/saveOrder.ts';
import { currentFleet } from '#data/fleet.ts';
import type { OrderEdits } from '#domain/orderEditing.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Problem, Result } from '#kernel/result.ts';

/** The order as last committed, which the fleet in memory knows at once, else as the page has it. */
const newest = (order: WorkOrder): WorkOrder => {
  const inFleet = currentFleet()
    ?.openOrdersOf(order.equipmentId)
    .find(({ id }) => id === order.id);
  return inFleet !== undefined && inFleet.rev > order.rev ? inFleet : order;
};

const isStale = (result: Result<unknown>): boolean =>
  !result.ok && result.problems.some(({ code }) => code === 'rowChangedMeanwhile');

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How often an edit is tried again when another window was quicker; its news arrives within milliseconds. */
const mostTries = 5;

/** What to write, said of the order as it is when its turn comes. */
export type Edit = (order: WorkOrder) => OrderEdits;

/**
 * An edit names only the tasks and fields it changes, so that it may follow whatever another window wrote meanwhile:
 * the later word on one task counts, all others stay.
 */
const saveOnNewest = async (order: WorkOrder, edit: Edit): Promise<Result<unknown>> => {
  for (let tried = 1; ; tried++) {
    const known = newest(order);
    const result = await saveOrder({ ...edit(known), id: known.id, rev: known.rev });
    if (tried === mostTries || !isStale(result)) return result;
    await pause(20 * tried);
  }
};

/** Writes each edit as it is made, one after the other. */
export interface OrderSaving {
  /** Answers whether it was written. */
  readonly save: (edit: Edit) => Promise<boolean>;
  /** The order when all that was begun is written. */
  readonly settled: () => Promise<WorkOrder>;
  readonly problems: readonly Problem[];
}

/** Saves an order bit by bit. */
export const useOrderSaving = (order: WorkOrder): OrderSaving => {
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const current = useRef(order);
  current.current = order;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const save = useCallback((edit: Edit): Promise<boolean> => {
    const turn = queue.current.then(async () => {
      const result = await saveOnNewest(current.current, edit);
      setProblems(result.ok ? [] : result.problems);
      return result.ok;
    });
    queue.current = turn.catch(() => undefined);
    return turn;
  }, []);
  const settled = useCallback(async () => {
    await queue.current;
    return newest(current.current);
  }, []);
  return { save, settled, problems };
};

/** The order of the page or the fleet's, whichever is newer: the page's own copy comes a moment later. */
export const newestOrder = (stored: WorkOrder, inFleet: WorkOrder | undefined): WorkOrder =>
  inFleet !== undefined && inFleet.rev > stored.rev ? inFleet : stored;
