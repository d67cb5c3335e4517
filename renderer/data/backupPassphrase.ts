/** Sets the passphrase new backups are locked with. */
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { setBackupPassphrase } from './backupKey.ts';
import { refreshBackups } from './backupStatus.ts';

/** Fewer characters are found by trying. */
const least = 8;

/** Locks new backups with what was typed twice; null: locks them no longer. Problems: `passphraseShort`, `passphraseDiffers`. */
export const changePassphrase = async (
  typed: { readonly passphrase: string; readonly again: string } | null,
): Promise<Result<{ readonly isLocking: boolean }>> => {
  if (typed !== null && [...typed.passphrase].length < least) {
    return failed([error('passphraseShort', 'passphrase', { least })]);
  }
  if (typed !== null && typed.passphrase !== typed.again) return failed([error('passphraseDiffers', 'again')]);
  await setBackupPassphrase(typed?.passphrase ?? null);
  await refreshBackups();
  return ok({ isLocking: typed !== null });
};
