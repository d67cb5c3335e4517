/** SHA-256 (FIPS 180-4), at once: a decision in a transaction may not wait for it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of bytes, or of a text in UTF-8: 64 lower-case hex digits. */
export const sha256Hex = (content: Uint8Array | string): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));

/** The bytes of a text in UTF-8. */
export const utf8Bytes = (text: string): Uint8Array => utf8ToBytes(text);

/** Bytes as lower-case hex digits. */
export const hexOf = (bytes: Uint8Array): string => bytesToHex(bytes);

/** The bytes that hex digits spell; throws where they spell none. */
export const bytesOfHex = (hex: string): Uint8Array => hexToBytes(hex);
