/** Sealed certificates that no sample holds: with every field filled, forged, and by somebody else. */
import type { Page } from 'playwright-core';
import { type Signer, sealed } from '#archive/certificateSeal.ts';
import { decodeToken, encodeToken } from '#archive/certificateToken.ts';
import type { Certificate } from '#domain/certificate.ts';
import { keyIdOf } from '#domain/keyFingerprint.ts';
import { type PublicKey, publicKeySchema, type SigningKey } from '#domain/signingKey.ts';
import { fullContent, withContent } from './fullCertificate.ts';
import { freshId } from './rows.ts';
import { storedRows, storeRow } from './stored.ts';

/** The same certificate saying another machine, under the old signature. */
export const forged = (token: string): string => {
  const read = decodeToken(token);
  if (typeof read === 'string') throw new Error(`No token: ${read}`);
  return encodeToken({ ...read.core, code: `${read.core.code}X` }, read.signature);
};

interface Signing {
  readonly signer: Signer;
  readonly publicKey: PublicKey;
}

const aKey = async (): Promise<Signing> => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey = publicKeySchema.parse({ kty, crv, x, y });
  const sign = async (bytes: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(
      await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, Uint8Array.from(bytes)),
    );
  return { signer: { keyId: keyIdOf(publicKey), sign }, publicKey };
};

/** The same certificate, sealed by somebody else. */
export const byAnother = async ({ content }: Certificate): Promise<string> =>
  (await sealed({ content, previous: null }, (await aKey()).signer)).token;

/** A certificate of each form in Chinese with every field filled, sealed with an older key of this workshop. */
export const fullPapers = async (page: Page, like: Certificate): Promise<readonly Certificate[]> => {
  const { signer, publicKey } = await aKey();
  const [key] = await storedRows<SigningKey>(page, 'signingKeys');
  if (key === undefined) throw new Error('The sample is not sealed');
  await storeRow(page, 'signingKeys', { ...key, id: signer.keyId, publicKey, endedAt: key.startedAt });
  const made: Certificate[] = [];
  for (const form of ['chinese', 'international'] as const) {
    const number = form === 'chinese' ? 'FT-2026-000417' : 'FT-2026-000418';
    const content = { ...fullContent(form, 'zh-Hans'), number };
    const seal = await sealed({ content, previous: null }, signer);
    const certificate = { ...withContent(like, content), id: freshId<'Certificate'>(), seal };
    await storeRow(page, 'certificates', certificate);
    made.push(certificate);
  }
  return made;
};
