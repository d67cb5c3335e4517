/** The fingerprint of a key (RFC 7638): what two people compare to know that they speak of the same one. */
import { canonicalJson } from '#kernel/canonicalJson.ts';
import { sha256Hex } from '#kernel/sha256.ts';
import type { PublicKey, SigningKey } from './signingKey.ts';

/** SHA-256 over the required members of the key, sorted, without spaces (RFC 7638): 64 hex digits. */
export const keyFingerprint = ({ crv, kty, x, y }: PublicKey): string => sha256Hex(canonicalJson({ crv, kty, x, y }));

/** The id of a key: the first 16 digits of its fingerprint. */
export const keyIdOf = (publicKey: PublicKey): SigningKey['id'] => keyFingerprint(publicKey).slice(0, 16);
