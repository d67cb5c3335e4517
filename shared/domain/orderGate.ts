/**
 * What an order must have before it is done, and before it is certified: every mandatory task answered, every defect
 * and every task left undone explained, every measured value within its limits or explained.
 */
import { error, type Problem } from '#kernel/result.ts';
import type { OrderTask } from './workOrder.ts';

type Limits = NonNullable<OrderTask['limits']>;

const isWithin = (value: number, { min, max }: Limits): boolean =>
  (min === null || value >= min) && (max === null || value <= max);

/** Whether the measured value lies outside the limits; both ends belong to them. False without a value. */
export const isOutOfLimits = ({ value, limits }: Pick<OrderTask, 'value' | 'limits'>): boolean =>
  value !== null && limits !== null && !isWithin(value, limits);

const hasNoFinding = ({ finding }: OrderTask): boolean => finding.trim() === '';

/** What is still missing of a task, or null: its answer, its measured value, the words or the record a defect needs. */
export const taskGap = (task: OrderTask): TaskGap | null => {
  if (task.answer === null) return task.isMandatory ? 'tasksUnanswered' : valueGap(task);
  if (task.answer === 'done' && task.needsDefect && task.defectId === null) return 'dismantlingNeedsDefect';
  if (task.answer === 'done' && task.limits !== null && task.isMandatory && task.value === null) return 'valuesMissing';
  if ((task.answer === 'defect' || task.answer === 'notDone') && hasNoFinding(task)) return 'findingsMissing';
  return valueGap(task);
};

/** What may be missing of a task; also the codes of the problems. */
export const taskGaps = [
  'tasksUnanswered',
  'dismantlingNeedsDefect',
  'valuesMissing',
  'findingsMissing',
  'valuesOutOfLimits',
] as const;

/** What may be missing of a task. */
export type TaskGap = (typeof taskGaps)[number];

const valueGap = (task: OrderTask): TaskGap | null =>
  isOutOfLimits(task) && hasNoFinding(task) ? 'valuesOutOfLimits' : null;

const fieldOf: Readonly<Record<TaskGap, string>> = {
  tasksUnanswered: 'answer',
  dismantlingNeedsDefect: 'answer',
  valuesMissing: 'value',
  findingsMissing: 'finding',
  valuesOutOfLimits: 'finding',
};

/** One problem per kind of gap, with how many tasks have it; `field` is that of the first of them. */
export const taskProblems = (tasks: readonly OrderTask[]): readonly Problem[] =>
  taskGaps.flatMap((gap) => {
    const places = tasks.flatMap((task, i) => (taskGap(task) === gap ? [i] : []));
    return places.length === 0 ? [] : [error(gap, `tasks.${places[0]}.${fieldOf[gap]}`, { count: places.length })];
  });
