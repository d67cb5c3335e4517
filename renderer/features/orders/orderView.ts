import type { DueLine } from '#domain/dueLine.ts';
import type { OrderEdits } from '#domain/orderEditing.ts';
import { isOutOfLimits, taskGap, taskGaps, taskProblems } from '#domain/orderGate.ts';
import { type OrderTask, type OrderWork, orderWorks, type TaskAnswer, type WorkOrder } from '#domain/workOrder.ts';
import type { Problem } from '#kernel/result.ts';

/** What is edited of a task. */
export type TaskEdit = NonNullable<OrderEdits['tasks']>[number];

/** The tasks of one kind of work. */
export interface WorkGroup {
  readonly work: OrderWork;
  readonly tasks: readonly OrderTask[];
}

/** The tasks of one level, by the six kinds of work. */
export interface LevelGroup {
  /** Null: tasks of no level, such as those of a repair. */
  readonly level: WorkOrder['levels'][number] | null;
  readonly works: readonly WorkGroup[];
}

/** The task sheet: by level, the performed ones first, and within it by kind of work. Levels without tasks are left out. */
export const taskSheet = ({ levels, tasks }: Pick<WorkOrder, 'levels' | 'tasks'>): readonly LevelGroup[] => {
  const ofLevel = (levelId: string) => tasks.filter((task) => task.levelId === levelId);
  const ofNone = tasks.filter((task) => !levels.some(({ levelId }) => levelId === task.levelId));
  return [
    ...levels.map((level) => ({ level, works: worksOf(ofLevel(level.levelId)) })),
    { level: null, works: worksOf(ofNone) },
  ].filter(({ works }) => works.length > 0);
};

const worksOf = (tasks: readonly OrderTask[]): readonly WorkGroup[] =>
  orderWorks
    .map((work) => ({ work, tasks: tasks.filter((task) => task.work === work) }))
    .filter((group) => group.tasks.length > 0);

/** The ids of the tasks in the order in which they stand on the sheet. */
export const sheetOrder = (sheet: readonly LevelGroup[]): readonly string[] =>
  sheet.flatMap(({ works }) => works.flatMap(({ tasks }) => tasks.map(({ taskId }) => taskId)));

/** The task above or below on the sheet; the same at its ends. */
export const neighbour = (ids: readonly string[], id: string, step: 1 | -1): string =>
  ids[Math.min(ids.length - 1, Math.max(0, ids.indexOf(id) + step))] ?? id;

/** Answers by the keys 1 to 4. */
export const answerKeys: Readonly<Record<string, TaskAnswer>> = {
  '1': 'done',
  '2': 'defect',
  '3': 'notApplicable',
  '4': 'notDone',
};

/** The edit of one task of an order. */
export const editOfTask =
  (taskId: string, edit: (task: OrderTask) => TaskEdit) =>
  ({ tasks }: Pick<WorkOrder, 'tasks'>): OrderEdits => ({
    tasks: tasks.filter((task) => task.taskId === taskId).map(edit),
  });

const editOf = ({ taskId, answer, value, finding }: OrderTask): TaskEdit => ({ taskId, answer, value, finding });

/** The edit that answers a task; the same answer once more takes it back. */
export const answered = (task: OrderTask, answer: TaskAnswer | null): TaskEdit => ({
  ...editOf(task),
  answer: task.answer === answer ? null : answer,
});

/** The edit that enters a measured value. It answers an open task by itself: done within the limits, else a defect. */
export const measured = (task: OrderTask, value: number | null): TaskEdit => ({
  ...editOf(task),
  value,
  answer: task.answer ?? (value === null ? null : isOutOfLimits({ ...task, value }) ? 'defect' : 'done'),
});

/** The edit that says what the value was measured with. */
export const measuredWith = (task: OrderTask, instrumentId: OrderTask['instrumentId']): TaskEdit => ({
  ...editOf(task),
  instrumentId,
});

/** The edit that enters a finding. */
export const found = (task: OrderTask, finding: string): TaskEdit => ({ ...editOf(task), finding });

/**
 * The edits that mark what is left as done. A task that asks for a measured value is left: nobody can guess it; so is
 * one that takes an assembly apart without a defect behind it.
 */
export const restDone = ({ tasks }: Pick<WorkOrder, 'tasks'>): readonly TaskEdit[] =>
  tasks
    .filter(({ answer, limits, needsDefect, defectId }) => {
      const isFree = !needsDefect || defectId !== null;
      return answer === null && limits === null && isFree;
    })
    .map((task) => ({ ...editOf(task), answer: 'done' }));

/** The edits that take marked answers back, of those tasks that still have them. */
export const takenBack = ({ tasks }: Pick<WorkOrder, 'tasks'>, marked: readonly TaskEdit[]): readonly TaskEdit[] => {
  const ids = new Set(marked.map(({ taskId }) => taskId));
  return tasks
    .filter(({ taskId, answer }) => ids.has(taskId) && answer === 'done')
    .map((task) => ({ ...editOf(task), answer: null }));
};

/** Whether the words of a finding are shown or asked for. */
export const asksForFinding = (task: OrderTask): boolean =>
  task.finding !== '' || task.answer === 'defect' || task.answer === 'notDone' || isOutOfLimits(task);

/** Whether a finding is still missing. */
export const lacksFinding = (task: OrderTask): boolean => {
  const gap = taskGap(task);
  return gap === 'findingsMissing' || gap === 'valuesOutOfLimits';
};

/** Whether a level of the order stands outside its window today, so that a reason will be asked for. */
export const isOutsideWindow = ({ levels }: Pick<WorkOrder, 'levels'>, lines: readonly DueLine[]): boolean =>
  levels.some(({ levelId, isAbsorbed }) => {
    const status = lines.find(({ level }) => level.id === levelId)?.due.status;
    return status === 'overdue' || (!isAbsorbed && (status === 'planned' || status === 'soon'));
  });

/**
 * The problems of the last try that still stand: those of tasks as they are now, and of the others those whose field
 * is still empty.
 */
export const standingProblems = (
  problems: readonly Problem[],
  order: Pick<WorkOrder, 'tasks' | 'workerIds'>,
  windowReason: string,
): readonly Problem[] => {
  const isOfTasks = ({ code }: Problem): boolean => taskGaps.some((gap) => gap === code);
  const isMeasuredWith = (instrumentId: unknown): boolean =>
    order.tasks.some((task) => task.value !== null && task.instrumentId === instrumentId);
  const others = problems.filter(
    (problem) =>
      !isOfTasks(problem) &&
      !(problem.code.startsWith('calibration') && !isMeasuredWith(problem.params?.['instrumentId'])) &&
      !(problem.code === 'workersMissing' && order.workerIds.length > 0) &&
      !(problem.code === 'windowLeft' && windowReason.trim() !== ''),
  );
  return problems.some(isOfTasks) ? [...taskProblems(order.tasks), ...others] : others;
};

/** Where on the page a problem is mended: the id of an element, or null. */
export const placeOf = ({ field }: Problem, { tasks }: Pick<WorkOrder, 'tasks'>): string | null => {
  if (field === undefined) return null;
  const index = /^tasks\.(\d+)\./.exec(field)?.[1];
  const task = index === undefined ? undefined : tasks[Number(index)];
  return task === undefined ? fieldId(field) : taskElementId(task.taskId);
};

/** Id of the element of a field of the completion. */
export const fieldId = (field: string): string => `order-${field.replaceAll('.', '-')}`;

/** Id of the element of a task. */
export const taskElementId = (taskId: string): string => `task-${taskId}`;
