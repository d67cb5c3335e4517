/**
 * Attachment: a photo or paper that belongs to a record. Its bytes are kept once, under their SHA-256, apart from it:
 * two records may show the same file.
 */
import { z } from 'zod';
import { calendarDateSchema, idSchema, lineSchema, requiredLineSchema, rowShape } from './record.ts';

/** An attachment. */
export const attachmentSchema = z.object({
  ...rowShape,
  id: idSchema<'Attachment'>(),
  /** Id of the record it belongs to. */
  about: z.string().min(1),
  /** Where in that record, such as the task of an order; empty: the record as a whole. */
  place: lineSchema(120),
  /** File name as given, made safe. */
  name: requiredLineSchema(200),
  mediaType: lineSchema(100),
  /** Bytes. */
  size: z.int().nonnegative(),
  /** SHA-256 of the bytes in lower-case hex; the id of its content. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  addedOn: calendarDateSchema,
  addedBy: lineSchema(120),
  isSample: z.boolean(),
});

/** An attachment. */
export type Attachment = Readonly<z.infer<typeof attachmentSchema>>;

/** Tables whose records may have attachments. */
export const attachmentOwners = [
  'orders',
  'defects',
  'checks',
  'equipment',
  'outsideWorkshops',
  'certificates',
  'parts',
  'qualifications',
  'heldCertificates',
  'instruments',
] as const;
