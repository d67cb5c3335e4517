/**
 * Work order (EN 13306: work order): one visit of one piece of equipment, with the tasks of the levels done.
 * open → inWork → done → released, or cancelled with a reason. Tasks are copied from the revision in force, so
 * that a later revision does not change what was asked.
 */
import { z } from 'zod';
import { localTextSchema } from './language.ts';
import { limitsSchema, workKinds } from './programme.ts';
import { calendarDateSchema, idSchema, instantSchema, lineSchema, rowShape } from './record.ts';
import { meterUnits } from './serviceLevel.ts';

/** States of an order. */
export const orderStates = ['open', 'inWork', 'done', 'released', 'cancelled'] as const;

/** State of an order. */
export type OrderState = (typeof orderStates)[number];

/** Answers to a task. `notDone` needs a finding that says why. */
export const taskAnswers = ['done', 'defect', 'notApplicable', 'notDone'] as const;

/** Answer to a task. */
export type TaskAnswer = (typeof taskAnswers)[number];

/** A task on an order. */
export const orderTaskSchema = z.object({
  taskId: z.string().min(1),
  levelId: z.string().min(1),
  work: z.enum(workKinds),
  text: localTextSchema,
  limits: limitsSchema.nullable(),
  isMandatory: z.boolean(),
  answer: z.enum(taskAnswers).nullable(),
  /** Measured value, in the unit of the limits. */
  value: z.number().nullable(),
  finding: lineSchema(1000),
});

/** A task on an order. */
export type OrderTask = Readonly<z.infer<typeof orderTaskSchema>>;

/** A level that the order carries out or absorbs. */
export const orderLevelSchema = z.object({
  levelId: z.string().min(1),
  name: localTextSchema,
  isAbsorbed: z.boolean(),
});

/** A work order. */
export const workOrderSchema = z.object({
  ...rowShape,
  id: idSchema<'WorkOrder'>(),
  /** `2026-0412`: year of opening and a number without gaps. */
  number: z.string().min(1),
  equipmentId: idSchema<'Equipment'>(),
  programmeId: idSchema<'Programme'>(),
  revisionId: idSchema<'ProgrammeRevision'>(),
  levels: z.array(orderLevelSchema).min(1),
  state: z.enum(orderStates),
  tasks: z.array(orderTaskSchema),
  /** Date in (进厂日期). */
  openedOn: calendarDateSchema,
  startedOn: calendarDateSchema.nullable(),
  /** Date the work was finished; the completions bear it. */
  completedOn: calendarDateSchema.nullable(),
  /** Lifetime values at service, by unit. */
  meters: z.partialRecord(z.enum(meterUnits), z.number().nonnegative()),
  workerIds: z.array(idSchema<'Person'>()),
  labourHours: z.number().nonnegative().nullable(),
  contractNo: lineSchema(60),
  notes: z.string().max(4000),
  /** Why a service was done outside its window, and who answers for it. */
  windowReason: lineSchema(500),
  windowReasonBy: lineSchema(120),
  cancelReason: lineSchema(500),
  /** Every change of state, oldest first. */
  history: z.array(z.object({ state: z.enum(orderStates), at: instantSchema, by: lineSchema(120) })),
  isSample: z.boolean(),
});

/** A work order. */
export type WorkOrder = Readonly<z.infer<typeof workOrderSchema>>;
