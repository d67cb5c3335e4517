/** The passphrase of backups as this computer keeps it: a key that no program can read out, never the words themselves. */
import { lockRounds } from '#archive/backupLock.ts';
import { readNote, writeNote } from '#platform/noteStore.ts';

/** What locks backups: an HKDF key made of the passphrase with this salt and so many rounds. */
export interface BackupKey {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly key: CryptoKey;
}

const noteKey = 'backupKey';

const isKey = (note: unknown): note is BackupKey =>
  typeof note === 'object' && note !== null && 'key' in note && note.key instanceof CryptoKey && 'salt' in note;

/** The key of a passphrase. The same words typed on another keyboard give the same key: NFC. */
export const keyOfPassphrase = async (
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<BackupKey> => {
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    256,
  );
  return { salt, rounds, key: await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey', 'deriveBits']) };
};

/** The key backups are locked with; null: they are not locked. */
export const keptBackupKey = async (): Promise<BackupKey | null> => {
  const note = await readNote(noteKey);
  return isKey(note) ? note : null;
};

/** Locks backups with this passphrase from now on; null: no longer. Those there are stay as they are. */
export const setBackupPassphrase = async (passphrase: string | null): Promise<void> => {
  if (passphrase === null) {
    await writeNote(noteKey, undefined);
    return;
  }
  const salt = crypto.getRandomValues(new Uint8Array(16));
  await writeNote(noteKey, await keyOfPassphrase(passphrase, salt, lockRounds));
};
