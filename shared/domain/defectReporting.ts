/** Reporting a defect: by hand, or as the finding of a task on an order. */
import { z } from 'zod';
import { yearOf } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import {
  type Change,
  type Counter,
  changeOf,
  type Decision,
  decideUnless,
  newRow,
  revised,
  staleness,
} from './change.ts';
import type { Context } from './context.ts';
import { type Defect, defectSeverities, unhandled } from './defect.ts';
import type { Equipment } from './equipment.ts';
import { checkedInput } from './inputProblems.ts';
import { defectCounterId, defectNumber, takeNumber } from './numbering.ts';
import { begun } from './orderBegin.ts';
import { archivedProblems } from './orderMaking.ts';
import { notUnderWay } from './orderState.ts';
import { requiredLineSchema } from './record.ts';
import type { OrderTask, WorkOrder } from './workOrder.ts';

const defectReportSchema = z.object({
  severity: z.enum(defectSeverities),
  text: requiredLineSchema(1000),
});

/** What is said of a defect. */
export type DefectReport = Readonly<z.infer<typeof defectReportSchema>>;

/** Counter from which a defect reported today takes its number. */
export const reportCounterId = ({ isSample }: { readonly isSample: boolean }, { today }: Pick<Context, 'today'>) =>
  defectCounterId(yearOf(today), isSample);

type Origin = Pick<Defect, 'equipmentId' | 'source' | 'foundOrderId' | 'foundTaskId' | 'isSample'>;

/** Of a defect that was found on no check. */
const noCheck = { checkId: null, checkItemId: null } as const satisfies Partial<Defect>;

const reported = (
  {
    report,
    origin,
    counter,
  }: { readonly report: DefectReport; readonly origin: Origin; readonly counter: Counter | null },
  context: Context,
): { readonly defect: Defect; readonly changes: readonly Change[] } => {
  const taken = takeNumber(counter, reportCounterId(origin, context), context);
  const defect: Defect = {
    ...newRow(context),
    ...unhandled,
    ...noCheck,
    ...report,
    ...origin,
    id: context.newId<'Defect'>(),
    number: defectNumber(yearOf(context.today), taken.value, origin.isSample),
    reportedOn: context.today,
    reportedBy: context.actor.name,
    state: 'reported',
    orderId: null,
    rejectReason: '',
    history: [{ state: 'reported', at: context.now, by: context.actor.name }],
  };
  return { defect, changes: [taken.change, changeOf('defects', null, defect)] };
};

/** A defect reported by hand; answers its id. Problems: `rowGone`, `equipmentArchived`, those of the fields. */
export const decideReportDefect = (
  { equipment, counter }: { readonly equipment: Equipment | null; readonly counter: Counter | null },
  input: DefectReport,
  context: Context,
): Result<Decision<Id<'Defect'>>> => {
  const checked = checkedInput(defectReportSchema, input);
  const problems = [
    ...(equipment === null ? [error('rowGone')] : archivedProblems(equipment)),
    ...(checked.ok ? [] : checked.problems),
  ];
  return decideUnless(problems, context, () => {
    if (equipment === null || !checked.ok) throw new Error('A defect without its machine passed the check.');
    const { id: equipmentId, isSample } = equipment;
    const origin: Origin = { equipmentId, isSample, source: 'hand', foundOrderId: null, foundTaskId: null };
    const { defect, changes } = reported({ report: checked.value, origin, counter }, context);
    return { value: defect.id, changes };
  });
};

/** What a finding became, on the task: its words, where it had none; its answer, where it had none. */
const raisedOn = (task: OrderTask, { id, text }: Defect): OrderTask => ({
  ...task,
  defectId: id,
  finding: task.finding.trim() === '' ? text : task.finding,
  // Of a task that takes apart, the defect is the leave to do it, not its result.
  answer: task.answer ?? (task.needsDefect ? null : 'defect'),
});

/**
 * The finding of a task becomes a defect; answers the defect's id. Problems: `rowGone`, `rowChangedMeanwhile`,
 * `orderNotIn`, `orderNotOpen`, `taskUnknown`, `defectRaisedAlready`, those of the fields.
 */
export const decideRaiseDefect = (
  { order, counter }: { readonly order: WorkOrder | null; readonly counter: Counter | null },
  input: DefectReport & { readonly rev: number; readonly taskId: string },
  context: Context,
): Result<Decision<Id<'Defect'>>> => {
  const checked = checkedInput(defectReportSchema, input);
  const problems = [
    ...staleness(order, input.rev),
    ...notUnderWay(order),
    ...(order === null ? [] : findingProblems(order, input.taskId)),
    ...(checked.ok ? [] : checked.problems),
  ];
  return decideUnless(problems, context, () => {
    if (order === null || !checked.ok) throw new Error('An order that is not there passed the check.');
    const { id: foundOrderId, equipmentId, isSample } = order;
    const origin: Origin = { equipmentId, isSample, source: 'order', foundOrderId, foundTaskId: input.taskId };
    const { defect, changes } = reported({ report: checked.value, origin, counter }, context);
    const tasks = order.tasks.map((task) => (task.taskId === input.taskId ? raisedOn(task, defect) : task));
    const noted = revised(order, { tasks, ...begun(order, context) }, context);
    return { value: defect.id, changes: [...changes, changeOf('orders', order, noted)] };
  });
};

const findingProblems = ({ tasks }: WorkOrder, taskId: string): readonly Problem[] => {
  const task = tasks.find((each) => each.taskId === taskId);
  if (task === undefined) return [error('taskUnknown', 'taskId')];
  return task.defectId === null ? [] : [error('defectRaisedAlready', 'taskId')];
};
