/**
 * Signing key: the public half of a key of an installation. It stays for ever and travels in every backup and export,
 * so that what was signed can be verified; the private half never leaves the computer and is not among the records.
 */
import { z } from 'zod';
import { instantSchema, lineSchema, rowShape } from './record.ts';

/** The public half of an ECDSA P-256 key (RFC 7517): its point. */
export const publicKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  y: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

/** The public half of a key. */
export type PublicKey = Readonly<z.infer<typeof publicKeySchema>>;

/** A signing key. */
export const signingKeySchema = z.object({
  ...rowShape,
  /** First 16 hex digits of the key's thumbprint (RFC 7638, SHA-256). */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  publicKey: publicKeySchema,
  /** The installation that made it. */
  installationId: z.uuid(),
  /** Name of the workshop when it was made. */
  workshop: lineSchema(120),
  startedAt: instantSchema,
  /** When another took its place; null: in use. */
  endedAt: instantSchema.nullable(),
});

/** A signing key. */
export type SigningKey = Readonly<z.infer<typeof signingKeySchema>>;
