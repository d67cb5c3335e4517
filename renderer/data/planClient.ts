/**
 * The window's side of the plan: questions as a function, answered by a worker of its own; where none can be started,
 * by the window itself, in slices between its frames.
 */
import { today } from './clock.ts';
import { database } from './database.ts';
import { currentFleet, followFleet } from './fleet.ts';
import { PlanBoard } from './planBoard.ts';
import type { FromPlanWorker, PlanAnswers, PlanAsked, ToPlanWorker } from './planMessages.ts';

/** Someone who answers. */
interface PlanDesk {
  readonly databaseName: string;
  readonly ask: (asked: PlanAsked) => Promise<unknown>;
  readonly close: () => void;
}

interface Waiting {
  readonly take: (answer: unknown) => void;
  readonly fail: (reason: Error) => void;
}

/** A third of a frame at 60 a second, so that a window stays smooth. */
const stretchInWindow = 5;

const listeners = new Set<() => void>();
const tellChanged = (): void => {
  for (const listener of listeners) listener();
};

const windowDesk = (databaseName: string): PlanDesk => {
  const board = new PlanBoard({
    fleet: () => {
      const fleet = currentFleet();
      if (fleet === undefined) throw new Error('The plan was asked for before the fleet was read.');
      return fleet;
    },
    today,
    movesOf: (orderIds) => database().partMoves.where('orderId').anyOf(orderIds).toArray(),
    longestStretch: stretchInWindow,
  });
  const stop = followFleet(tellChanged);
  return { databaseName, ask: (asked) => board.answer(asked), close: stop };
};

const workerDesk = (databaseName: string, worker: Worker): PlanDesk => {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const post = (message: ToPlanWorker): void => worker.postMessage(message);
  const failAll = (detail: string): void => {
    for (const { fail } of waiting.values()) fail(new Error(detail));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromPlanWorker>) => {
    if (data.type === 'changed') {
      tellChanged();
      return;
    }
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.type === 'answer') one?.take(data.answer);
    else one?.fail(new Error(data.detail));
  });
  worker.addEventListener('error', (event) => {
    // Its script could not be read or is broken: the window answers from now on, and those who wait ask again.
    event.preventDefault();
    worker.terminate();
    desk = windowDesk(databaseName);
    failAll(event.message);
    tellChanged();
  });
  post({ type: 'open', databaseName });
  return {
    databaseName,
    ask: (asked) =>
      new Promise((take, fail) => {
        last++;
        waiting.set(last, { take, fail });
        post({ type: 'ask', id: last, asked });
      }),
    close: () => {
      worker.terminate();
      failAll('The plan was closed.');
    },
  };
};

let desk: PlanDesk | null = null;

const openDesk = (databaseName: string): PlanDesk => {
  try {
    // The worker is a room beyond this one's reach by name: its address is all that is known of it here.
    const worker = new Worker(new URL('../workers/planWorker.ts', import.meta.url), { type: 'module' });
    return workerDesk(databaseName, worker);
  } catch {
    return windowDesk(databaseName);
  }
};

/** Asks the plan. The fleet must have been read. Fails when the records cannot be read, and when the plan is closed. */
export const askPlan = async <A extends PlanAsked>(asked: A): Promise<PlanAnswers[A['type']]> => {
  const { name } = database();
  if (desk !== null && desk.databaseName !== name) stopPlan();
  desk ??= openDesk(name);
  return (await desk.ask(asked)) as PlanAnswers[A['type']];
};

/** Calls `listener` when answers may be so no more. Returns the way to stop it. */
export const followPlan = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Ends the worker; the next question starts another. */
export const stopPlan = (): void => {
  desk?.close();
  desk = null;
};
