/** Locks and unlocks backups with WebCrypto; the container is described in backupLock.ts. */
import {
  checkInfo,
  chunkNonce,
  fileKeyInfo,
  type LockHeader,
  lockChunk,
  lockHeaderBytes,
  lockHeaderSize,
  lockTag,
} from '#archive/backupLock.ts';
import type { BackupKey } from '#data/backupKey.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const text = new TextEncoder();

/** SHA-256. */
export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

const derivation = (fileSalt: Bytes, info: string): HkdfParams => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: fileSalt,
  info: text.encode(info),
});

/** The key of one file. */
export const fileKeyOf = (master: CryptoKey, fileSalt: Bytes): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(derivation(fileSalt, fileKeyInfo), master, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);

/** What a header's `check` must be when the passphrase is right. */
export const checkOf = async (master: CryptoKey, fileSalt: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.deriveBits(derivation(fileSalt, checkInfo), master, 128));

/** The whole header: what it says and the sum of it. */
export const sealedHeader = async (header: LockHeader): Promise<Bytes> => {
  const said = lockHeaderBytes(header);
  const bytes = new Uint8Array(lockHeaderSize);
  bytes.set(said);
  bytes.set((await sha256(said)).subarray(0, lockHeaderSize - said.length), said.length);
  return bytes;
};

/** Locks what is written through it, chunk by chunk. */
export class LockingSink {
  private readonly key: CryptoKey;
  private readonly header: Bytes;
  private readonly write: (bytes: Bytes) => Promise<void>;
  private chunk: Bytes = new Uint8Array(lockChunk);
  private filled = 0;
  private index = 0;

  private constructor(key: CryptoKey, header: Bytes, write: (bytes: Bytes) => Promise<void>) {
    this.key = key;
    this.header = header;
    this.write = write;
  }

  /** Writes the header and answers the sink for all that follows. */
  static async begin(master: BackupKey, write: (bytes: Bytes) => Promise<void>): Promise<LockingSink> {
    const fileSalt = crypto.getRandomValues(new Uint8Array(16));
    const header = await sealedHeader({
      salt: new Uint8Array(master.salt),
      rounds: master.rounds,
      chunk: lockChunk,
      fileSalt,
      check: await checkOf(master.key, fileSalt),
    });
    await write(header);
    return new LockingSink(await fileKeyOf(master.key, fileSalt), header, write);
  }

  /** A full chunk is written only when more follows: the last one is marked as such. */
  async add(bytes: Uint8Array): Promise<void> {
    let from = 0;
    while (from < bytes.length) {
      if (this.filled === lockChunk) await this.flush(false);
      const taken = Math.min(bytes.length - from, lockChunk - this.filled);
      this.chunk.set(bytes.subarray(from, from + taken), this.filled);
      this.filled += taken;
      from += taken;
    }
  }

  async end(): Promise<void> {
    await this.flush(true);
  }

  private async flush(isLast: boolean): Promise<void> {
    const locked = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: chunkNonce(this.index, isLast), additionalData: this.header, tagLength: lockTag * 8 },
      this.key,
      this.chunk.subarray(0, this.filled),
    );
    this.index++;
    this.filled = 0;
    await this.write(new Uint8Array(locked));
  }
}
