/**
 * Held certificate: a paper somebody else issued for a machine or an instrument, with a term. A renewal is a new one
 * that names the one before it, so that the chain stays. People's operating certificates are `qualification.ts`.
 */
import { z } from 'zod';
import { calendarDateSchema, idSchema, lineSchema, rowShape } from './record.ts';

/** Kinds of held certificate. `statutory`: periodic inspection; `lifting`: thorough examination. */
export const heldKinds = [
  'statutory',
  'insurance',
  'calibration',
  'lifting',
  'emission',
  'pressure',
  'permit',
  'other',
] as const;

/** A kind of held certificate. */
export type HeldKind = (typeof heldKinds)[number];

/** What a user says of a held certificate. */
export const heldCertificateInputSchema = z.object({
  kind: z.enum(heldKinds),
  /** What it is, where the kind does not say enough. */
  title: lineSchema(120),
  number: lineSchema(80),
  issuer: lineSchema(120),
  issuedOn: calendarDateSchema,
  /** Last day it is valid; null: no end. */
  expiresOn: calendarDateSchema.nullable(),
  /** Months from one review to the next; null: none. */
  reviewEveryMonths: z.int().min(1).max(120).nullable(),
  /** Day of the last review; null: none yet, it counts from issue. */
  reviewedOn: calendarDateSchema.nullable(),
  /** Days before its end in which the next one is to be applied for. */
  applyBeforeDays: z.int().min(0).max(730),
  /** Whether a machine may not be released, nor a value measured, once it has expired. */
  isRequired: z.boolean(),
  notes: lineSchema(500),
});

/** What a user says of a held certificate. */
export type HeldCertificateInput = Readonly<z.infer<typeof heldCertificateInputSchema>>;

/** States. `replaced`: renewed by another; `withdrawn`: it no longer counts. */
export const heldStates = ['current', 'replaced', 'withdrawn'] as const;

/** A stored held certificate. */
export const heldCertificateSchema = heldCertificateInputSchema.extend({
  ...rowShape,
  id: idSchema<'HeldCertificate'>(),
  /** The machine it is for, else null. */
  equipmentId: idSchema<'Equipment'>().nullable(),
  /** The instrument it is for, else null. Exactly one of the two is set. */
  instrumentId: idSchema<'Instrument'>().nullable(),
  state: z.enum(heldStates),
  /** The one it renews; null: the first of its chain. */
  renewsId: idSchema<'HeldCertificate'>().nullable(),
  isSample: z.boolean(),
});

/** A stored held certificate. */
export type HeldCertificate = Readonly<z.infer<typeof heldCertificateSchema>>;
