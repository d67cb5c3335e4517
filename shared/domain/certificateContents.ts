/** What stands on the papers this workshop issues, as it was at issue. Texts are in `language`. */
import { z } from 'zod';
import { defectSeverities } from './defect.ts';
import { guaranteeWorks } from './guarantee.ts';
import { languageSchema } from './language.ts';
import { calendarDateSchema, requiredLineSchema } from './record.ts';
import { meterUnits } from './serviceLevel.ts';
import { certificateForms } from './settings.ts';
import { orderWorks, taskAnswers } from './workOrder.ts';

/** Kinds of certificate: completion (竣工出厂合格证), safety inspection record, stand-down notice, return to service. */
export const certificateKinds = ['completion', 'inspection', 'standDown', 'returnToService'] as const;

/** A kind of certificate. */
export type CertificateKind = (typeof certificateKinds)[number];

/** A value with its unit, as printed. */
const meterValueSchema = z.object({ unit: z.enum(meterUnits), value: z.number().nonnegative() });

/** What stands on every paper. */
const paperShape = {
  language: languageSchema,
  number: z.string(),
  issuedOn: calendarDateSchema,
  /** Number of the certificate it replaces, and why; null: none. */
  replaces: z.object({ number: z.string(), reason: z.string() }).nullable(),
  customer: z.string(),
  code: z.string(),
  plate: z.string(),
  plateColour: z.string(),
  /** Kind in words, make and model. */
  type: z.string(),
  engineNo: z.string(),
  serial: z.string(),
  meters: z.array(meterValueSchema),
  workshop: z.object({
    name: z.string(),
    address: z.string(),
    phone: z.string(),
    licence: z.string(),
    /** SHA-256 of the picture; null: none. */
    logo: z.string().nullable(),
  }),
  /** Who signs. */
  inspector: z.object({ name: z.string(), number: z.string() }),
} as const;

/** A task as it was answered. */
const taskLineSchema = z.object({
  work: z.enum(orderWorks),
  text: z.string(),
  answer: z.enum(taskAnswers).nullable(),
  value: z.number().nullable(),
  unit: z.string(),
  finding: z.string(),
  /** The measuring instrument, by code; empty: none was named. */
  instrument: z.string(),
});

/** A defect, and who put it right, what and when. */
const defectLineSchema = z.object({
  number: z.string(),
  text: z.string(),
  severity: z.enum(defectSeverities),
  /** Null: not put right. */
  repair: z.object({ by: z.string(), on: calendarDateSchema, what: z.string() }).nullable(),
});

/** A tyre as inspected. Null: not measured. */
export const tyreSchema = z.object({
  /** Where it sits, in words of the trade: `1 L`, `2 R outer`. */
  position: requiredLineSchema(40),
  /** Tread in millimetres. */
  treadMm: z.number().nonnegative().max(60, { error: 'tyreRange' }).nullable(),
  /** Pressure in kilopascals. */
  pressureKpa: z.number().nonnegative().max(2000, { error: 'tyreRange' }).nullable(),
  /** Age in years, from its week of making. */
  ageYears: z.number().nonnegative().max(60, { error: 'tyreRange' }).nullable(),
});

/** A tyre as inspected. */
export type Tyre = Readonly<z.infer<typeof tyreSchema>>;

/** How brakes are tested. */
export const brakeMethods = ['rollerBench', 'decelerometer', 'road'] as const;

const efficiency = z.number().min(0, { error: 'brakeRange' }).max(150, { error: 'brakeRange' }).nullable();

/** A brake test. Efficiencies in per cent of the weight; null: not measured. */
export const brakeTestSchema = z.object({
  method: z.enum(brakeMethods),
  servicePercent: efficiency,
  secondaryPercent: efficiency,
  parkingPercent: efficiency,
  isPassed: z.boolean(),
});

/** A brake test. */
export type BrakeTest = Readonly<z.infer<typeof brakeTestSchema>>;

/** A completion certificate. */
export const completionContentSchema = z.object({
  kind: z.literal('completion'),
  form: z.enum(certificateForms),
  ...paperShape,
  /** Repair category (维修类别): names of the levels carried out. */
  category: z.string(),
  /** Empty, and the revision null, of an order that is no service. */
  programme: z.string(),
  revision: z.int().positive().nullable(),
  contractNo: z.string(),
  orderNo: z.string(),
  dateIn: calendarDateSchema,
  dateOut: calendarDateSchema,
  workers: z.array(z.string()),
  /** The outside workshop that did the work, with the number of its own certificate; null: done here. */
  outside: z.object({ name: z.string(), licence: z.string(), paperNo: z.string() }).nullable(),
  tasks: z.array(taskLineSchema),
  /** Quality guarantee: whichever first; null where none is given. */
  guarantee: z
    .object({
      /** The kind of work it was promised for; null: not said, on papers issued before it was asked. */
      work: z.enum(guaranteeWorks).nullable(),
      days: z.int().positive(),
      distanceKm: z.int().positive(),
      until: calendarDateSchema,
      untilMeter: meterValueSchema.nullable(),
    })
    .nullable(),
});

/** A completion certificate. */
export type CompletionContent = Readonly<z.infer<typeof completionContentSchema>>;

/** A safety inspection record (DVSA guide). */
export const inspectionContentSchema = z.object({
  kind: z.literal('inspection'),
  ...paperShape,
  /** Empty, and the revision null, of an order that is no service. */
  programme: z.string(),
  revision: z.int().positive().nullable(),
  orderNo: z.string(),
  inspectedOn: calendarDateSchema,
  workers: z.array(z.string()),
  tasks: z.array(taskLineSchema),
  tyres: z.array(tyreSchema),
  brakeTest: brakeTestSchema.nullable(),
  defects: z.array(defectLineSchema),
});

/** A safety inspection record. */
export type InspectionContent = Readonly<z.infer<typeof inspectionContentSchema>>;

/** A stand-down notice. */
export const standDownContentSchema = z.object({
  kind: z.literal('standDown'),
  ...paperShape,
  fromOn: calendarDateSchema,
  reason: z.string(),
  /** Who stood it down. */
  by: z.string(),
  defects: z.array(defectLineSchema),
});

/** A stand-down notice. */
export type StandDownContent = Readonly<z.infer<typeof standDownContentSchema>>;

/** A return to service. */
export const returnContentSchema = z.object({
  kind: z.literal('returnToService'),
  ...paperShape,
  fromOn: calendarDateSchema,
  reason: z.string(),
  /** Number of the stand-down notice; empty: none was issued. */
  noticeNo: z.string(),
  returnedOn: calendarDateSchema,
  /** Who returned it. */
  by: z.string(),
  note: z.string(),
  defects: z.array(defectLineSchema),
});

/** A return to service. */
export type ReturnContent = Readonly<z.infer<typeof returnContentSchema>>;

/** All that stands on a paper. */
export const certificateContentSchema = z.discriminatedUnion('kind', [
  completionContentSchema,
  inspectionContentSchema,
  standDownContentSchema,
  returnContentSchema,
]);

/** All that stands on a paper. */
export type CertificateContent = Readonly<z.infer<typeof certificateContentSchema>>;
