/**
 * Which backups are kept: all of the last 48 hours, then the newest of each of the last 12 days, 10 weeks and 9 months
 * that have one, and never fewer than three sound ones. Days, weeks and months are of UTC, so that no change of the
 * clocks makes a day of 23 or 25 hours; a week begins on Monday.
 */
import type { Instant } from '#kernel/instant.ts';

/** A backup, as far as keeping it goes. */
export interface DatedBackup {
  readonly name: string;
  readonly createdAt: Instant;
  /** Read back and found whole; one found damaged since is not. */
  readonly isVerified: boolean;
}

const hour = 3_600_000;
const day = 24 * hour;

/** All younger than this are kept. */
const keptWhole = 48 * hour;

/** How many periods of each length have their newest backup kept. */
const periods: readonly { readonly count: number; readonly of: (time: number) => number }[] = [
  { count: 12, of: (time) => Math.floor(time / day) },
  // 1 January 1970 was a Thursday: three days earlier a week began.
  { count: 10, of: (time) => Math.floor((time + 3 * day) / (7 * day)) },
  { count: 9, of: (time) => new Date(time).getUTCFullYear() * 12 + new Date(time).getUTCMonth() },
];

const leastVerified = 3;

interface Timed extends DatedBackup {
  readonly time: number;
}

/** The newest of each of the newest `count` periods; `newestFirst` in that order. */
const newestOfEach = (newestFirst: readonly Timed[], count: number, of: (time: number) => number): readonly Timed[] => {
  const found = new Map<number, Timed>();
  for (const backup of newestFirst) {
    const period = of(backup.time);
    if (found.has(period)) continue;
    if (found.size === count) break;
    found.set(period, backup);
  }
  return [...found.values()];
};

/**
 * Names of the backups to keep, of one installation. Damaged ones are kept only for 48 hours and take nobody's place. One dated after
 * `now` counts as of now: a clock that was set back removes nothing.
 */
export const backupsToKeep = (backups: readonly DatedBackup[], now: Instant): ReadonlySet<string> => {
  const present = Date.parse(now);
  const newestFirst = backups
    .map((backup): Timed => ({ ...backup, time: Date.parse(backup.createdAt) }))
    .sort((a, b) => b.time - a.time || (a.name < b.name ? 1 : -1));
  const verified = newestFirst.filter(({ isVerified }) => isVerified);
  const kept = [
    ...newestFirst.filter(({ time }) => time > present - keptWhole),
    ...periods.flatMap(({ count, of }) => newestOfEach(verified, count, of)),
    ...verified.slice(0, leastVerified),
  ];
  return new Set(kept.map(({ name }) => name));
};
