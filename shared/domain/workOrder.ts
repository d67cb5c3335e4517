/**
 * Work order (EN 13306: work order): one visit of one piece of equipment: a service with the tasks of its levels, a
 * repair of defects, or other work. planned → open → inWork ⇄ waiting → done → released, or cancelled with a reason.
 * Tasks are copied from the revision in force, so that a later revision does not change what was asked.
 */
import { z } from 'zod';
import { localTextSchema } from './language.ts';
import { limitsSchema, taskPartSchema, workKinds } from './programme.ts';
import {
  calendarDateSchema,
  idSchema,
  instantSchema,
  lineSchema,
  requiredLineSchema,
  rowShape,
  textSchema,
} from './record.ts';
import { meterUnits } from './serviceLevel.ts';

/** States of an order. `planned`: the machine has not come in yet. `waiting`: work rests, for what `waitingFor` says. */
export const orderStates = ['planned', 'open', 'inWork', 'waiting', 'done', 'released', 'cancelled'] as const;

/** State of an order. */
export type OrderState = (typeof orderStates)[number];

/** What an order is for: a service of its programme, the repair of defects, or other work. */
export const orderKinds = ['service', 'repair', 'other'] as const;

/** What resting work waits for. */
export const waitingReasons = ['parts', 'outside', 'decision'] as const;

/** What resting work waits for. */
export type WaitingReason = (typeof waitingReasons)[number];

/** Answers to a task. `notDone` needs a finding that says why. */
export const taskAnswers = ['done', 'defect', 'notApplicable', 'notDone'] as const;

/** Answer to a task. */
export type TaskAnswer = (typeof taskAnswers)[number];

/** Kinds of work on an order: the six of a service, and repair. */
export const orderWorks = [...workKinds, 'repair'] as const;

/** A kind of work on an order. */
export type OrderWork = (typeof orderWorks)[number];

/** A task on an order. */
export const orderTaskSchema = z.object({
  taskId: z.string().min(1),
  /** Level it belongs to; of an order that is no service, the kind of the order. */
  levelId: z.string().min(1),
  work: z.enum(orderWorks),
  text: localTextSchema,
  limits: limitsSchema.nullable(),
  isMandatory: z.boolean(),
  answer: z.enum(taskAnswers).nullable(),
  /** Measured value, in the unit of the limits. */
  value: z.number().nullable(),
  finding: lineSchema(1000),
  /** Tightening torque in N·m. */
  torqueNm: z.number().positive().nullable(),
  tools: lineSchema(200),
  /** Labour planned for it, in hours. */
  hours: z.number().nonnegative().nullable(),
  /** Parts planned for it. */
  parts: z.array(taskPartSchema),
  /** An assembly is taken apart: only with a defect behind it. */
  needsDefect: z.boolean(),
  /** The defect its finding became, or the one that is repaired by it. */
  defectId: idSchema<'Defect'>().nullable(),
  /** What the value was measured with; null: not said. */
  instrumentId: idSchema<'Instrument'>().nullable(),
});

/** A task on an order. */
export type OrderTask = Readonly<z.infer<typeof orderTaskSchema>>;

/** A level that the order carries out or absorbs. */
export const orderLevelSchema = z.object({
  levelId: z.string().min(1),
  name: localTextSchema,
  isAbsorbed: z.boolean(),
});

/** Time worked: by whom (null: not said), on which day, in hours. `id` is unique within the order. */
export const labourLineSchema = z.object({
  id: z.string().min(1),
  personId: idSchema<'Person'>().nullable(),
  on: calendarDateSchema,
  hours: z
    .number()
    .positive()
    .max(24 * 31),
});

/** Time worked. */
export type LabourLine = Readonly<z.infer<typeof labourLineSchema>>;

/** A cost that is neither labour of the workshop nor a part from its stock, in the currency of the settings. */
export const costLineSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(['part', 'outside', 'other']),
  text: requiredLineSchema(200),
  amount: z.number().nonnegative(),
});

/** A cost beside labour and stock. */
export type CostLine = Readonly<z.infer<typeof costLineSchema>>;

/** The work given to an approved outside workshop. */
export const outsideWorkSchema = z.object({
  workshopId: idSchema<'OutsideWorkshop'>(),
  agreementNo: lineSchema(60),
  sentOn: calendarDateSchema.nullable(),
  expectedOn: calendarDateSchema.nullable(),
  returnedOn: calendarDateSchema.nullable(),
  /** Number of the outside workshop's own certificate or report. */
  paperNo: lineSchema(60),
});

/** The work given to an outside workshop. */
export type OutsideWork = Readonly<z.infer<typeof outsideWorkSchema>>;

/** The guarantee a repair falls under: that of an earlier certificate of the machine. */
export const orderGuaranteeSchema = z.object({
  certificateId: idSchema<'Certificate'>(),
  /** Whether the guarantee answers for it; where not, who said so and why. */
  isCovered: z.boolean(),
  by: lineSchema(120),
  reason: lineSchema(500),
});

/** The guarantee a repair falls under. */
export type OrderGuarantee = Readonly<z.infer<typeof orderGuaranteeSchema>>;

/** A change of state. */
const orderStepSchema = z.object({
  state: z.enum(orderStates),
  at: instantSchema,
  by: lineSchema(120),
  /** What was waited for from then on; null unless `waiting`. */
  waitingFor: z.enum(waitingReasons).nullable(),
});

/** A change of state. */
export type OrderStep = Readonly<z.infer<typeof orderStepSchema>>;

/** A work order. */
export const workOrderSchema = z.object({
  ...rowShape,
  id: idSchema<'WorkOrder'>(),
  /** `2026-0412`: year of opening and a number without gaps. */
  number: z.string().min(1),
  equipmentId: idSchema<'Equipment'>(),
  kind: z.enum(orderKinds),
  /** What is asked, in words; of a service empty, its levels say it. */
  title: lineSchema(200),
  /** Null unless a service. */
  programmeId: idSchema<'Programme'>().nullable(),
  /** Null unless a service. */
  revisionId: idSchema<'ProgrammeRevision'>().nullable(),
  /** At least one of a service, else none. */
  levels: z.array(orderLevelSchema),
  state: z.enum(orderStates),
  /** Day it was planned for; null when it was opened unplanned. Stays as it was when the machine comes in. */
  plannedOn: calendarDateSchema.nullable(),
  /** Null unless `waiting`. */
  waitingFor: z.enum(waitingReasons).nullable(),
  tasks: z.array(orderTaskSchema),
  /** Date in (进厂日期); while `planned` the day it is to come in. */
  openedOn: calendarDateSchema,
  startedOn: calendarDateSchema.nullable(),
  /** Date the work was finished; the completions bear it. */
  completedOn: calendarDateSchema.nullable(),
  /** Lifetime values at service, by unit. */
  meters: z.partialRecord(z.enum(meterUnits), z.number().nonnegative()),
  workerIds: z.array(idSchema<'Person'>()),
  labour: z.array(labourLineSchema),
  costs: z.array(costLineSchema),
  /** Null while the workshop does the work itself. */
  outside: outsideWorkSchema.nullable(),
  /** Null: no guarantee was running when the machine came in. */
  guarantee: orderGuaranteeSchema.nullable(),
  contractNo: lineSchema(60),
  notes: textSchema(4000),
  /** Why a service was done outside its window, and who answers for it. */
  windowReason: lineSchema(500),
  windowReasonBy: lineSchema(120),
  cancelReason: lineSchema(500),
  /** Every change of state, oldest first. */
  history: z.array(orderStepSchema),
  isSample: z.boolean(),
});

/** A work order. */
export type WorkOrder = Readonly<z.infer<typeof workOrderSchema>>;
