/** Signing keys for tests: real ones, of Node's own WebCrypto. */
import { type Signer, sealed } from '#archive/certificateSeal.ts';
import type { Certificate } from '#domain/certificate.ts';
import { newRow } from '#domain/change.ts';
import { keyIdOf } from '#domain/keyFingerprint.ts';
import { publicKeySchema, type SigningKey } from '#domain/signingKey.ts';
import { aContext } from './rows.ts';

/** A key and who signs with it. */
export interface TestKey {
  readonly key: SigningKey;
  readonly signer: Signer;
}

/** A fresh key. */
export const aSigningKey = async (columns: Partial<SigningKey> = {}): Promise<TestKey> => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey = publicKeySchema.parse({ kty, crv, x, y });
  const id = keyIdOf(publicKey);
  const key: SigningKey = {
    ...newRow(aContext()),
    id,
    publicKey,
    installationId: '5b0d8b36-46ab-4f2c-8e11-2a6f3f5a9c01',
    workshop: 'Harbour Workshop',
    startedAt: aContext().now,
    endedAt: null,
    ...columns,
  };
  const sign = async (bytes: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(
      await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, Uint8Array.from(bytes)),
    );
  return { key, signer: { keyId: id, sign } };
};

/** The certificate with its seal; `before` is the one before it in its series. */
export const sealedCertificate = async (
  certificate: Certificate,
  { signer }: TestKey,
  before: Certificate | null = null,
): Promise<Certificate> => {
  const previous = before?.seal ? { number: before.number, hash: before.seal.hash } : null;
  return { ...certificate, seal: await sealed({ content: certificate.content, previous }, signer) };
};
