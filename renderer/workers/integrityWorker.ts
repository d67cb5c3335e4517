/** Entry of the worker that checks all records. It reads only, and lives for one check. */
import { checkedRecords, type IntegrityProgress } from '#data/integrityChecking.ts';
import type { FromIntegrityWorker, ToIntegrityWorker } from '#data/integrityMessages.ts';
import { withOwnDatabase } from '#data/ownDatabase.ts';

const say = (message: FromIntegrityWorker): void => postMessage(message);

/** More often a progress bar need not move. */
const progressEvery = 100;

let lastTold = 0;

const tell: IntegrityProgress = (step, done, total) => {
  if (performance.now() - lastTold < progressEvery) return;
  lastTold = performance.now();
  say({ type: 'progress', step, done, total });
};

const check = async (databaseName: string): Promise<void> => {
  try {
    const checked = await withOwnDatabase(databaseName, (db) => checkedRecords(db, tell));
    say({ type: 'checked', checked });
  } catch (failure) {
    say({ type: 'failed', detail: failure instanceof Error ? `${failure.name}: ${failure.message}` : `${failure}` });
  }
};

addEventListener('message', ({ data }: MessageEvent<ToIntegrityWorker>) => void check(data.databaseName));
