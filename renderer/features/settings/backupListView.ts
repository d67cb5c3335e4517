/** The list of backups: a row each, whether it lies in one folder or both. */
import { backupLabel } from '#archive/backupName.ts';
import type { BackupStatus } from '#data/backupStatus.ts';
import type { Instant } from '#kernel/instant.ts';

/** A backup in the list. */
export interface BackupRow {
  readonly name: string;
  readonly size: number;
  readonly createdAt: Instant;
  /** Entries of the audit trail in it. */
  readonly sequence: number;
  readonly isLocked: boolean;
  /** Made by another computer. */
  readonly isOther: boolean;
  readonly place: 'first' | 'second' | 'both';
  readonly isDamaged: boolean;
}

/** The rows, the newest first. */
export const backupRows = ({
  files,
  damaged,
  ownMarks,
}: Pick<BackupStatus, 'files' | 'damaged' | 'ownMarks'>): readonly BackupRow[] => {
  const rows = new Map<string, BackupRow>();
  for (const { name, size, place } of files) {
    const label = backupLabel(name);
    if (label === null) continue;
    const known = rows.get(name);
    rows.set(name, {
      name,
      size,
      createdAt: label.createdAt,
      sequence: label.sequence,
      isLocked: label.isLocked,
      isOther: !ownMarks.has(label.installation),
      place: known === undefined ? place : 'both',
      isDamaged: damaged.has(name),
    });
  }
  return [...rows.values()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
};

/** So many of other computers have piled up: this one never clears them away. */
const manyOthers = 12;

/** The backups of other computers, where there are many. */
export const othersPiled = (rows: readonly BackupRow[]): { readonly count: number; readonly size: number } | null => {
  const others = rows.filter(({ isOther }) => isOther);
  if (others.length < manyOthers) return null;
  return { count: others.length, size: others.reduce((sum, { size }) => sum + size, 0) };
};

/** A size in the unit in which it reads best, of thousands as disks are sold. */
export const sizeOf = (bytes: number): { readonly unit: 'kB' | 'MB' | 'GB'; readonly value: number } => {
  if (bytes >= 1e9) return { unit: 'GB', value: bytes / 1e9 };
  return bytes >= 1e6 ? { unit: 'MB', value: bytes / 1e6 } : { unit: 'kB', value: Math.ceil(bytes / 1e3) };
};
