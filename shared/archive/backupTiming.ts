/** When the next backup is due: at most 15 minutes after a change, with room for the minute in which nobody looks. */
import type { Instant } from '#kernel/instant.ts';

const minute = 60_000;

/** How long after the first change that is in no backup one is made. */
const dueAfter = 13 * minute;

/** How long after a failure it is tried again. */
const againAfter = 5 * minute;

/** From this age on a missing backup is a warning (24 hours). */
export const oldAfter = 24 * 60 * minute;

/** What is known when the clock is looked at. */
export interface BackupClock {
  /** When the first change was made that is in no backup; null: all are. */
  readonly changedAt: Instant | null;
  /** When the last try failed; null: it did not. */
  readonly failedAt: Instant | null;
  readonly now: Instant;
}

const since = (from: Instant, now: Instant): number => Date.parse(now) - Date.parse(from);

/** Whether to make a backup now. A change dated in the future, by a clock that was set back, is due at once. */
export const isBackupDue = ({ changedAt, failedAt, now }: BackupClock): boolean => {
  if (changedAt === null) return false;
  if (failedAt !== null && since(failedAt, now) >= 0 && since(failedAt, now) < againAfter) return false;
  const waited = since(changedAt, now);
  return waited >= dueAfter || waited < 0;
};

/** The moment at which a backup will be made; null: nothing has changed. */
export const nextBackupAt = ({ changedAt, failedAt }: Pick<BackupClock, 'changedAt' | 'failedAt'>): Instant | null => {
  if (changedAt === null) return null;
  const after = Math.max(Date.parse(changedAt) + dueAfter, failedAt === null ? 0 : Date.parse(failedAt) + againAfter);
  return new Date(after).toISOString() as Instant;
};
