/** Damages backups in every way that chance can, and counts what the reader says. */
import type { BackupKey } from '#data/backupKey.ts';
import { verifyBackup } from '#workers/backupReader.ts';
import { bytesSource } from './backups.ts';
import { seededRandom } from './random.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const said = async (bytes: Bytes, key: BackupKey | null): Promise<string> => {
  const verified = await verifyBackup(bytesSource(bytes), { key });
  return verified.ok ? 'taken' : (verified.problems[0]?.code ?? 'no reason');
};

const counted = async (
  count: number,
  damaged: (i: number) => Bytes,
  key: BackupKey | null,
): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (let i = 0; i < count; i++) {
    const word = await said(damaged(i), key);
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
};

/** Cuts a backup off at so many places, spread over it, its very ends among them. */
export const truncated = (file: Bytes, count: number, key: BackupKey | null): Promise<Record<string, number>> =>
  counted(count, (i) => file.slice(0, Math.floor((i * (file.length - 1)) / (count - 1))), key);

/** Changes one byte of a backup, anywhere and to anything else, so many times. */
export const flipped = (file: Bytes, count: number, key: BackupKey | null): Promise<Record<string, number>> => {
  const random = seededRandom(2);
  return counted(
    count,
    () => {
      const bytes = file.slice();
      const at = Math.floor(random() * bytes.length);
      bytes[at] = ((bytes[at] ?? 0) + 1 + Math.floor(random() * 255)) % 256;
      return bytes;
    },
    key,
  );
};

/** What a damaged backup may be told to be; `backupNewer` where the very digit of the version was hit. */
export const refusals: readonly string[] = ['backupDamaged', 'backupForeign', 'backupNewer', 'backupLocked'];
