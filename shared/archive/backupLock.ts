/**
 * The container of a backup that a passphrase opens. A header, then chunks of AES-256-GCM:
 * `FETTLEBK1` · salt (16) · rounds of PBKDF2-SHA-256 (4, big endian) · bytes a chunk (4) · salt of this file (16) · check
 * (16) · first 8 bytes of the SHA-256 of all before.
 * Master key: PBKDF2 of the passphrase (NFC, UTF-8) with the salt, 32 bytes. File key and check: HKDF-SHA-256 of it with
 * the file's salt and the infos below. A chunk's nonce: 7 zeros, its index (4, big endian), 1 for the last chunk and 0
 * for others; the header is its additional data. So no chunk can be changed, moved, left out or taken from another file.
 */

/** First bytes of every container; the digit is the version. */
export const lockMagic = 'FETTLEBK1';

/** Rounds of PBKDF2 a new passphrase gets. */
export const lockRounds = 600_000;

/** Plain bytes of a chunk (1 MiB); the last one may be shorter. */
export const lockChunk = 1024 * 1024;

/** Bytes a chunk grows by: the tag of AES-GCM. */
export const lockTag = 16;

/** Bytes of the header. */
export const lockHeaderSize = 73;

/** What HKDF is told the file key is for. */
export const fileKeyInfo = 'fettle backup file';

/** What HKDF is told the check is for: it tells a wrong passphrase from a damaged file. */
export const checkInfo = 'fettle backup check';

/** What the header says. */
export interface LockHeader {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly chunk: number;
  readonly fileSalt: Uint8Array<ArrayBuffer>;
  readonly check: Uint8Array<ArrayBuffer>;
}

/** Bytes before the sum. */
const summed = 65;

/** The header's bytes but for its sum, which the caller adds (first 8 bytes of SHA-256). */
export const lockHeaderBytes = ({ salt, rounds, chunk, fileSalt, check }: LockHeader): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(summed);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < lockMagic.length; i++) bytes[i] = lockMagic.charCodeAt(i);
  bytes.set(salt, 9);
  view.setUint32(25, rounds);
  view.setUint32(29, chunk);
  bytes.set(fileSalt, 33);
  bytes.set(check, 49);
  return bytes;
};

/** Reads the header; null where it is no header of this version or says what no program of ours writes. */
export const lockHeader = (bytes: Uint8Array<ArrayBuffer>): LockHeader | null => {
  if (bytes.length < lockHeaderSize) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [rounds, chunk] = [view.getUint32(25), view.getUint32(29)];
  // Beyond these a forged header could keep this computer busy for hours, or fill its memory.
  if (rounds < 100_000 || rounds > 10_000_000 || chunk < 65_536 || chunk > 8 * lockChunk) return null;
  return { salt: bytes.slice(9, 25), rounds, chunk, fileSalt: bytes.slice(33, 49), check: bytes.slice(49, 65) };
};

/** The nonce of a chunk. */
export const chunkNonce = (index: number, isLast: boolean): Uint8Array<ArrayBuffer> => {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, index);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
};
