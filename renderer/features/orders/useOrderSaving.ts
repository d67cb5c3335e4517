import { useCallback, useRef, useState } from 'react';
import { today } from '#data/clock.ts';
import { saveOrder } from '#data/commands/saveOrder.ts';
import { currentFleet } from '#data/fleet.ts';
import type { Meter } from '#domain/meterRecord.ts';
import type { OrderEdits } from '#domain/orderEditing.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { Problem, Result } from '#kernel/result.ts';
import { asOne, withEdits } from './pendingEdits.ts';

/** The order as last committed, which the fleet in memory knows at once, else as the page has it. */
const newest = (order: WorkOrder): WorkOrder => {
  const inFleet = currentFleet()
    ?.openOrdersOf(order.equipmentId)
    .find(({ id }) => id === order.id);
  return newestOrder(order, inFleet);
};

const isStale = (result: Result<unknown>): boolean =>
  !result.ok && result.problems.some(({ code }) => code === 'rowChangedMeanwhile');

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How often an edit is tried again when another window was quicker; its news arrives within milliseconds. */
const mostTries = 5;

/**
 * An edit names only the tasks and fields it changes, so that it may follow whatever another window wrote meanwhile:
 * the later word on one task counts, all others stay.
 */
const saveOnNewest = async (order: WorkOrder, edits: OrderEdits): Promise<Result<unknown>> => {
  for (let tried = 1; ; tried++) {
    const { id, rev } = newest(order);
    const result = await saveOrder({ ...edits, id, rev });
    if (tried === mostTries || !isStale(result)) return result;
    await pause(20 * tried);
  }
};

/** What to write, said of the order as the page shows it. */
export type Edit = (shown: WorkOrder) => OrderEdits;

/** Writes each edit as it is made. */
export interface OrderSaving {
  /** The order with the edits that are still being written. */
  readonly shown: WorkOrder;
  /** Answers whether it was written. */
  readonly save: (edit: Edit) => Promise<boolean>;
  /** The order when all that was begun is written. */
  readonly settled: () => Promise<WorkOrder>;
  readonly problems: readonly Problem[];
}

/**
 * Saves an order bit by bit. An edit is shown at once; while one is being written, those that follow gather and go
 * together. An edit that is refused disappears again, and the problem says why.
 */
export const useOrderSaving = (order: WorkOrder, meters: readonly Meter[]): OrderSaving => {
  const waiting = useRef<readonly OrderEdits[]>([]);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const [, show] = useState<readonly OrderEdits[]>([]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const setting = { meters, on: today() };
  const latest = useRef({ order, setting });
  latest.current = { order, setting };
  const write = useCallback(async (before: boolean): Promise<boolean> => {
    const batch = waiting.current;
    // The turn before took this edit along.
    if (batch.length === 0) return before;
    const result = await saveOnNewest(latest.current.order, asOne(batch));
    waiting.current = waiting.current.slice(batch.length);
    show(waiting.current);
    setProblems(result.ok ? [] : result.problems);
    return result.ok;
  }, []);
  const save = useCallback(
    (edit: Edit): Promise<boolean> => {
      const shown = withEdits(newest(latest.current.order), waiting.current, latest.current.setting);
      waiting.current = [...waiting.current, edit(shown)];
      show(waiting.current);
      running.current = running.current.then(write);
      return running.current;
    },
    [write],
  );
  const settled = useCallback(async () => {
    await running.current;
    return newest(latest.current.order);
  }, []);
  return { shown: withEdits(order, waiting.current, setting), save, settled, problems };
};

/** The order of the page or the fleet's, whichever is newer: the page's own copy comes a moment later. */
export const newestOrder = (stored: WorkOrder, inFleet: WorkOrder | undefined): WorkOrder =>
  inFleet !== undefined && inFleet.rev > stored.rev ? inFleet : stored;
