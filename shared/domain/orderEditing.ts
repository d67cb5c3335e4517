/** Writing down what is done on an order while work goes on. The first answer or worker puts it in work. */
import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import type { Meter } from './meterRecord.ts';
import { lifetimeValues, type StoredMeterValues, unknownMeters } from './meterValues.ts';
import { entering, notUnderWay } from './orderState.ts';
import type { Person } from './person.ts';
import { calendarDateSchema, idSchema, lineSchema } from './record.ts';
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
});

/** What can be written on an order; what is left out stays. */
export const orderEditsSchema = z.object({
  tasks: z.array(taskEditSchema).optional(),
  workerIds: z.array(idSchema<'Person'>()).optional(),
  /** Day the machine came in. */
  openedOn: calendarDateSchema.optional(),
  labour: z.array(labourLineSchema).optional(),
  costs: z.array(costLineSchema).optional(),
  outside: outsideWorkSchema.nullable().optional(),
  title: lineSchema(200).optional(),
  contractNo: lineSchema(60).optional(),
  notes: z.string().max(4000).optional(),
  /** Values the meters show, by unit, noted so far; they become readings with the completion. */
  meters: z.partialRecord(z.enum(meterUnits), z.number().nonnegative()).optional(),
});

/** What can be written on an order. */
export type OrderEdits = Readonly<z.infer<typeof orderEditsSchema>>;

/** What is known of the order. */
export interface EditingState {
  readonly order: WorkOrder | null;
  readonly people: readonly Person[];
  /** Meters of the machine. */
  readonly meters: readonly Meter[];
}

/**
 * The order with the edits. Problems: `rowGone`, `rowChangedMeanwhile`, `orderNotOpen`, `taskUnknown`,
 * `workerUnknown`, `meterMissing`, `openedInFuture`, and those of the fields (`invalidValue`, `tooSmall`, `tooLong` …).
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
    ...notUnderWay(order),
    ...(edits.ok ? referenceProblems(state, edits.value, context) : edits.problems),
  ];
  return decideUnless(problems, context, () => {
    if (order === null || !edits.ok) throw new Error('An order that is not there passed the check.');
    const edited = editedOrder(order, edits.value, (shown) => lifetimeValues(shown, context.today, state.meters));
    const begun = order.state === 'open' && isBegun(edited) ? started(order, context) : {};
    return {
      value: order.id,
      changes: [changeOf('orders', order, revised(order, { ...edited, ...begun }, context))],
    };
  });
};

const referenceProblems = (state: EditingState, edits: OrderEdits, context: Context): readonly Problem[] => {
  const taskIds = new Set(state.order?.tasks.map(({ taskId }) => taskId));
  const workers = edits.workerIds ?? [];
  const isKnown = (id: string): boolean => state.people.some((person) => person.id === id);
  return [
    ...((edits.tasks ?? []).some(({ taskId }) => !taskIds.has(taskId)) ? [error('taskUnknown', 'tasks')] : []),
    ...(workers.every(isKnown) ? [] : [error('workerUnknown', 'workerIds')]),
    ...unknownMeters(edits.meters ?? {}, state.meters),
    ...(edits.openedOn !== undefined && edits.openedOn > context.today ? [error('openedInFuture', 'openedOn')] : []),
  ];
};

type Edited = Pick<
  WorkOrder,
  'tasks' | 'workerIds' | 'openedOn' | 'labour' | 'costs' | 'outside' | 'title' | 'contractNo' | 'notes' | 'meters'
>;

/** The columns of an order after the edits; `lifetime` turns values shown by the meters into lifetime values. */
export const editedOrder = (
  order: WorkOrder,
  edits: OrderEdits,
  lifetime: (shown: MeterValues) => StoredMeterValues,
): Edited => ({
  tasks: answeredTasks(order.tasks, edits.tasks ?? []),
  workerIds: edits.workerIds ?? order.workerIds,
  openedOn: edits.openedOn ?? order.openedOn,
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
  return tasks.map((task) => ({ ...task, ...byId.get(task.taskId) }));
};

const isBegun = (order: Edited): boolean =>
  order.workerIds.length > 0 || order.tasks.some(({ answer, value }) => answer !== null || value !== null);

const started = (order: WorkOrder, context: Context): Partial<WorkOrder> => ({
  ...entering(order, 'inWork', context),
  startedOn: order.startedOn ?? context.today,
});
