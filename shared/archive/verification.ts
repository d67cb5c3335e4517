/** Verifying certificates: by the token of the QR code, by the exported file, and whole series as a chain. Works without network. */
import type { Certificate } from '#domain/certificate.ts';
import { keyIdOf } from '#domain/keyFingerprint.ts';
import type { PublicKey, SigningKey } from '#domain/signingKey.ts';
import { hexOf } from '#kernel/sha256.ts';
import { type CertificateFile, readCertificateFile } from './certificateFile.ts';
import { certificateHash, numberBefore } from './certificateSeal.ts';
import {
  type CertificateCore,
  certificateCore,
  decodeToken,
  encodeCore,
  type ReadToken,
  type TokenFault,
} from './certificateToken.ts';
import { bytesToSign } from './cose.ts';

/** Whether a signature (ECDSA P-256 with SHA-256) was made over these bytes with the private half of the key. */
export type Verify = (publicKey: PublicKey, signature: Uint8Array, bytes: Uint8Array) => Promise<boolean>;

/** Who is believed: keys of workshops that are known. */
export type KnownKeys = readonly Pick<SigningKey, 'id' | 'publicKey' | 'workshop'>[];

/** A certificate of the register: enough of it to say what became of the paper. */
export type RegisteredCertificate = Pick<Certificate, 'number' | 'content' | 'seal' | 'voided'> & {
  /** Number of the one issued in its place; null: none. */
  readonly replacedBy: string | null;
};

/** What is known where a token or a file is verified. */
export interface Known {
  readonly keys: KnownKeys;
  /** The register: without it nothing is said of certificates voided or replaced. */
  readonly certificates?: readonly RegisteredCertificate[];
}

/** What is wrong with what was signed: the signature, or it says other things than the register or the file's content. */
export type Alteration = 'signature' | 'register' | 'content';

/** The certificate as the register tells it, with the one issued in its place; null: none. */
export const registered = (
  certificate: Certificate,
  replacement: Pick<Certificate, 'number'> | null,
): RegisteredCertificate => ({ ...certificate, replacedBy: replacement?.number ?? null });

/** The answer about a certificate. `core` is what was signed; of an altered one nothing is to be believed. */
export type Verdict =
  | { readonly kind: 'valid'; readonly core: CertificateCore; readonly isInRegister: boolean }
  | { readonly kind: 'validButVoid'; readonly core: CertificateCore; readonly reason: string }
  | {
      readonly kind: 'validButReplaced';
      readonly core: CertificateCore;
      readonly by: string;
      readonly reason: string;
    }
  | { readonly kind: 'altered'; readonly core: CertificateCore | null; readonly why: Alteration }
  /** `ownKey`: the file carries the key it was signed with, and is whole by it; compare it with the issuer's card. */
  | { readonly kind: 'unknownIssuer'; readonly core: CertificateCore; readonly ownKey: PublicKey | null }
  | { readonly kind: 'notACertificate'; readonly why: TokenFault | 'file' };

const isSignedBy = ({ payload, signature }: ReadToken, publicKey: PublicKey, verify: Verify): Promise<boolean> =>
  verify(publicKey, signature, bytesToSign(payload));

/** Whether the token says of the content what a certificate of that hash and key says. */
const tellsOf = (token: ReadToken, content: Certificate['content'], hash: string): boolean =>
  hexOf(token.payload) === hexOf(encodeCore(certificateCore(content, { hash, keyId: token.core.keyId })));

const inRegister = (token: ReadToken, { certificates }: Known): Verdict => {
  const { core } = token;
  const known = certificates?.find(({ number }) => number === core.number);
  if (known === undefined) return { kind: 'valid', core, isInRegister: false };
  const { content, seal, voided, replacedBy } = known;
  const hash = seal === null ? null : certificateHash({ content, previous: seal.previous });
  if (hash === null || seal?.hash !== hash || !tellsOf(token, content, hash)) {
    return { kind: 'altered', core, why: 'register' };
  }
  const reason = voided?.reason ?? '';
  if (replacedBy !== null) return { kind: 'validButReplaced', core, by: replacedBy, reason };
  if (voided !== null) return { kind: 'validButVoid', core, reason };
  return { kind: 'valid', core, isInRegister: true };
};

/** Verifies the token of a QR code. */
export const verifyToken = async (text: string, known: Known, verify: Verify): Promise<Verdict> => {
  const token = decodeToken(text.trim());
  if (typeof token === 'string') return { kind: 'notACertificate', why: token };
  const key = known.keys.find(({ id }) => id === token.core.keyId);
  if (key === undefined) return { kind: 'unknownIssuer', core: token.core, ownKey: null };
  const isSigned = await isSignedBy(token, key.publicKey, verify);
  return isSigned ? inRegister(token, known) : { kind: 'altered', core: token.core, why: 'signature' };
};

/** Whether all of the file belongs together: content, hash and token. */
const isWhole = ({ content, previous, seal }: CertificateFile, token: ReadToken): boolean =>
  seal.hash === certificateHash({ content, previous }) &&
  seal.keyId === token.core.keyId &&
  tellsOf(token, content, seal.hash);

/**
 * Verifies an exported certificate: its content to the last letter, not only the core. A key the file brings along is
 * not believed by that: where no known key fits, the issuer is unknown.
 */
export const verifyExport = async (text: string, known: Known, verify: Verify): Promise<Verdict> => {
  const file = readCertificateFile(text);
  if (file === null) return { kind: 'notACertificate', why: 'file' };
  const token = decodeToken(file.seal.token);
  if (typeof token === 'string') return { kind: 'altered', core: null, why: 'content' };
  if (!isWhole(file, token)) return { kind: 'altered', core: token.core, why: 'content' };
  const isKnown = ({ id }: { readonly id: string }): boolean => id === token.core.keyId;
  const key = known.keys.find(isKnown);
  const ownKey = file.keys.find((own) => isKnown(own) && own.id === keyIdOf(own.publicKey))?.publicKey ?? null;
  const publicKey = key?.publicKey ?? ownKey;
  if (publicKey === null) return { kind: 'unknownIssuer', core: token.core, ownKey };
  if (!(await isSignedBy(token, publicKey, verify))) return { kind: 'altered', core: token.core, why: 'signature' };
  return key === undefined ? { kind: 'unknownIssuer', core: token.core, ownKey } : inRegister(token, known);
};

/** Where a chain breaks first, and how. */
export interface ChainBreak {
  readonly number: string;
  /** A number is missing before it; it names another one before it; its content or seal was changed; its key is not known. */
  readonly why: 'gap' | 'previous' | 'altered' | 'unknownKey';
}

const linkFault = (certificate: Certificate, before: Certificate | null): ChainBreak['why'] | null => {
  const { seal } = certificate;
  if ((before?.number ?? null) !== numberBefore(certificate)) return 'gap';
  if (seal === null) return before?.seal ? 'altered' : null;
  const { previous } = seal;
  const isLinked = previous?.hash === before?.seal?.hash && (previous === null || previous.number === before?.number);
  return isLinked ? null : 'previous';
};

const sealFault = async (
  { content, number, seal }: Certificate,
  keys: KnownKeys,
  verify: Verify,
): Promise<ChainBreak['why'] | null> => {
  if (seal === null) return null;
  const token = decodeToken(seal.token);
  if (typeof token === 'string' || content.number !== number) return 'altered';
  const isOne = seal.hash === certificateHash({ content, previous: seal.previous }) && seal.keyId === token.core.keyId;
  if (!isOne || !tellsOf(token, content, seal.hash)) return 'altered';
  const key = keys.find(({ id }) => id === seal.keyId);
  if (key === undefined) return 'unknownKey';
  return (await isSignedBy(token, key.publicKey, verify)) ? null : 'altered';
};

/**
 * Verifies the chain of one series: numbers from 1 without gaps, each naming the one before it, each sealed over what it
 * says. Those before the first sealed one bear no seal; after it all do. Null: the chain is whole.
 */
export const verifyChain = async (
  certificates: readonly Certificate[],
  keys: KnownKeys,
  verify: Verify,
): Promise<ChainBreak | null> => {
  const inOrder = certificates.toSorted((a, b) => valueIn(a) - valueIn(b));
  let before: Certificate | null = null;
  for (const certificate of inOrder) {
    const why = linkFault(certificate, before) ?? (await sealFault(certificate, keys, verify));
    if (why !== null) return { number: certificate.number, why };
    before = certificate;
  }
  return null;
};

const valueIn = ({ series, number }: Certificate): number => Number(number.slice(series.length + 1));
