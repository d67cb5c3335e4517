/** Keeps the sentinel up to date: soon after every commit, and when the window is left. */
import { backupStatus } from './backupStatus.ts';
import { followNews } from './changeFeed.ts';
import type { FettleDatabase } from './db.ts';
import { databaseFacts, writeSentinel } from './sentinelCheck.ts';
import { storageProblem } from './storageProblem.ts';

/** Written at most so often. */
const writeEvery = 10_000;

/** Held while facts are read and written, so that no window writes older ones over newer. */
const sentinelLock = 'fettle-sentinel';

const written = async (db: FettleDatabase): Promise<void> => {
  try {
    await navigator.locks.request(sentinelLock, async () => {
      await writeSentinel(await databaseFacts(db), backupStatus()?.last?.at ?? null);
    });
  } catch (failure) {
    // Closed by a restore or an upgrade in another window, which writes its own.
    if (storageProblem(failure) === null) throw failure;
  }
};

/** Begins to keep the sentinel; returns the way to stop. */
export const keepSentinel = (db: FettleDatabase): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const write = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    void written(db);
  };
  const changed = (): void => {
    timer ??= setTimeout(write, writeEvery);
  };
  const left = (): void => {
    if (timer !== null) write();
  };
  const stopNews = followNews(changed);
  addEventListener('pagehide', left);
  document.addEventListener('visibilitychange', left);
  write();
  return () => {
    stopNews();
    removeEventListener('pagehide', left);
    document.removeEventListener('visibilitychange', left);
    if (timer !== null) clearTimeout(timer);
  };
};
