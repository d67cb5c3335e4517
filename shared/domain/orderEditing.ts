/** Writing down what is done on an order while work goes on. The first answer, worker or hour puts it in work. */
import { z } from 'zod';
import { earlierDate } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import type { Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import { lifetimeValues, type StoredMeterValues } from './meterValues.ts';
import { begun } from './orderBegin.ts';
import { type EditingState, editProblems } from './orderEditGate.ts';
import { firstWorkedOn } from './orderLabour.ts';
import { keptOutside } from './orderOutside.ts';
import { calendarDateSchema, idSchema, lineSchema, textSchema } from './record.ts';
import { meterUnits } from './serviceLevel.ts';
import type { MeterValues } from './servicePosition.ts';
import {
  costLineSchema,
  labourLineSchema,
  type OrderTask,
  outsideWorkSchema,
  taskAnswers,
  type WorkOrder,
} from './workOrder.ts';

/** The answer to one task. */
export const taskEditSchema = z.object({
  taskId: z.string(),
  answer: z.enum(taskAnswers).nullable(),
  value: z.number().nullable(),
  finding: lineSchema(1000),
  /** The defect behind it; left out, it stays. */
  defectId: idSchema<'Defect'>().nullable().optional(),
  /** What the value was measured with; left out, it stays. */
  instrumentId: idSchema<'Instrument'>().nullable().optional(),
});

/** What can be written on an order; what is left out stays. */
export const orderEditsSchema = z.object({
  tasks: z.array(taskEditSchema).optional(),
  workerIds: z.array(idSchema<'Person'>()).optional(),
  /** Day the machine is to come in; only while it is planned. */
  plannedOn: calendarDateSchema.optional(),
  /** Day the machine came in. */
  openedOn: calendarDateSchema.optional(),
  /** Day work began. */
  startedOn: calendarDateSchema.optional(),
  labour: z.array(labourLineSchema).optional(),
  costs: z.array(costLineSchema).optional(),
  outside: outsideWorkSchema.nullable().optional(),
  title: lineSchema(200).optional(),
  contractNo: lineSchema(60).optional(),
  notes: textSchema(4000).optional(),
  /** Values the meters show, by unit, noted so far; they become readings with the completion. */
  meters: z.partialRecord(z.enum(meterUnits), z.number().nonnegative()).optional(),
});

/** What can be written on an order. */
export type OrderEdits = Readonly<z.infer<typeof orderEditsSchema>>;

/**
 * The order with the edits. Problems: `rowGone`, `rowChangedMeanwhile`, those of `editProblems`, and those of the
 * fields (`invalidValue`, `tooSmall`, `tooLong` …).
 */
export const decideSaveOrder = (
  state: EditingState,
  input: { readonly rev: number; readonly edits: OrderEdits },
  context: Context,
): Result<Decision<Id<'WorkOrder'>>> => {
  const { order } = state;
  const edits = checkedInput(orderEditsSchema, input.edits);
  const problems = [
    ...staleness(order, input.rev),
    ...(edits.ok ? editProblems(state, edits.value, context) : edits.problems),
  ];
  return decideUnless(problems, context, () => {
    if (order === null || !edits.ok) throw new Error('An order that is not there passed the check.');
    const edited = editedOrder(order, edits.value, (shown) => lifetimeValues(shown, context.today, state.meters));
    const kept = { ...edited, outside: keptOutside(edited.outside, state.workshops) };
    const start = begins(edits.value) ? begun({ ...order, ...kept }, context, dayOf(edits.value, context)) : {};
    return {
      value: order.id,
      changes: [changeOf('orders', order, revised(order, { ...kept, ...start }, context))],
    };
  });
};

type Edited = Pick<
  WorkOrder,
  | 'tasks'
  | 'workerIds'
  | 'plannedOn'
  | 'openedOn'
  | 'startedOn'
  | 'labour'
  | 'costs'
  | 'outside'
  | 'title'
  | 'contractNo'
  | 'notes'
  | 'meters'
>;

/** The columns of an order after the edits; `lifetime` turns values shown by the meters into lifetime values. */
export const editedOrder = (
  order: WorkOrder,
  edits: OrderEdits,
  lifetime: (shown: MeterValues) => StoredMeterValues,
): Edited => ({
  tasks: answeredTasks(order.tasks, edits.tasks ?? []),
  workerIds: edits.workerIds ?? order.workerIds,
  plannedOn: edits.plannedOn ?? order.plannedOn,
  // While the machine is to come, its day is the day planned.
  openedOn: edits.openedOn ?? edits.plannedOn ?? order.openedOn,
  startedOn: edits.startedOn ?? order.startedOn,
  labour: edits.labour ?? order.labour,
  costs: edits.costs ?? order.costs,
  outside: edits.outside === undefined ? order.outside : edits.outside,
  title: edits.title ?? order.title,
  contractNo: edits.contractNo ?? order.contractNo,
  notes: edits.notes ?? order.notes,
  meters: edits.meters === undefined ? order.meters : lifetime(edits.meters),
});

const answeredTasks = (tasks: readonly OrderTask[], edits: readonly z.infer<typeof taskEditSchema>[]): OrderTask[] => {
  const byId = new Map(edits.map((edit) => [edit.taskId, edit]));
  return tasks.map((task) => {
    const edit = byId.get(task.taskId);
    if (edit === undefined) return task;
    const instrumentId = edit.instrumentId === undefined ? task.instrumentId : edit.instrumentId;
    return { ...task, ...edit, defectId: edit.defectId ?? task.defectId, instrumentId };
  });
};

const begins = ({ workerIds = [], tasks = [], labour = [], startedOn }: OrderEdits): boolean =>
  startedOn !== undefined ||
  workerIds.length > 0 ||
  labour.length > 0 ||
  tasks.some(({ answer, value }) => answer !== null || value !== null);

/** The day work began by what is written: as said, else the first day anyone worked. */
const dayOf = ({ startedOn, labour = [] }: OrderEdits, { today }: Context) =>
  startedOn ?? earlierDate(today, firstWorkedOn(labour, today));
