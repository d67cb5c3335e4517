/**
 * Check: one machine looked over by one operator in one shift. Saved at every answer, so that a crash loses nothing; once
 * done it never changes. "Not used today" is an answer too.
 */
import { z } from 'zod';
import { calendarDateSchema, idSchema, instantSchema, lineSchema, rowShape, textSchema } from './record.ts';
import { meterUnits } from './serviceLevel.ts';

/** States of a check. `notUsed`: the machine was not used in the shift. */
export const checkStates = ['open', 'done', 'notUsed'] as const;

/** State of a check. */
export type CheckState = (typeof checkStates)[number];

/** Answers to an item. */
export const checkAnswers = ['ok', 'defect', 'notApplicable'] as const;

/** Answer to an item. */
export type CheckAnswer = (typeof checkAnswers)[number];

/**
 * Verdicts on a section. Before and key: `fit`, `repaired` (put right and checked again), `mustNotLeave`. During:
 * `continue`, `repair`, `stop`. After: `park`, `repairFirst`.
 */
export const checkVerdicts = [
  'fit',
  'repaired',
  'mustNotLeave',
  'continue',
  'repair',
  'stop',
  'park',
  'repairFirst',
] as const;

/** Verdict on a section. */
export type CheckVerdict = (typeof checkVerdicts)[number];

/** Where a check was written: at the shared screen, at the office from paper, or at a desk. */
export const checkSources = ['kiosk', 'paper', 'desk'] as const;

/** Strokes of a signature as SVG path data in a box of 600 × 200: the letters and figures of path data, nothing else. */
export const signatureSchema = z
  .string()
  .max(20_000, { error: 'tooLong' })
  .regex(/^[\dMmLlHhVvCcSsQqTtAaZzEe\s.,+-]*$/);

/** The answer to one item. */
const itemAnswerSchema = z.object({
  itemId: z.string().min(1),
  answer: z.enum(checkAnswers),
  /** Measured value, in the unit of the limits. */
  value: z.number().nullable(),
  /** The defect it opened. */
  defectId: idSchema<'Defect'>().nullable(),
  at: instantSchema,
});

/** The answer to one item. */
export type ItemAnswer = Readonly<z.infer<typeof itemAnswerSchema>>;

/** A check. */
export const checkSchema = z.object({
  ...rowShape,
  id: idSchema<'Check'>(),
  equipmentId: idSchema<'Equipment'>(),
  checkTemplateId: idSchema<'CheckTemplate'>(),
  checkRevisionId: idSchema<'CheckRevision'>(),
  /** The working day: of a shift that runs past midnight the day on which it began. */
  day: calendarDateSchema,
  /** Id of the shift in the settings; empty where none is set. */
  shiftId: z.string(),
  /** Null only when nobody could be named (a paper without a name). */
  operatorId: idSchema<'Person'>().nullable(),
  operatorName: lineSchema(120),
  state: z.enum(checkStates),
  startedAt: instantSchema,
  finishedAt: instantSchema.nullable(),
  answers: z.array(itemAnswerSchema),
  verdicts: z.array(z.object({ sectionId: z.string(), verdict: z.enum(checkVerdicts) })),
  /** Values the meters showed at take-over, by unit; they become readings when the check is done. */
  meters: z.partialRecord(z.enum(meterUnits), z.number().nonnegative()),
  /** Values they showed when the machine was handed over or put away, not below those at take-over; the day's readings too. */
  endMeters: z.partialRecord(z.enum(meterUnits), z.number().nonnegative()),
  /** Empty while unsigned. */
  signature: signatureSchema,
  notes: textSchema(2000),
  /** To whom the machine was handed over; null when to nobody. */
  handedOverTo: idSchema<'Person'>().nullable(),
  /** Defects of earlier shifts that this operator looked at: repaired well, or not. */
  confirmations: z.array(z.object({ defectId: idSchema<'Defect'>(), isGood: z.boolean() })),
  /** A manager let an operator without a valid certificate take the machine on: who, why. Null when not needed. */
  override: z.object({ by: lineSchema(120), reason: lineSchema(500) }).nullable(),
  source: z.enum(checkSources),
  isSample: z.boolean(),
});

/** A check. */
export type Check = Readonly<z.infer<typeof checkSchema>>;
