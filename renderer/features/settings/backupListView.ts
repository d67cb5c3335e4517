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
  /** Made by another computer, or before this one's records were restored. */
  readonly isOther: boolean;
  readonly place: 'first' | 'second' | 'both';
  readonly isDamaged: boolean;
}

/** The rows, the newest first; `mark` is that of this installation. */
export const backupRows = (
  { files, damaged }: Pick<BackupStatus, 'files' | 'damaged'>,
  mark: string,
): readonly BackupRow[] => {
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
      isOther: label.installation !== mark && Number.parseInt(label.installation, 16) !== 0,
      place: known === undefined ? place : 'both',
      isDamaged: damaged.has(name),
    });
  }
  return [...rows.values()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0));
};

/** A size in the unit in which it reads best, of thousands as disks are sold. */
export const sizeOf = (bytes: number): { readonly unit: 'kB' | 'MB' | 'GB'; readonly value: number } => {
  if (bytes >= 1e9) return { unit: 'GB', value: bytes / 1e9 };
  return bytes >= 1e6 ? { unit: 'MB', value: bytes / 1e6 } : { unit: 'kB', value: Math.ceil(bytes / 1e3) };
};
