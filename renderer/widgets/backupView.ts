/** What there is to say about backups, without words. */
import { backupLabel } from '#archive/backupName.ts';
import { oldAfter } from '#archive/backupTiming.ts';
import type { BackupStatus } from '#data/backupStatus.ts';
import type { Instant } from '#kernel/instant.ts';

/** How long ago, in the largest unit that is full. */
export interface Age {
  readonly unit: 'now' | 'minute' | 'hour' | 'day';
  readonly count: number;
}

const minute = 60_000;

/** How long before `now` a moment lies; one in the future counts as now. */
export const ageOf = (at: Instant, now: Instant): Age => {
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / minute);
  if (minutes < 2) return { unit: 'now', count: 0 };
  if (minutes < 60) return { unit: 'minute', count: minutes };
  if (minutes < 24 * 60) return { unit: 'hour', count: Math.floor(minutes / 60) };
  return { unit: 'day', count: Math.floor(minutes / (24 * 60)) };
};

/**
 * What is wrong: `failed` the last try did · `never` nothing was ever kept though there is something to keep · `old` the
 * last one is a day old and there are changes since · `outsideNever`, `outside` in a browser no copy left it although
 * the first backup is a day old, or none for a day · null nothing.
 */
export type BackupConcern = 'failed' | 'never' | 'old' | 'outsideNever' | 'outside';

const later = (a: Instant | null, b: Instant | null): Instant | null => {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
};

/** When a copy last left this browser: into a folder, or by download; null: never. */
export const leftBrowserAt = ({
  places,
  downloadedAt,
}: Pick<BackupStatus, 'places' | 'downloadedAt'>): Instant | null => later(places?.lastCopiedAt ?? null, downloadedAt);

const isOld = (at: Instant, now: Instant): boolean => Date.parse(now) - Date.parse(at) >= oldAfter;

const firstBackupAt = (files: BackupStatus['files']): Instant | null =>
  files
    .map(({ name }) => backupLabel(name)?.createdAt ?? null)
    .reduce((first, at) => (at !== null && (first === null || at < first) ? at : first), null);

/** What is wrong with the backups; null when nothing is. */
export const backupConcern = (
  status: Pick<BackupStatus, 'host' | 'places' | 'files' | 'last' | 'downloadedAt' | 'changedAt' | 'failed'>,
  now: Instant,
): BackupConcern | null => {
  const { host, last, changedAt, failed } = status;
  if (failed !== null) return 'failed';
  if (changedAt !== null && isOld(changedAt, now)) return last === null ? 'never' : 'old';
  if (host === 'desktop' || last === null) return null;
  const left = leftBrowserAt(status);
  const first = firstBackupAt(status.files);
  if (left === null) return first !== null && isOld(first, now) ? 'outsideNever' : null;
  return last.at > left && isOld(left, now) ? 'outside' : null;
};

/** Whether there is a backup to fall back upon, as the foot of the rail shows it: copies elsewhere are Today's matter. */
export const isAlarming = (concern: BackupConcern | null): boolean =>
  concern === 'failed' || concern === 'never' || concern === 'old';
