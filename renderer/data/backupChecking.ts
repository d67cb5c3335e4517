/** Checks a backup that is there, from end to end, and remembers how it was found. */
import type { BackupManifest } from '#archive/backupManifest.ts';
import type { BackupFile } from '#bridge/backupMessages.ts';
import type { Result } from '#kernel/result.ts';
import { noteVerdict } from './backupCare.ts';
import { keptBackupKey } from './backupKey.ts';
import { refreshBackups } from './backupStatus.ts';
import { checkBackup, type WorkWatch } from './backupWork.ts';

/** What a file that was written by us and is no longer as it was is called. */
const damage: ReadonlySet<string> = new Set(['backupDamaged', 'backupForeign', 'backupTooLarge']);

/**
 * Checks a backup; one locked with this computer's own key needs no passphrase. Problems: as of `readBackup`,
 * `backupCancelled`.
 */
export const checkKeptBackup = async (
  file: BackupFile,
  passphrase: string,
  watch: WorkWatch,
): Promise<Result<BackupManifest>> => {
  const checked = await checkBackup(file, { passphrase, key: await keptBackupKey() }, watch);
  const isDamaged = !checked.ok && checked.problems.some(({ code }) => damage.has(code));
  if (checked.ok || isDamaged) {
    await noteVerdict(file.name, checked.ok);
    await refreshBackups();
  }
  return checked;
};
