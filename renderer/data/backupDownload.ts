/** Takes a backup out of a browser: into its downloads. */
import { maxBackupChunk } from '#bridge/backupContract.ts';
import type { BackupFile } from '#bridge/backupMessages.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import { backUpNow } from './backupSchedule.ts';
import { noteDownload, refreshBackups } from './backupStatus.ts';
import { now } from './clock.ts';

const wholeFile = async ({ name, place, size }: BackupFile): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  const bytes = new Uint8Array(size);
  for (let offset = 0; offset < size; offset += maxBackupChunk) {
    const read = await bridge.backupRead({ name, place, offset, length: Math.min(maxBackupChunk, size - offset) });
    if (!read.ok) return read;
    bytes.set(read.value, offset);
  }
  return ok(bytes);
};

/** Hands a backup to the browser's downloads. Problems: `backupNotRead`. */
export const downloadBackup = async (file: BackupFile): Promise<Result<null>> => {
  const bytes = await wholeFile(file);
  if (!bytes.ok) return bytes;
  const saved = await bridge.saveFile({ name: file.name, bytes: bytes.value, kinds: [] });
  if (!saved.ok) return saved;
  await noteDownload(now());
  return ok(null);
};

/** Hands the newest backup over, made now where there are changes in none. Problems as of `makeBackup` and above. */
export const downloadNewBackup = async (): Promise<Result<null>> => {
  const { changedAt, last } = await refreshBackups();
  if (changedAt !== null || last === null) {
    const made = await backUpNow();
    if (!made.ok) return made;
  }
  const { files } = await refreshBackups();
  const [newest] = files;
  return newest === undefined ? failed([error('backupNothing')]) : downloadBackup(newest);
};
