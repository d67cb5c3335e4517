/**
 * Certificates this workshop issues. The number is gap-free in its series and taken at issue; the content is frozen at
 * issue and printed from there ever after, never from live records. It can be voided, never deleted.
 */
import { z } from 'zod';
import { certificateContentSchema } from './certificateContents.ts';
import { calendarDateSchema, hashSchema, idSchema, instantSchema, lineSchema, rowShape } from './record.ts';

/**
 * The seal of a certificate: its content and the hash of the one before in its series, hashed together and signed.
 * Together they are a chain: none can be changed or taken out without the next one showing it.
 */
export const sealSchema = z.object({
  /** The certificate before it in the series; null: it is the first, or the one before bears no seal. */
  previous: z.object({ number: z.string(), hash: hashSchema }).nullable(),
  /** SHA-256 over the canonical form (RFC 8785) of `{ content, previous }`. */
  hash: hashSchema,
  /** The key it was signed with: id in `signingKeys`. */
  keyId: z.string().min(1),
  /** What the QR code says: the signed core as COSE_Sign1 in Base45. */
  token: z.string().min(1),
});

/** The seal of a certificate. */
export type Seal = Readonly<z.infer<typeof sealSchema>>;

/** A stored certificate. */
export const certificateSchema = z.object({
  ...rowShape,
  id: idSchema<'Certificate'>(),
  series: z.string().min(1),
  number: z.string().min(1),
  equipmentId: idSchema<'Equipment'>(),
  /** The order it releases; null of a stand-down notice and a return to service. */
  orderId: idSchema<'WorkOrder'>().nullable(),
  /** The stand-down it tells of; else null. */
  standDownId: idSchema<'StandDown'>().nullable(),
  /** Who signs: the inspector. */
  inspectorId: idSchema<'Person'>(),
  issuedAt: instantSchema,
  issuedOn: calendarDateSchema,
  content: certificateContentSchema,
  /** Null: issued before certificates were sealed. */
  seal: sealSchema.nullable(),
  voided: z.object({ at: instantSchema, by: lineSchema(120), reason: lineSchema(500) }).nullable(),
  /** The voided certificate in whose place it was issued. */
  replacesId: idSchema<'Certificate'>().nullable(),
  /** The certificate issued in its place. */
  replacedById: idSchema<'Certificate'>().nullable(),
  /** Copies printed after the original. */
  copies: z.int().nonnegative(),
  isSample: z.boolean(),
});

/** A stored certificate. */
export type Certificate = Readonly<z.infer<typeof certificateSchema>>;

/** A certificate as it is before it is sealed: it stands for itself, replaces none and was not copied. */
export const unsealed = {
  standDownId: null,
  seal: null,
  voided: null,
  replacesId: null,
  replacedById: null,
  copies: 0,
} as const satisfies Partial<Certificate>;
