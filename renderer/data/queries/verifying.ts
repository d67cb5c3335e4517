/** What the register knows of a certificate that is being verified. */
import { database } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { SigningKey } from '#domain/signingKey.ts';

/** A certificate of the register, and the one issued in its place; null: none. */
export interface Registered {
  readonly certificate: Certificate;
  readonly replacing: Certificate | null;
}

/** The certificate of that number; null when the register has none. */
export const registeredCertificate = async (
  number: string,
  db: FettleDatabase = database(),
): Promise<Registered | null> => {
  const certificate = await db.certificates.where('number').equals(number).first();
  if (certificate === undefined) return null;
  const { replacedById } = certificate;
  return { certificate, replacing: replacedById === null ? null : ((await db.certificates.get(replacedById)) ?? null) };
};

/** Every public key known here: those of this installation, old ones too, and those of the ones before it. */
export const knownKeys = (db: FettleDatabase = database()): Promise<readonly SigningKey[]> => db.signingKeys.toArray();
