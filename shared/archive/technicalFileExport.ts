/**
 * A technical file as a signed file: who gets the machine can verify that nothing in it was changed since, without
 * network. What is signed is a text of its own kind, so that the signature can stand under nothing else.
 */
import { z } from 'zod';
import { keyIdOf } from '#domain/keyFingerprint.ts';
import { hashSchema } from '#domain/record.ts';
import { publicKeySchema, type SigningKey } from '#domain/signingKey.ts';
import type { TechnicalFile } from '#domain/technicalFile.ts';
import { canonicalJson } from '#kernel/canonicalJson.ts';
import { readJson } from '#kernel/readJson.ts';
import { bytesOfHex, hexOf, sha256Hex, utf8Bytes } from '#kernel/sha256.ts';
import type { Signer } from './certificateSeal.ts';
import type { KnownKeys, Verify } from './verification.ts';

const format = 'fettle-technical-file';
const version = 1;

/** What is read of the file to say whose it is; all of it is under the hash. */
const headSchema = z.looseObject({
  asOf: z.string(),
  period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  workshop: z.looseObject({ name: z.string() }),
  machine: z.looseObject({ code: z.string(), name: z.string(), plate: z.string(), serial: z.string() }),
});

const exportSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  file: headSchema,
  /** SHA-256 over the canonical form (RFC 8785) of all but itself and the signature. */
  hash: hashSchema,
  /** ECDSA P-256 over the text `fettle-technical-file:1:` and the hash, in lower-case hex. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
  keyId: z.string(),
  keys: z.array(z.strictObject({ id: z.string(), workshop: z.string(), publicKey: publicKeySchema })),
});

/** Whose file it is. */
export interface TechnicalFileHead {
  readonly code: string;
  readonly name: string;
  readonly plate: string;
  readonly serial: string;
  readonly workshop: string;
  readonly asOf: string;
  /** First and last day told of; null: no bound. */
  readonly from: string | null;
  readonly to: string | null;
  readonly keyId: string;
}

/** The answer about a technical file. Of an altered one nothing is to be believed. */
export type TechnicalFileVerdict =
  | { readonly kind: 'valid'; readonly head: TechnicalFileHead }
  | { readonly kind: 'altered'; readonly head: TechnicalFileHead; readonly why: 'content' | 'signature' }
  /** `isWhole`: by the key it brings along nothing was changed; compare that key with the issuer's card. */
  | { readonly kind: 'unknownIssuer'; readonly head: TechnicalFileHead; readonly isWhole: boolean }
  | { readonly kind: 'notATechnicalFile' };

interface Hashed {
  readonly file: unknown;
  readonly keyId: string;
  readonly keys: readonly unknown[];
}

const hashOf = ({ file, keyId, keys }: Hashed): string =>
  sha256Hex(canonicalJson({ file, format, keyId, keys, version }));

const bytesUnder = (hash: string): Uint8Array => utf8Bytes(`${format}:${version}:${hash}`);

/** The signed file of a technical file, as text. `keys`: of which the signer's is taken along. */
export const technicalFileExport = async (
  file: TechnicalFile,
  { keyId, sign }: Signer,
  keys: readonly Pick<SigningKey, 'id' | 'workshop' | 'publicKey'>[],
): Promise<string> => {
  const own = keys.filter(({ id }) => id === keyId).map(({ id, workshop, publicKey }) => ({ id, workshop, publicKey }));
  const hash = hashOf({ file, keyId, keys: own });
  const signature = hexOf(await sign(bytesUnder(hash)));
  return `${JSON.stringify({ format, version, file, hash, signature, keyId, keys: own }, null, 1)}\n`;
};

const parsed = (text: string): unknown => {
  try {
    return readJson(text);
  } catch {
    return null;
  }
};

type Export = z.infer<typeof exportSchema>;

const headOf = ({ file, keyId }: Export): TechnicalFileHead => {
  const { code, name, plate, serial } = file.machine;
  return { code, name, plate, serial, workshop: file.workshop.name, asOf: file.asOf, ...file.period, keyId };
};

/** Whether the file has the hash it names. What has no canonical form (half a surrogate pair) was never written by us. */
const hasItsHash = (read: Export): boolean => {
  try {
    return hashOf(read) === read.hash;
  } catch {
    return false;
  }
};

/**
 * Verifies the signed file of a technical file. A key the file brings along is not believed by that: where no known key
 * fits, the issuer is unknown. Takes the place of `verifyExport` for files of this format.
 */
export const verifyTechnicalFile = async (
  text: string,
  { keys }: { readonly keys: KnownKeys },
  verify: Verify,
): Promise<TechnicalFileVerdict> => {
  const read = exportSchema.safeParse(parsed(text));
  if (!read.success) return { kind: 'notATechnicalFile' };
  const { keyId, signature, hash } = read.data;
  const head = headOf(read.data);
  if (!hasItsHash(read.data)) return { kind: 'altered', head, why: 'content' };
  const known = keys.find(({ id }) => id === keyId);
  const brought = read.data.keys.find(({ id, publicKey }) => id === keyId && keyIdOf(publicKey) === id);
  const key = known ?? brought;
  const isSigned = key !== undefined && (await verify(key.publicKey, bytesOfHex(signature), bytesUnder(hash)));
  if (known === undefined) return { kind: 'unknownIssuer', head, isWhole: isSigned };
  return isSigned ? { kind: 'valid', head } : { kind: 'altered', head, why: 'signature' };
};

/** Whether a file says of itself that it is a signed technical file: what it is verified as. */
export const isTechnicalFile = (text: string): boolean => {
  const raw = parsed(text);
  return typeof raw === 'object' && raw !== null && 'format' in raw && raw.format === format;
};
