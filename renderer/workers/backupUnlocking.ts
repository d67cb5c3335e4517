/** Opens the container of a locked backup: what is read through it is what was locked. */
import { chunkNonce, type LockHeader, lockHeader, lockHeaderSize, lockTag } from '#archive/backupLock.ts';
import { type BackupKey, keyOfPassphrase } from '#data/backupKey.ts';
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import { checkOf, fileKeyOf, sealedHeader } from './backupCipher.ts';
import { type BackupSource, exactly } from './backupSource.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const damaged: { ok: false; problems: readonly Problem[] } = failed([error('backupDamaged')]);

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** What opens a locked backup. */
export interface Opening {
  readonly passphrase?: string | undefined;
  /** The key this computer locks its own backups with; used where the file was locked with it. */
  readonly key?: BackupKey | null | undefined;
}

/** Chunks kept unlocked: reading goes forward, with a look at the end now and then. */
const keptChunks = 4;

class UnlockedSource implements BackupSource {
  readonly size: number;
  private readonly source: BackupSource;
  private readonly header: Bytes;
  private readonly said: LockHeader;
  private readonly key: CryptoKey;
  private readonly count: number;
  private readonly kept = new Map<number, Promise<Bytes>>();

  constructor(source: BackupSource, { header, said, key }: { header: Bytes; said: LockHeader; key: CryptoKey }) {
    this.source = source;
    this.header = header;
    this.said = said;
    this.key = key;
    const locked = source.size - lockHeaderSize;
    this.count = Math.max(1, Math.ceil(locked / (said.chunk + lockTag)));
    this.size = Math.max(0, locked - this.count * lockTag);
  }

  readonly read = async (offset: number, length: number): Promise<Bytes> => {
    const end = Math.min(this.size, offset + length);
    const bytes = new Uint8Array(Math.max(0, end - offset));
    for (let at = offset; at < end; ) {
      const index = Math.floor(at / this.said.chunk);
      const from = at - index * this.said.chunk;
      const piece = (await this.chunk(index)).subarray(from, from + end - at);
      if (piece.length === 0) throw new Error('A chunk is shorter than it must be');
      bytes.set(piece, at - offset);
      at += piece.length;
    }
    return bytes;
  };

  private chunk(index: number): Promise<Bytes> {
    const known = this.kept.get(index);
    if (known !== undefined) return known;
    const chunk = this.unlock(index);
    this.kept.set(index, chunk);
    const [oldest] = this.kept.keys();
    if (this.kept.size > keptChunks && oldest !== undefined) this.kept.delete(oldest);
    return chunk;
  }

  private async unlock(index: number): Promise<Bytes> {
    const each = this.said.chunk + lockTag;
    const offset = lockHeaderSize + index * each;
    const isLast = index === this.count - 1;
    const locked = await exactly(this.source, offset, isLast ? this.source.size - offset : each);
    const iv = chunkNonce(index, isLast);
    const parameters = { name: 'AES-GCM', iv, additionalData: this.header, tagLength: lockTag * 8 };
    return new Uint8Array(await crypto.subtle.decrypt(parameters, this.key, locked));
  }
}

/**
 * What a locked file holds, to be read as if it were not locked; reading throws where a chunk is not as it was written.
 * Problems: `backupDamaged` (its header), `backupLocked` (no passphrase given), `backupPassphrase` (a wrong one).
 */
export const unlockedSource = async (
  source: BackupSource,
  { passphrase, key: own }: Opening,
): Promise<Result<BackupSource>> => {
  if (source.size < lockHeaderSize + lockTag) return damaged;
  const header = await exactly(source, 0, lockHeaderSize);
  const said = lockHeader(header);
  if (said === null || !isSame(await sealedHeader(said), header)) return damaged;
  const isOwn = own !== null && own !== undefined && own.rounds === said.rounds && isSame(own.salt, said.salt);
  if (!isOwn && (passphrase === undefined || passphrase === '')) return failed([error('backupLocked')]);
  const { key } = isOwn ? own : await keyOfPassphrase(passphrase ?? '', said.salt, said.rounds);
  if (!isSame(await checkOf(key, said.fileSalt), said.check)) return failed([error('backupPassphrase')]);
  return ok(new UnlockedSource(source, { header, said, key: await fileKeyOf(key, said.fileSalt) }));
};
