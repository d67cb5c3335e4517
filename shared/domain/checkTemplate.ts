/**
 * Check template: what an operator looks at before, during and after a shift (EN 13306: operator maintenance). Its
 * content lives in numbered revisions; an approved revision never changes, a new one replaces it from a date.
 */
import { z } from 'zod';
import { defectSeverities } from './defect.ts';
import { equipmentKinds } from './equipment.ts';
import { localTextSchema, writtenTextSchema } from './language.ts';
import { limitsSchema } from './programme.ts';
import { calendarDateSchema, idSchema, instantSchema, lineSchema, requiredLineSchema, rowShape } from './record.ts';

/** When a section is gone through: before starting, while running, after the shift; or with the key off and on. */
export const checkPhases = ['before', 'during', 'after', 'keyOff', 'keyOn', 'walkRound'] as const;

/** When a section is gone through. */
export type CheckPhase = (typeof checkPhases)[number];

/** Whether a photo is asked for. */
export const photoRules = ['never', 'onDefect', 'always'] as const;

/** One thing to look at. */
export const checkItemSchema = z.object({
  /** Stable through revisions. */
  id: z.string().min(1),
  text: localTextSchema,
  /** What to look for, in a sentence; may be empty. */
  look: writtenTextSchema,
  /** Name of a drawing that comes with the program; empty: none. */
  picture: lineSchema(60),
  /** A value is to be measured when set. */
  limits: limitsSchema.nullable(),
  /** How bad its failure is unless the operator says otherwise. */
  severity: z.enum(defectSeverities),
  photo: z.enum(photoRules),
});

/** One thing to look at. */
export type CheckItem = Readonly<z.infer<typeof checkItemSchema>>;

/** Items gone through together, with a verdict at their end. */
export const checkSectionSchema = z.object({
  id: z.string().min(1),
  phase: z.enum(checkPhases),
  name: localTextSchema,
  items: z.array(checkItemSchema),
});

/** Items gone through together. */
export type CheckSection = Readonly<z.infer<typeof checkSectionSchema>>;

/** A section in the making: words may still be missing. */
const draftSectionSchema = checkSectionSchema.extend({
  name: writtenTextSchema,
  items: z.array(checkItemSchema.extend({ text: writtenTextSchema })),
});

/** A check template. */
export const checkTemplateSchema = z.object({
  ...rowShape,
  id: idSchema<'CheckTemplate'>(),
  name: localTextSchema,
  /** Kinds of equipment it is meant for; empty: any. */
  kinds: z.array(z.enum(equipmentKinds)),
  /** Template of the trade it was copied from, else null. */
  templateId: z.string().nullable(),
  needsConfirmation: z.boolean(),
  /** A revision in the making; null while nobody changes it. Approving it makes it a revision. */
  draft: z
    .object({ sections: z.array(draftSectionSchema), basedOn: z.int().nonnegative(), by: lineSchema(120) })
    .nullable(),
  archivedOn: calendarDateSchema.nullable(),
  isSample: z.boolean(),
});

/** A check template. */
export type CheckTemplate = Readonly<z.infer<typeof checkTemplateSchema>>;

/** A revision of a check template. In force from `effectiveOn` until the next one's. */
export const checkRevisionSchema = z.object({
  ...rowShape,
  id: idSchema<'CheckRevision'>(),
  checkTemplateId: idSchema<'CheckTemplate'>(),
  /** 1, 2, 3 … without gaps. */
  number: z.int().positive(),
  sections: z.array(checkSectionSchema).min(1, { error: 'checkWithoutSections' }),
  effectiveOn: calendarDateSchema,
  approvedAt: instantSchema,
  approvedBy: lineSchema(120),
  reason: requiredLineSchema(500),
  isSample: z.boolean(),
});

/** A revision of a check template. */
export type CheckRevision = Readonly<z.infer<typeof checkRevisionSchema>>;

/** A machine whose checks are expected: by which template, in which shifts. At most one open one per pair. */
export const checkDutySchema = z.object({
  ...rowShape,
  id: idSchema<'CheckDuty'>(),
  equipmentId: idSchema<'Equipment'>(),
  checkTemplateId: idSchema<'CheckTemplate'>(),
  /** Ids of the shifts of the settings in which a check is expected; empty: once a working day, whatever the shift. */
  shiftIds: z.array(z.string()),
  /** First day on which it is expected. */
  fromOn: calendarDateSchema,
  /** Last day, inclusive; null: no end. */
  endedOn: calendarDateSchema.nullable(),
  isSample: z.boolean(),
});

/** A machine whose checks are expected. */
export type CheckDuty = Readonly<z.infer<typeof checkDutySchema>>;
