/** Audit entry: who did what, when, with the rows before and after. Append-only, numbered without gaps. */
import { z } from 'zod';
import { idSchema, instantSchema } from './record.ts';

/** One changed row. `before` null: new; `after` null: taken out (import undo, sample removal). */
export const auditChangeSchema = z.object({
  table: z.string(),
  id: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

/** An audit entry. */
export const auditEntrySchema = z.object({
  seq: z.int().positive(),
  at: instantSchema,
  actorId: idSchema<'Person'>().nullable(),
  actorName: z.string(),
  /** Name of the command: `recordReading`. */
  command: z.string(),
  /** Rows touched, by table, for bulk commands whose changes are not listed one by one. */
  counts: z.record(z.string(), z.int()),
  changes: z.array(auditChangeSchema),
});

/** An audit entry. */
export type AuditEntry = Readonly<z.infer<typeof auditEntrySchema>>;
