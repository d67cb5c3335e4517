/**
 * Part: what the workshop keeps in stock, in one unit. Its stock is never stored: it is the sum of its moves. A move is
 * never changed or deleted; a wrong one is made good by another.
 */
import { z } from 'zod';
import { calendarDateSchema, idSchema, lineSchema, requiredLineSchema, rowShape, textSchema } from './record.ts';

/** Units parts are kept in: pieces, litres, kilograms, metres, sets, pairs. */
export const partUnits = ['piece', 'litre', 'kilogram', 'metre', 'set', 'pair'] as const;

/** A unit of parts. */
export type PartUnit = (typeof partUnits)[number];

/** What a user says of a part. */
export const partInputSchema = z.object({
  /** Part number; unique among parts in use. */
  number: requiredLineSchema(60),
  name: requiredLineSchema(120),
  unit: z.enum(partUnits),
  /** Stock at or below which it is to be ordered; null: not watched. */
  reorderLevel: z.number().nonnegative().nullable(),
  /** How much is ordered at a time, at least; null: what is needed. */
  orderQuantity: z.number().positive().nullable(),
  /** Price of one unit, in the currency of the settings. */
  unitCost: z.number().nonnegative().nullable(),
  supplier: lineSchema(120),
  /** Where it lies. */
  location: lineSchema(80),
  notes: textSchema(2000),
});

/** What a user says of a part. */
export type PartInput = Readonly<z.infer<typeof partInputSchema>>;

/** A stored part. */
export const partSchema = partInputSchema.extend({
  ...rowShape,
  id: idSchema<'Part'>(),
  archivedOn: calendarDateSchema.nullable(),
  isSample: z.boolean(),
  /** The import that made it; left out: it was entered by hand. */
  importBatchId: idSchema<'ImportBatch'>().optional(),
});

/** A stored part. */
export type Part = Readonly<z.infer<typeof partSchema>>;

/** Ways stock changes. `counted` brings it to what was counted; `used` and `returned` belong to an order. */
export const partMoveKinds = ['received', 'used', 'returned', 'scrapped', 'counted'] as const;

/** A move of stock. */
export const partMoveSchema = z.object({
  ...rowShape,
  id: idSchema<'PartMove'>(),
  partId: idSchema<'Part'>(),
  kind: z.enum(partMoveKinds),
  on: calendarDateSchema,
  /** Change of the stock, in the part's unit: above zero in, below zero out, of a count the difference (may be 0). */
  quantity: z.number(),
  /** What was counted; null unless `counted`. */
  counted: z.number().nonnegative().nullable(),
  /** Lot (batch) number; empty when the part is not kept by lots. */
  lot: lineSchema(60),
  /** Price of one unit at the move; null when not known. */
  unitCost: z.number().nonnegative().nullable(),
  orderId: idSchema<'WorkOrder'>().nullable(),
  note: lineSchema(200),
  by: lineSchema(120),
  isSample: z.boolean(),
  /** The import it came with; left out: with none. */
  importBatchId: idSchema<'ImportBatch'>().optional(),
});

/** A move of stock. */
export type PartMove = Readonly<z.infer<typeof partMoveSchema>>;
