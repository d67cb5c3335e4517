/** A certificate as a file: all that stands on it, its seal, and the public keys to verify it by. */
import { z } from 'zod';
import { type Certificate, sealSchema } from '#domain/certificate.ts';
import { certificateContentSchema } from '#domain/certificateContents.ts';
import { publicKeySchema, type SigningKey } from '#domain/signingKey.ts';
import { canonicalJson, wellFormed } from '#kernel/canonicalJson.ts';
import { readJson } from '#kernel/readJson.ts';

const fileSchema = z.strictObject({
  format: z.literal('fettle-certificate'),
  version: z.literal(1),
  content: certificateContentSchema,
  previous: sealSchema.shape.previous,
  seal: sealSchema.strict(),
  keys: z.array(z.strictObject({ id: z.string(), workshop: z.string(), publicKey: publicKeySchema })),
});

/** A certificate as a file. */
export type CertificateFile = Readonly<z.infer<typeof fileSchema>>;

/** The file of a certificate as text; null of one that bears no seal. `keys`: of which its own is taken along. */
export const certificateFile = (
  { content, seal }: Pick<Certificate, 'content' | 'seal'>,
  keys: readonly Pick<SigningKey, 'id' | 'workshop' | 'publicKey'>[],
): string | null => {
  if (seal === null) return null;
  const own = keys.filter(({ id }) => id === seal.keyId);
  const file: CertificateFile = {
    format: 'fettle-certificate',
    version: 1,
    content,
    previous: seal.previous,
    seal,
    keys: own.map(({ id, workshop, publicKey }) => ({ id, workshop, publicKey })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};

const parsed = (text: string): unknown => {
  try {
    return readJson(text);
  } catch {
    return null;
  }
};

const saysSame = (raw: unknown, read: CertificateFile): boolean =>
  canonicalJson(wellFormed(raw)) === canonicalJson(wellFormed(read));

/** The certificate a file holds; null where it holds none. */
export const readCertificateFile = (text: string): CertificateFile | null => {
  const raw = parsed(text);
  const file = fileSchema.safeParse(raw);
  // The schema leaves out members it does not know: a file that has more than a certificate is none.
  return file.success && saysSame(raw, file.data) ? file.data : null;
};
