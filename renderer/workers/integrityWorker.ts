/** Entry of the worker that checks all records. It reads only, and lives for one check. */
import { FettleDatabase } from '#data/db.ts';
import { checkedRecords, type IntegrityProgress } from '#data/integrityChecking.ts';
import type { FromIntegrityWorker, ToIntegrityWorker } from '#data/integrityMessages.ts';

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
  const db = new FettleDatabase(databaseName);
  try {
    await db.open();
    say({ type: 'checked', checked: await checkedRecords(db, tell) });
  } catch (failure) {
    say({ type: 'failed', detail: failure instanceof Error ? `${failure.name}: ${failure.message}` : `${failure}` });
  } finally {
    db.close();
  }
};

addEventListener('message', ({ data }: MessageEvent<ToIntegrityWorker>) => void check(data.databaseName));
