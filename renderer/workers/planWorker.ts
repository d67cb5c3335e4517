/**
 * Entry of the plan worker: keeps a fleet of its own up by the news of every commit, and answers one question after
 * the other. The database is open only while it is read, so that an upgrade in a window is never held up.
 */
import { today } from '#data/clock.ts';
import { FleetKeeper } from '#data/fleetKeeper.ts';
import { type Fleet, fleetOf } from '#data/fleetState.ts';
import { withOwnDatabase } from '#data/ownDatabase.ts';
import { PlanBoard } from '#data/planBoard.ts';
import type { FromPlanWorker, PlanAsked, ToPlanWorker } from '#data/planMessages.ts';
import { readFleet } from '#data/readFleet.ts';

/** Long enough to lose nothing, short enough that news are heard. */
const longestStretch = 100;
/** Many commits in a row are one piece of news. */
const quietFor = 30;

let databaseName = '';
let fleet: Fleet | null = null;
let working: Promise<void> = Promise.resolve();
let isTelling = false;

const say = (message: FromPlanWorker): void => postMessage(message);

const tellChanged = (): void => {
  if (isTelling) return;
  isTelling = true;
  setTimeout(() => {
    isTelling = false;
    say({ type: 'changed' });
  }, quietFor);
};

const keeper = new FleetKeeper(
  () => withOwnDatabase(databaseName, readFleet),
  (state) => {
    if (fleet !== null) tellChanged();
    fleet = fleetOf(state);
  },
);

const board = new PlanBoard({
  fleet: () => {
    if (fleet === null) throw new Error('The plan was asked for before the fleet was read.');
    return fleet;
  },
  today,
  movesOf: (orderIds) => withOwnDatabase(databaseName, (db) => db.partMoves.where('orderId').anyOf(orderIds).toArray()),
  longestStretch,
});

const answer = async (id: number, asked: PlanAsked): Promise<void> => {
  try {
    if (fleet === null) await keeper.start();
    say({ type: 'answer', id, answer: await board.answer(asked) });
  } catch (failure) {
    say({
      type: 'failed',
      id,
      detail: failure instanceof Error ? `${failure.name}: ${failure.message}` : `${failure}`,
    });
  }
};

addEventListener('message', ({ data }: MessageEvent<ToPlanWorker>) => {
  if (data.type === 'open') databaseName = data.databaseName;
  else working = working.then(() => answer(data.id, data.asked));
});
