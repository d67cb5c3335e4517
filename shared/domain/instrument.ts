/** Instrument: what values are measured with (gauge, torque wrench, brake bench). Its calibration is a held certificate. */
import { z } from 'zod';
import { calendarDateSchema, idSchema, lineSchema, requiredLineSchema, rowShape } from './record.ts';

/** What a user says of an instrument. */
export const instrumentInputSchema = z.object({
  code: requiredLineSchema(40),
  name: requiredLineSchema(120),
  make: lineSchema(80),
  model: lineSchema(80),
  serial: lineSchema(80),
  notes: lineSchema(500),
});

/** What a user says of an instrument. */
export type InstrumentInput = Readonly<z.infer<typeof instrumentInputSchema>>;

/** A stored instrument. */
export const instrumentSchema = instrumentInputSchema.extend({
  ...rowShape,
  id: idSchema<'Instrument'>(),
  archivedOn: calendarDateSchema.nullable(),
  isSample: z.boolean(),
});

/** A stored instrument. */
export type Instrument = Readonly<z.infer<typeof instrumentSchema>>;
