/**
 * Maintenance programme (EN 13306: maintenance plan): what is done to one type of equipment, how often.
 * Its content lives in numbered revisions; an approved revision never changes, a new one replaces it from a date.
 */
import { z } from 'zod';
import { earlierWorkSchema } from './earlierWork.ts';
import { equipmentKinds } from './equipment.ts';
import { localTextSchema, writtenTextSchema } from './language.ts';
import { calendarDateSchema, idSchema, instantSchema, lineSchema, requiredLineSchema, rowShape } from './record.ts';
import { meterUnits, serviceLevelSchema } from './serviceLevel.ts';

/** The six kinds of work in a service. */
export const workKinds = ['clean', 'inspect', 'replenish', 'lubricate', 'tighten', 'adjust'] as const;

/** One of the six kinds of work. */
export type WorkKind = (typeof workKinds)[number];

/** Limits of a measured value; either end may be open. Both ends inclusive. */
export const limitsSchema = z.object({
  unit: lineSchema(20),
  min: z.number().nullable(),
  max: z.number().nullable(),
});

/** A part a task needs, in the part's own unit; whether the figure makes sense is said by `contentProblems`. */
export const taskPartSchema = z.object({ partId: idSchema<'Part'>(), quantity: z.number() });

/** A part a task needs. */
export type TaskPart = Readonly<z.infer<typeof taskPartSchema>>;

/** One task of a level. Whether its figures make sense is said by `contentProblems`: a draft may hold others. */
export const taskSchema = z.object({
  /** Stable through revisions. */
  id: z.string().min(1),
  work: z.enum(workKinds),
  text: localTextSchema,
  /** A value is to be measured when set. */
  limits: limitsSchema.nullable(),
  /** Must be answered before completion. */
  isMandatory: z.boolean(),
  /** Tightening torque in N·m. */
  torqueNm: z.number().nullable(),
  /** Tools and gauges it needs, in words. */
  tools: lineSchema(200),
  /** Labour planned for it, in hours; already within the level's `plannedHours`. */
  hours: z.number().nullable(),
  parts: z.array(taskPartSchema),
  /** An assembly is taken apart: only with a defect behind it. */
  needsDefect: z.boolean(),
});

/** What a task is unless more is said: to be answered, nothing measured, nothing planned. */
export const plainTask = {
  limits: null,
  isMandatory: true,
  torqueNm: null,
  tools: '',
  hours: null,
  parts: [],
  needsDefect: false,
} as const satisfies Partial<z.input<typeof taskSchema>>;

/** A task. */
export type Task = Readonly<z.infer<typeof taskSchema>>;

/** What is done at a service level, and what comes with it. */
export const levelContentSchema = z.object({
  name: localTextSchema,
  tasks: z.array(taskSchema),
  /** Labour planned for the whole visit, in hours: the tasks of the levels it covers included. */
  plannedHours: z.number().nullable(),
  /** A completion certificate is issued for it. */
  needsCertificate: z.boolean(),
  /** Statutory: its window is never left. */
  isStatutory: z.boolean(),
});

/** A service level of a programme: when (ServiceLevel) and what. */
export const programmeLevelSchema = z.intersection(serviceLevelSchema, levelContentSchema);

/** A service level with its content. */
export type ProgrammeLevel = Readonly<z.infer<typeof programmeLevelSchema>>;

/** A revision of a programme. In force from `effectiveOn` until the next one's. */
export const programmeRevisionSchema = z.object({
  ...rowShape,
  id: idSchema<'ProgrammeRevision'>(),
  programmeId: idSchema<'Programme'>(),
  /** 1, 2, 3 … without gaps. */
  number: z.int().positive(),
  levels: z.array(programmeLevelSchema).min(1, { error: 'programmeWithoutLevels' }),
  effectiveOn: calendarDateSchema,
  approvedAt: instantSchema,
  approvedBy: lineSchema(120),
  reason: requiredLineSchema(500),
  isSample: z.boolean(),
});

/** A revision. */
export type ProgrammeRevision = Readonly<z.infer<typeof programmeRevisionSchema>>;

/** A programme. */
export const programmeSchema = z.object({
  ...rowShape,
  id: idSchema<'Programme'>(),
  name: localTextSchema,
  /** Kinds of equipment it is meant for; empty: any. */
  kinds: z.array(z.enum(equipmentKinds)),
  /** Units its triggers need. */
  meters: z.array(z.enum(meterUnits)),
  /** Template it was copied from, else null. */
  templateId: z.string().nullable(),
  /** Shown while it stands: "default — confirm with your authority or maker". Cleared when the user confirms. */
  needsConfirmation: z.boolean(),
  archivedOn: calendarDateSchema.nullable(),
  isSample: z.boolean(),
});

/** A programme. */
export type Programme = Readonly<z.infer<typeof programmeSchema>>;

/** A piece of equipment under a programme. At most one open assignment per pair. */
export const assignmentSchema = z.object({
  ...rowShape,
  id: idSchema<'Assignment'>(),
  equipmentId: idSchema<'Equipment'>(),
  programmeId: idSchema<'Programme'>(),
  /** When it came under the programme, and lifetime meter values then; a meter not named counts from 0. */
  baseline: z.object({ on: calendarDateSchema, meters: z.partialRecord(z.enum(meterUnits), z.number().nonnegative()) }),
  endedOn: calendarDateSchema.nullable(),
  isSample: z.boolean(),
});

/** A piece of equipment under a programme. */
export type Assignment = Readonly<z.infer<typeof assignmentSchema>>;

/**
 * A service level carried out; what the engine replays. Written with the order's completion, or brought along from
 * elsewhere; only what was brought along may be of no level.
 */
export const completionSchema = z.object({
  ...rowShape,
  id: idSchema<'Completion'>(),
  equipmentId: idSchema<'Equipment'>(),
  /** Null with `revisionId` and `levelId`: earlier work that is no level of a programme. */
  programmeId: idSchema<'Programme'>().nullable(),
  revisionId: idSchema<'ProgrammeRevision'>().nullable(),
  levelId: z.string().min(1).nullable(),
  on: calendarDateSchema,
  /** Lifetime meter values at completion. */
  meters: z.partialRecord(z.enum(meterUnits), z.number().nonnegative()),
  orderId: idSchema<'WorkOrder'>().nullable(),
  /** What is known of work brought along; left out of what was done here. */
  earlier: earlierWorkSchema.optional(),
  isSample: z.boolean(),
});

/** A completion. */
export type Completion = Readonly<z.infer<typeof completionSchema>>;

const draftLevelSchema = z.intersection(
  serviceLevelSchema,
  levelContentSchema.extend({
    name: writtenTextSchema,
    tasks: z.array(taskSchema.extend({ text: writtenTextSchema })),
  }),
);

/**
 * A revision in the making, at most one a programme; approving it makes it a revision and takes it out. `levels` may
 * still be unsound: what stands in the way is said at approval.
 */
export const programmeDraftSchema = z.object({
  ...rowShape,
  id: idSchema<'ProgrammeDraft'>(),
  programmeId: idSchema<'Programme'>(),
  /** Number of the revision it started from. */
  basedOn: z.int().nonnegative(),
  levels: z.array(draftLevelSchema),
  /** Who last wrote on it. */
  by: lineSchema(120),
  /** Why the change is proposed, and the records that speak for it (defects, orders), by id. */
  reason: lineSchema(500),
  evidence: z.array(z.string()),
  isSample: z.boolean(),
});

/** A revision in the making. */
export type ProgrammeDraft = Readonly<z.infer<typeof programmeDraftSchema>>;
