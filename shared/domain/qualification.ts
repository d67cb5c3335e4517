/**
 * Qualification (operating certificate, 操作证): what a person may operate, until when. And training: what they were
 * taught and how they did.
 */
import { z } from 'zod';
import { equipmentKinds } from './equipment.ts';
import { calendarDateSchema, idSchema, lineSchema, rowShape } from './record.ts';

/** What a user says of an operating certificate. */
export const qualificationInputSchema = z.object({
  /** Kinds of equipment it covers. */
  kinds: z.array(z.enum(equipmentKinds)).min(1, { error: 'qualificationWithoutKind' }),
  number: lineSchema(60),
  issuer: lineSchema(120),
  issuedOn: calendarDateSchema,
  /** Last day it is valid; null: no end. */
  expiresOn: calendarDateSchema.nullable(),
  /** Day by which it must be reviewed; null: no review. */
  reviewOn: calendarDateSchema.nullable(),
  /** Months before `expiresOn` in which the next one is to be applied for. */
  applyBeforeMonths: z.int().min(0).max(24),
  notes: lineSchema(500),
});

/** What a user says of an operating certificate. */
export type QualificationInput = Readonly<z.infer<typeof qualificationInputSchema>>;

/** A stored operating certificate. */
export const qualificationSchema = qualificationInputSchema.extend({
  ...rowShape,
  id: idSchema<'Qualification'>(),
  personId: idSchema<'Person'>(),
  /** Withdrawn or replaced; it stays on record. */
  archivedOn: calendarDateSchema.nullable(),
  isSample: z.boolean(),
});

/** A stored operating certificate. */
export type Qualification = Readonly<z.infer<typeof qualificationSchema>>;

/** What a user says of a training. */
export const trainingInputSchema = z.object({
  /** Id of the topic in the syllabus of the settings. */
  topicId: z.string().min(1),
  on: calendarDateSchema,
  /** Who taught or examined. */
  by: lineSchema(120),
  /** Whether the examination was passed; null: none was held. */
  isPassed: z.boolean().nullable(),
  notes: lineSchema(500),
});

/** What a user says of a training. */
export type TrainingInput = Readonly<z.infer<typeof trainingInputSchema>>;

/** A stored training. */
export const trainingSchema = trainingInputSchema.extend({
  ...rowShape,
  id: idSchema<'Training'>(),
  personId: idSchema<'Person'>(),
  isSample: z.boolean(),
});

/** A stored training. */
export type Training = Readonly<z.infer<typeof trainingSchema>>;
