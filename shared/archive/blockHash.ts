/**
 * The hash of a file of any length, reckoned block by block so that nobody has to hold the file: SHA-256 over the
 * SHA-256 hashes of its blocks of 1 MiB, the last one shorter. Where a file has less than a block, that is SHA-256 of
 * the SHA-256 of it.
 */

/** SHA-256 as this side of the program has it. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** Bytes hashed at a time (1 MiB). */
export const hashBlock = 1024 * 1024;

/** Lower-case hex. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Takes a file piece by piece. */
export class BlockHash {
  private readonly digest: Digest;
  private readonly hashes: Promise<Uint8Array>[] = [];
  private block = new Uint8Array(hashBlock);
  private filled = 0;

  constructor(digest: Digest) {
    this.digest = digest;
  }

  /** Adds the next bytes; they are copied, so the caller may use them otherwise. */
  add(bytes: Uint8Array): void {
    let from = 0;
    while (from < bytes.length) {
      const taken = Math.min(bytes.length - from, hashBlock - this.filled);
      this.block.set(bytes.subarray(from, from + taken), this.filled);
      this.filled += taken;
      from += taken;
      if (this.filled < hashBlock) return;
      this.hashes.push(this.digest(this.block));
      this.block = new Uint8Array(hashBlock);
      this.filled = 0;
    }
  }

  /** The hash of everything added so far, in lower-case hex; more may be added afterwards. */
  async hex(): Promise<string> {
    const last = this.filled === 0 ? [] : [this.digest(this.block.slice(0, this.filled))];
    const hashes = await Promise.all([...this.hashes, ...last]);
    const all = new Uint8Array(hashes.length * 32);
    hashes.forEach((hash, i) => {
      all.set(hash, i * 32);
    });
    return hexOf(await this.digest(all));
  }
}
