/** Checkpoint of the audit trail: the hash of its entry `seq`, signed. Made every 100 entries, never changed. */
import { z } from 'zod';
import { hashSchema, instantSchema } from './record.ts';

/** A checkpoint. */
export const checkpointSchema = z.object({
  seq: z.int().positive(),
  hash: hashSchema,
  at: instantSchema,
  keyId: z.string().min(1),
  /** ECDSA P-256 over the text `seq:hash`, in lower-case hex. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});

/** A checkpoint. */
export type Checkpoint = Readonly<z.infer<typeof checkpointSchema>>;
