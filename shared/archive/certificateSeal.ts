/** Sealing a certificate: its hash in the chain of its series, and the token its QR code carries. */
import type { Certificate, Seal } from '#domain/certificate.ts';
import { certificateNumber } from '#domain/numbering.ts';
import { canonicalJson, wellFormed } from '#kernel/canonicalJson.ts';
import { sha256Hex } from '#kernel/sha256.ts';
import { certificateCore, encodeCore, encodeToken } from './certificateToken.ts';
import { bytesToSign } from './cose.ts';

/** What a seal vouches for. */
export type Sealable = Pick<Certificate, 'content'> & Pick<Seal, 'previous'>;

/** A key to sign with. */
export interface Signer {
  /** Id in `signingKeys`. */
  readonly keyId: string;
  /** The signature (ECDSA P-256 with SHA-256, r and s in 64 bytes) of bytes. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** SHA-256, in hex, over the canonical form of the content and the certificate before it. Other members are left out. */
export const certificateHash = ({ content, previous }: Sealable): string =>
  sha256Hex(canonicalJson(wellFormed({ content, previous })));

/** Whether two vouch for the very same. */
export const isSameSealable = (a: Sealable, b: Sealable): boolean => certificateHash(a) === certificateHash(b);

/** The seal of a certificate. */
export const sealed = async ({ content, previous }: Sealable, { keyId, sign }: Signer): Promise<Seal> => {
  const hash = certificateHash({ content, previous });
  const core = certificateCore(content, { hash, keyId });
  const signature = await sign(bytesToSign(encodeCore(core)));
  return { previous, hash, keyId, token: encodeToken(core, signature) };
};

/** What the certificate after it in the series names it by; null of one without a seal. */
export const chainLink = (certificate: Pick<Certificate, 'number' | 'seal'> | null): Seal['previous'] =>
  certificate?.seal ? { number: certificate.number, hash: certificate.seal.hash } : null;

/** The number of the certificate before it in its series; null of the first one. */
export const numberBefore = ({ series, number }: Pick<Certificate, 'series' | 'number'>): string | null => {
  const value = Number(number.slice(series.length + 1));
  return value > 1 ? certificateNumber(series, value - 1) : null;
};
