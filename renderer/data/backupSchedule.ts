/** Makes backups by itself: after changes, and when the program ends. One window does it, however many there are. */
import { isBackupDue } from '#archive/backupTiming.ts';
import type { Problem, Result } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import { makeBackup } from './backupCare.ts';
import { backupStatus, refreshBackups, showWorking } from './backupStatus.ts';
import type { MadeBackup } from './backupWork.ts';
import { now } from './clock.ts';
import { database } from './database.ts';
import { storageProblem } from './storageProblem.ts';

/** Held for as long as a window lives by the one that makes the backups. */
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
  await refreshBackups();
  return made;
};

const isWanted = (problems: readonly Problem[]): boolean => problems.some(({ code }) => code === 'backupCancelled');

const look = async (): Promise<void> => {
  const { changedAt, failed, working } = await refreshBackups();
  if (working === null && isBackupDue({ changedAt, failedAt: failed?.at ?? null, now: now() })) await backUpNow();
};

/** A database closed by an upgrade in another window: this one is told so elsewhere. */
const lookSafely = async (): Promise<void> => {
  try {
    await look();
  } catch (failure) {
    if (storageProblem(failure) === null) throw failure;
  }
};

const keepLooking = (): Promise<never> =>
  new Promise(() => {
    void lookSafely();
    setInterval(() => void lookSafely(), lookEvery);
  });

/** Tells `ending` when the program ends, saves what is in no backup, and lets it end. */
const backUpAtEnd = async (ending: () => void): Promise<void> => {
  await bridge.awaitQuit();
  ending();
  try {
    const { changedAt } = await refreshBackups();
    if (changedAt !== null) await backUpNow();
  } finally {
    await bridge.readyToQuit();
  }
};

let isStarted = false;

/** Begins to make backups, once a window. `ending` is called when the program ends and waits for the last one. */
export const startBackups = (ending: () => void): void => {
  if (isStarted) return;
  isStarted = true;
  void backUpAtEnd(ending);
  void navigator.locks.request(scheduleLock, keepLooking);
  // A window that makes none knows how they stand, too.
  if (backupStatus() === undefined) void lookedAt();
};

const lookedAt = async (): Promise<void> => {
  try {
    await refreshBackups();
  } catch (failure) {
    if (storageProblem(failure) === null) throw failure;
  }
};
