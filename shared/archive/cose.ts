/** Signed by one (COSE_Sign1, RFC 9052 section 4.2) with ECDSA P-256 and SHA-256 (ES256, RFC 9053): what is signed, and how it is written. */
import { decodeCbor, encodeCbor } from './cbor.ts';

/** The tag of COSE_Sign1, 18, as it stands before the message. */
const tag = 0xd2;

const header = { algorithm: 1, keyId: 4 } as const;

const es256 = -7;

const protectedHeader = encodeCbor(new Map([[header.algorithm, es256]]));

/** A message and who signed it. */
export interface Signed {
  readonly keyId: Uint8Array;
  readonly payload: Uint8Array;
  /** 64 bytes: r and s of the signature. */
  readonly signature: Uint8Array;
}

/** The bytes that the signature of a payload is made over (Sig_structure). */
export const bytesToSign = (payload: Uint8Array): Uint8Array =>
  encodeCbor(['Signature1', protectedHeader, new Uint8Array(), payload]);

/** The message, tagged. */
export const encodeSigned = ({ keyId, payload, signature }: Signed): Uint8Array => {
  const message = encodeCbor([protectedHeader, new Map([[header.keyId, keyId]]), payload, signature]);
  return Uint8Array.of(tag, ...message);
};

const isBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;

const isProtected = (value: unknown): boolean =>
  isBytes(value) && value.length === protectedHeader.length && value.every((byte, i) => byte === protectedHeader[i]);

/** The message that bytes stand for; null where they are no such message, or not in the one form we write. */
export const decodeSigned = (bytes: Uint8Array): Signed | null => {
  if (bytes[0] !== tag) return null;
  const message = decodeCbor(bytes.subarray(1));
  if (!Array.isArray(message) || message.length !== 4) return null;
  const [given, unprotected, payload, signature]: readonly unknown[] = message;
  if (!isProtected(given) || !(unprotected instanceof Map) || unprotected.size !== 1) return null;
  const keyId: unknown = unprotected.get(header.keyId);
  if (!isBytes(keyId) || !isBytes(payload) || !isBytes(signature) || signature.length !== 64) return null;
  return { keyId, payload, signature };
};
