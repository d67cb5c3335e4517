/** Outside workshop: an approved one that does under an agreement what this workshop cannot. */
import { z } from 'zod';
import { calendarDateSchema, idSchema, lineSchema, requiredLineSchema, rowShape, textSchema } from './record.ts';

/** What a user says of an outside workshop. */
export const outsideWorkshopInputSchema = z.object({
  name: requiredLineSchema(120),
  /** Person to speak to. */
  contact: lineSchema(80),
  phone: lineSchema(40),
  address: lineSchema(200),
  /** Its registration or licence number. */
  licence: lineSchema(60),
  /** What it is approved for, in words. */
  scope: lineSchema(300),
  agreementNo: lineSchema(60),
  agreementFrom: calendarDateSchema.nullable(),
  /** Last day of the agreement; null: no end. */
  agreementUntil: calendarDateSchema.nullable(),
  approvedBy: lineSchema(120),
  approvedOn: calendarDateSchema.nullable(),
  notes: textSchema(2000),
});

/** What a user says of an outside workshop. */
export type OutsideWorkshopInput = Readonly<z.infer<typeof outsideWorkshopInputSchema>>;

/** A stored outside workshop. */
export const outsideWorkshopSchema = outsideWorkshopInputSchema.extend({
  ...rowShape,
  id: idSchema<'OutsideWorkshop'>(),
  archivedOn: calendarDateSchema.nullable(),
  isSample: z.boolean(),
});

/** A stored outside workshop. */
export type OutsideWorkshop = Readonly<z.infer<typeof outsideWorkshopSchema>>;

/** An outside workshop of which nothing is said yet. */
export const blankOutsideWorkshop: OutsideWorkshopInput = {
  name: '',
  contact: '',
  phone: '',
  address: '',
  licence: '',
  scope: '',
  agreementNo: '',
  agreementFrom: null,
  agreementUntil: null,
  approvedBy: '',
  approvedOn: null,
  notes: '',
};
