/**
 * Defect (EN 13306: fault, a state of the item): something wrong with a machine, reported once and never deleted.
 * reported → triaged → ordered → repaired → confirmed → closed, or rejected with a reason.
 */
import { z } from 'zod';
import { calendarDateSchema, idSchema, instantSchema, lineSchema, requiredLineSchema, rowShape } from './record.ts';

/** How bad it is. `unsafe`: the machine must not be used. */
export const defectSeverities = ['minor', 'major', 'unsafe'] as const;

/** How bad it is. */
export type DefectSeverity = (typeof defectSeverities)[number];

/** States of a defect. */
export const defectStates = ['reported', 'triaged', 'ordered', 'repaired', 'confirmed', 'closed', 'rejected'] as const;

/** State of a defect. */
export type DefectState = (typeof defectStates)[number];

/** Where a defect was found. */
const defectSources = ['order', 'hand', 'check'] as const;

/** What a repair came to: put right, or nothing to put right. */
export const repairOutcomes = ['repaired', 'notNeeded'] as const;

/** A defect. */
export const defectSchema = z.object({
  ...rowShape,
  id: idSchema<'Defect'>(),
  /** `D-2026-0017`: year of the report and a number without gaps. */
  number: z.string().min(1),
  equipmentId: idSchema<'Equipment'>(),
  source: z.enum(defectSources),
  /** The order on which it was found, and the task; null unless `source` is `order`. */
  foundOrderId: idSchema<'WorkOrder'>().nullable(),
  foundTaskId: z.string().nullable(),
  severity: z.enum(defectSeverities),
  text: requiredLineSchema(1000),
  reportedOn: calendarDateSchema,
  reportedBy: lineSchema(120),
  state: z.enum(defectStates),
  /** The order that repairs it; null before there is one. */
  orderId: idSchema<'WorkOrder'>().nullable(),
  rejectReason: lineSchema(500),
  /** The check on which it was found, and the item; null unless `source` is `check`. */
  checkId: idSchema<'Check'>().nullable(),
  checkItemId: z.string().nullable(),
  /** Second signature of a driver's report: repaired, or no repair needed; by whom, when. */
  repair: z
    .object({ outcome: z.enum(repairOutcomes), by: lineSchema(120), at: instantSchema, note: lineSchema(500) })
    .nullable(),
  /** Third signature: the next operator found it good, or not; by whom, when. */
  confirmation: z
    .object({ isGood: z.boolean(), by: lineSchema(120), at: instantSchema, note: lineSchema(500) })
    .nullable(),
  /** Reviewed and closed: by whom, when, with which words. */
  review: z.object({ by: lineSchema(120), at: instantSchema, note: lineSchema(500) }).nullable(),
  /** Fed back to those who can prevent the next one: into which programme, or why not needed. */
  feedback: z
    .object({
      programmeId: idSchema<'Programme'>().nullable(),
      by: lineSchema(120),
      at: instantSchema,
      note: lineSchema(500),
    })
    .nullable(),
  /** Every change of state, oldest first. */
  history: z.array(z.object({ state: z.enum(defectStates), at: instantSchema, by: lineSchema(120) })),
  isSample: z.boolean(),
});

/** A defect. */
export type Defect = Readonly<z.infer<typeof defectSchema>>;

/** What a defect has when it is first reported: nobody has repaired, confirmed, reviewed or fed it back. */
export const unhandled = {
  repair: null,
  confirmation: null,
  review: null,
  feedback: null,
} as const satisfies Partial<Defect>;
