/**
 * Meter and reading as stored. A meter belongs to one piece of equipment and has one unit. Readings are
 * append-only: a wrong one is voided and replaced. The meter's `summary` is renewed in the same transaction
 * that changes its readings.
 */
import { z } from 'zod';
import { calendarDateSchema, idSchema, lineSchema, rowShape } from './record.ts';
import { meterUnits } from './serviceLevel.ts';

/** Replacement or roll-over: from `on`, lifetime value = shown value + `offset` (until the next event). */
const meterEventSchema = z.object({ on: calendarDateSchema, offset: z.number(), note: lineSchema() });

/** What is known of a meter without reading its log. Values are lifetime values. */
const meterSummarySchema = z.object({
  /** Latest accepted reading by date; null without any. */
  current: z.object({ takenOn: calendarDateSchema, value: z.number() }).nullable(),
  usePerDay: z.object({ p10: z.number(), p50: z.number(), p90: z.number() }).nullable(),
  accepted: z.int().nonnegative(),
  suspect: z.int().nonnegative(),
});

/** What is known of a meter without reading its log. */
export type MeterSummary = Readonly<z.infer<typeof meterSummarySchema>>;

/** A meter. At most one per unit and piece of equipment. */
export const meterSchema = z.object({
  ...rowShape,
  id: idSchema<'Meter'>(),
  equipmentId: idSchema<'Equipment'>(),
  unit: z.enum(meterUnits),
  events: z.array(meterEventSchema),
  /** Use a day entered by hand, for when readings do not say. */
  handUsePerDay: z.number().positive().nullable(),
  /** Greatest rise a day that is believed, for cycles; null: the unit's own cap. */
  capPerDay: z.number().positive().nullable(),
  summary: meterSummarySchema,
  isSample: z.boolean(),
  importBatchId: idSchema<'ImportBatch'>().nullable(),
});

/** A meter. */
export type Meter = Readonly<z.infer<typeof meterSchema>>;

/** Why a reading is not believed. */
const suspectReasons = ['backwards', 'tooFast', 'future', 'duplicate', 'blank'] as const;

/** Where a reading came from. */
const readingSources = ['hand', 'import', 'order', 'check', 'sample'] as const;

/** A reading. `value` is what the meter showed. `confirmed`: a person vouched for it, the review must keep it. */
export const meterReadingSchema = z.object({
  ...rowShape,
  id: idSchema<'Reading'>(),
  meterId: idSchema<'Meter'>(),
  equipmentId: idSchema<'Equipment'>(),
  takenOn: calendarDateSchema,
  value: z.number().nonnegative(),
  source: z.enum(readingSources),
  /** Who took it, in words. */
  takenBy: lineSchema(120),
  state: z.enum(['accepted', 'suspect', 'void']),
  reason: z.enum(suspectReasons).nullable(),
  confirmed: z.boolean(),
  /** Order it was taken at. */
  orderId: idSchema<'WorkOrder'>().nullable(),
  isSample: z.boolean(),
  importBatchId: idSchema<'ImportBatch'>().nullable(),
});

/** A stored reading. */
export type MeterReading = Readonly<z.infer<typeof meterReadingSchema>>;
