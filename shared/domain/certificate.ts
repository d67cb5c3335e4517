/**
 * Completion certificate (竣工出厂合格证). Its number is gap-free in its series and taken at issue; its content is
 * frozen at issue and printed from there ever after, never from live records. It can be voided, never deleted.
 */
import { z } from 'zod';
import { languageSchema } from './language.ts';
import { calendarDateSchema, idSchema, instantSchema, lineSchema, rowShape } from './record.ts';
import { meterUnits } from './serviceLevel.ts';
import { certificateForms } from './settings.ts';
import { orderWorks, taskAnswers } from './workOrder.ts';

/** A value with its unit, as printed. */
const meterValueSchema = z.object({ unit: z.enum(meterUnits), value: z.number().nonnegative() });

/** All that stands on the paper, as it was at issue. Texts are in `language`. */
export const certificateContentSchema = z.object({
  form: z.enum(certificateForms),
  language: languageSchema,
  number: z.string(),
  issuedOn: calendarDateSchema,
  customer: z.string(),
  code: z.string(),
  plate: z.string(),
  plateColour: z.string(),
  /** Kind in words, make and model. */
  type: z.string(),
  engineNo: z.string(),
  serial: z.string(),
  /** Repair category (维修类别): names of the levels carried out. */
  category: z.string(),
  programme: z.string(),
  revision: z.int().positive(),
  contractNo: z.string(),
  orderNo: z.string(),
  dateIn: calendarDateSchema,
  dateOut: calendarDateSchema,
  meters: z.array(meterValueSchema),
  workshop: z.object({ name: z.string(), address: z.string(), phone: z.string(), licence: z.string() }),
  inspector: z.object({ name: z.string(), number: z.string() }),
  workers: z.array(z.string()),
  tasks: z.array(
    z.object({
      work: z.enum(orderWorks),
      text: z.string(),
      answer: z.enum(taskAnswers).nullable(),
      value: z.number().nullable(),
      unit: z.string(),
      finding: z.string(),
    }),
  ),
  /** Quality guarantee: whichever first; null where none is given. */
  guarantee: z
    .object({
      days: z.int().positive(),
      distanceKm: z.int().positive(),
      until: calendarDateSchema,
      untilMeter: meterValueSchema.nullable(),
    })
    .nullable(),
});

/** All that stands on the paper. */
export type CertificateContent = Readonly<z.infer<typeof certificateContentSchema>>;

/** A stored certificate. */
export const certificateSchema = z.object({
  ...rowShape,
  id: idSchema<'Certificate'>(),
  series: z.string().min(1),
  number: z.string().min(1),
  equipmentId: idSchema<'Equipment'>(),
  orderId: idSchema<'WorkOrder'>(),
  inspectorId: idSchema<'Person'>(),
  issuedAt: instantSchema,
  issuedOn: calendarDateSchema,
  content: certificateContentSchema,
  voided: z.object({ at: instantSchema, by: lineSchema(120), reason: lineSchema(500) }).nullable(),
  isSample: z.boolean(),
});

/** A stored certificate. */
export type Certificate = Readonly<z.infer<typeof certificateSchema>>;
