/** Reporting a defect: by hand, or as the finding of a task on an order. From a check: `defectFromCheck.ts`. */
import { z } from 'zod';
import type { Id } from '#kernel/id.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { type Counter, changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Context } from './context.ts';
import { type Defect, defectSeverities } from './defect.ts';
import { type DefectOrigin, newDefect, noCheck } from './defectMaking.ts';
import type { Equipment } from './equipment.ts';
import { checkedInput } from './inputProblems.ts';
import { begun } from './orderBegin.ts';
import { archivedProblems } from './orderMaking.ts';
import { notUnderWay } from './orderState.ts';
import { requiredLineSchema } from './record.ts';
import type { StandDownState } from './standDownBeginning.ts';
import type { OrderTask, WorkOrder } from './workOrder.ts';

const defectReportSchema = z.object({
  severity: z.enum(defectSeverities),
  text: requiredLineSchema(1000),
});

/** What is said of a defect. */
export type DefectReport = Readonly<z.infer<typeof defectReportSchema>>;

/** A defect reported by hand; an unsafe one stands the machine down. Answers its id. Problems: `rowGone`, `equipmentArchived`, those of the fields. */
export const decideReportDefect = (
  { equipment, ...state }: StandDownState & { readonly equipment: Equipment | null; readonly counter: Counter | null },
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
    const found = { source: 'hand', foundOrderId: null, foundTaskId: null } as const;
    const origin: DefectOrigin = { ...noCheck, ...found, equipmentId, isSample, reportedBy: context.actor.name };
    const { defect, changes } = newDefect({ ...state, report: checked.value, origin }, context);
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
 * The finding of a task becomes a defect; an unsafe one stands the machine down. Answers the defect's id. Problems: `rowGone`, `rowChangedMeanwhile`,
 * `orderNotIn`, `orderNotOpen`, `taskUnknown`, `defectRaisedAlready`, those of the fields.
 */
export const decideRaiseDefect = (
  { order, ...state }: StandDownState & { readonly order: WorkOrder | null; readonly counter: Counter | null },
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
    const found = { source: 'order', foundOrderId, foundTaskId: input.taskId } as const;
    const origin: DefectOrigin = { ...noCheck, ...found, equipmentId, isSample, reportedBy: context.actor.name };
    const { defect, changes } = newDefect({ ...state, report: checked.value, origin }, context);
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
