/** Installation: this program on this computer. One row, id `installation`; a restored one is another installation. */
import { z } from 'zod';
import { instantSchema, rowShape } from './record.ts';

/** An installation. */
export const installationSchema = z.object({
  ...rowShape,
  id: z.literal('installation'),
  installationId: z.uuid(),
  /** Set apart the series of a restored or copied installation: `7KX` in `FT7KX-2026-000001`; empty: the first one. */
  seriesSuffix: z.string().regex(/^[A-Z0-9]{0,3}$/),
  /** The latest moment on record when the computer's clock was found behind it; null: the clock is believed. */
  clockDoubt: instantSchema.nullable(),
});

/** An installation. */
export type Installation = Readonly<z.infer<typeof installationSchema>>;
