/** How backups stand, for every screen that speaks of them: read anew after each, and when somebody asks. */
import { backupLabel, installationMark } from '#archive/backupName.ts';
import type { BackupFile, BackupPlaces } from '#bridge/backupMessages.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Problem, Result } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import { readNote, writeNote } from '#platform/noteStore.ts';
import { isStorageKept } from '#platform/storageKeeping.ts';
import { backupVerdicts, type Verdicts } from './backupCare.ts';
import { keptBackupKey } from './backupKey.ts';
import { database } from './database.ts';
import { keptValue } from './keptValue.ts';
import { ownMarks } from './ownBackups.ts';

/** The last backup of this installation. */
export interface LastBackup {
  readonly at: Instant;
  /** Number of the last audit entry in it. */
  readonly sequence: number;
  readonly isLocked: boolean;
}

/** How backups stand. */
export interface BackupStatus extends Verdicts {
  readonly host: 'desktop' | 'browser';
  readonly places: BackupPlaces | null;
  /** Every backup there is, of other computers too, the newest first. */
  readonly files: readonly BackupFile[];
  /** The marks in the names of the backups this computer made. */
  readonly ownMarks: ReadonlySet<string>;
  /** A browser promises to keep what it holds until its user clears it. */
  readonly isStorageKept: boolean;
  /** Null: none of this installation was ever kept. */
  readonly last: LastBackup | null;
  /** When a backup last left this browser, by download; null: never. */
  readonly downloadedAt: Instant | null;
  /** When the first change was made that is in no backup; null: all are. */
  readonly changedAt: Instant | null;
  readonly isLocking: boolean;
  /** How far the one being made has come; null: none is. */
  readonly working: { readonly done: number; readonly total: number } | null;
  readonly failed: { readonly at: Instant; readonly problems: readonly Problem[] } | null;
}

const downloadNote = 'backupDownloadedAt';

const status = keptValue<BackupStatus | undefined>(undefined);

/** How backups stand; undefined until it is known. */
export const backupStatus = (): BackupStatus | undefined => status.get();

/** How backups stand; undefined until it is known. */
export const useBackupStatus = (): BackupStatus | undefined => status.useValue();

/** The newest backup of an installation. */
const lastOf = (files: readonly BackupFile[], mark: string, damaged: ReadonlySet<string>): LastBackup | null => {
  for (const { name } of files) {
    const label = backupLabel(name);
    if (label?.installation !== mark || damaged.has(name)) continue;
    return { at: label.createdAt, sequence: label.sequence, isLocked: label.isLocked };
  }
  return null;
};

/** Records that end before their last backup were restored since, from an older one: that is a change, too. */
const changedSince = async (last: LastBackup | null): Promise<Instant | null> => {
  const { audit } = database();
  const head = await audit.orderBy('seq').last();
  if (head === undefined || head.seq === last?.sequence) return null;
  const first = await audit
    .where('seq')
    .above(last?.sequence ?? 0)
    .first();
  return (first ?? head).at;
};

/** The mark of this installation's backups; before it had an id, theirs are of nobody. */
const ownMark = async (): Promise<string> =>
  installationMark((await database().installation.get('installation'))?.installationId ?? null);

/** Reads anew how backups stand. */
export const refreshBackups = async (): Promise<BackupStatus> => {
  const [places, listed, info] = await Promise.all([bridge.backupPlaces(), bridge.backupList(), bridge.appInfo()]);
  const [verdicts, note, key] = await Promise.all([backupVerdicts(), readNote(downloadNote), keptBackupKey()]);
  const files = listed.ok ? listed.value : [];
  const mark = await ownMark();
  const last = lastOf(files, mark, verdicts.damaged);
  const changedAt = await changedSince(last);
  const before = status.get();
  const read: BackupStatus = {
    host: info.ok ? info.value.host : 'browser',
    places: places.ok ? places.value : null,
    files,
    ...verdicts,
    ownMarks: await ownMarks(mark),
    isStorageKept: await isStorageKept(),
    last,
    downloadedAt: typeof note === 'string' ? (note as Instant) : null,
    changedAt,
    isLocking: key !== null,
    working: before?.working ?? null,
    failed: listed.ok
      ? (before?.failed ?? null)
      : { at: new Date().toISOString() as Instant, problems: listed.problems },
  };
  status.set(read);
  return read;
};

/** Shows how far a backup has come, or that none is being made. */
export const showWorking = (working: BackupStatus['working'], failed?: BackupStatus['failed']): void => {
  const before = status.get();
  if (before === undefined) return;
  status.set({ ...before, working, failed: failed === undefined ? before.failed : failed });
};

/** Remembers that a backup was handed over to the browser's downloads. */
export const noteDownload = async (at: Instant): Promise<void> => {
  await writeNote(downloadNote, at);
  await refreshBackups();
};

const shownAfter = async (asking: Promise<Result<BackupPlaces>>): Promise<Result<BackupPlaces>> => {
  const answer = await asking;
  await refreshBackups();
  return answer;
};

/** Asks the user for the folder backups are copied to. Problems: `backupFolderUnavailable`, `backupFolderSame`. */
export const chooseSecondFolder = (): Promise<Result<BackupPlaces>> =>
  shownAfter(bridge.chooseBackupFolder({ which: 'second' }));

/** Backups are copied to it no more. */
export const forgetSecondFolder = (): Promise<Result<BackupPlaces>> =>
  shownAfter(bridge.forgetBackupFolder({ which: 'second' }));
