/** Makes backups by itself: after changes, and when the program ends. One window does it, however many there are. */
import { isBackupDue } from '#archive/backupTiming.ts';
import type { Problem, Result } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import { askToKeepStorage } from '#platform/storageKeeping.ts';
import { makeBackup } from './backupCare.ts';
import { backupStatus, refreshBackups, showWorking } from './backupStatus.ts';
import type { MadeBackup } from './backupWork.ts';
import { now } from './clock.ts';
import { database } from './database.ts';
import { storageProblem } from './storageProblem.ts';

/** Held by the window that makes the backups, for as long as it has the records open. */
const scheduleLock = 'fettle-backup-schedule';

const lookEvery = 60_000;

/** Makes a backup now and shows how it goes. Problems as of `makeBackup`. */
export const backUpNow = async (signal?: AbortSignal): Promise<Result<MadeBackup>> => {
  showWorking({ done: 0, total: 0 });
  const made = await makeBackup(database().name, {
    signal,
    onProgress: (done, total) => showWorking({ done, total }),
  });
  showWorking(null, made.ok || isWanted(made.problems) ? null : { at: now(), problems: made.problems });
  // There are records worth keeping now.
  if (made.ok && backupStatus()?.host === 'browser') await askToKeepStorage();
  await refreshBackups();
  return made;
};

const isWanted = (problems: readonly Problem[]): boolean => problems.some(({ code }) => code === 'backupCancelled');

const look = async (): Promise<void> => {
  const { changedAt, failed, working } = await refreshBackups();
  if (working === null && isBackupDue({ changedAt, failedAt: failed?.at ?? null, now: now() })) await backUpNow();
};

/** A database closed by an upgrade or a restore in another window: this one is told so elsewhere. */
const safely = async (act: () => Promise<unknown>): Promise<void> => {
  try {
    await act();
  } catch (failure) {
    if (storageProblem(failure) === null) throw failure;
  }
};

const keepLooking = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    void safely(look);
    const timer = setInterval(() => void safely(look), lookEvery);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      resolve();
    });
  });

/** Makes the backups until it is stopped, or waits for the window that does. */
const takeTurns = async (signal: AbortSignal): Promise<void> => {
  try {
    await navigator.locks.request(scheduleLock, { signal }, () => keepLooking(signal));
  } catch (failure) {
    if (!signal.aborted) throw failure;
  }
};

/** Tells `ending` when the program ends, saves what is in no backup, and lets it end. */
const backUpAtEnd = async (ending: () => void): Promise<void> => {
  await bridge.awaitQuit();
  ending();
  try {
    await safely(async () => {
      const { changedAt } = await refreshBackups();
      if (changedAt !== null) await backUpNow();
    });
  } finally {
    await bridge.readyToQuit();
  }
};

let isEndAwaited = false;

/**
 * Begins to make backups; returns the way to stop, so that another window may. `ending` is called when the program ends
 * and waits for the last one.
 */
export const startBackups = (ending: () => void): (() => void) => {
  if (!isEndAwaited) void backUpAtEnd(ending);
  isEndAwaited = true;
  const stop = new AbortController();
  void takeTurns(stop.signal);
  // A window that makes none knows how they stand, too.
  if (backupStatus() === undefined) void safely(refreshBackups);
  return () => stop.abort();
};
