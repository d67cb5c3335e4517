/**
 * Work done before the machine came to this program, brought along from elsewhere: what another program or a list said of
 * it, beside the completion it is kept as. It never had an order of ours, and so takes no number.
 */
import { z } from 'zod';
import { idSchema, lineSchema, requiredLineSchema, textSchema } from './record.ts';
import { meterUnits } from './serviceLevel.ts';

/** What is said of earlier work. */
export const earlierWorkSchema = z.object({
  /** What was done, in the words it was written down in. */
  title: requiredLineSchema(200),
  /** What it cost, in the currency of the settings; null: not said. */
  cost: z.number().nonnegative().nullable(),
  /** Who did it: a workshop or a person, as written. */
  workshop: lineSchema(120),
  notes: textSchema(2000),
  /** What the meter showed, believed or not; null: not said. */
  shown: z.object({ unit: z.enum(meterUnits), value: z.number().nonnegative() }).nullable(),
  /** The file it came from. */
  source: lineSchema(260),
  importBatchId: idSchema<'ImportBatch'>(),
});

/** What is said of earlier work. */
export type EarlierWork = Readonly<z.infer<typeof earlierWorkSchema>>;

/** What two lines must differ in to be two works of a machine, not one told twice. */
export const earlierWorkKey = (on: string, { title, cost, shown }: Pick<EarlierWork, 'title' | 'cost' | 'shown'>) =>
  JSON.stringify([on, title, cost, shown?.unit ?? null, shown?.value ?? null]);
