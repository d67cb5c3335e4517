/** What stands on a job card, from the order and its machine: rows and figures, no words. */
import { isOutOfLimits } from '#domain/orderGate.ts';
import type { Part } from '#domain/part.ts';
import { type OrderTask, type OrderWork, orderWorks, type WorkOrder } from '#domain/workOrder.ts';

/** The tasks of one kind of work, numbered through the card from 1. */
export interface CardGroup {
  readonly work: OrderWork;
  readonly tasks: readonly { readonly place: number; readonly task: OrderTask; readonly isOut: boolean }[];
}

/** The tasks by kind of work, in the order in which they are worked through. */
export const cardGroups = ({ tasks }: Pick<WorkOrder, 'tasks'>): readonly CardGroup[] => {
  let place = 0;
  return orderWorks
    .map((work) => ({
      work,
      tasks: tasks
        .filter((task) => task.work === work)
        .map((task) => ({ place: ++place, task, isOut: isOutOfLimits(task) })),
    }))
    .filter((group) => group.tasks.length > 0);
};

/** A part the tasks call for, all of them together. */
export interface CardPart {
  readonly part: Part;
  readonly quantity: number;
}

/** The parts planned for the tasks, by number; parts that are gone are left out. */
export const cardParts = (
  { tasks }: Pick<WorkOrder, 'tasks'>,
  parts: ReadonlyMap<Part['id'], Part>,
): readonly CardPart[] => {
  const needed = new Map<Part['id'], number>();
  for (const { partId, quantity } of tasks.flatMap((task) => task.parts)) {
    needed.set(partId, (needed.get(partId) ?? 0) + quantity);
  }
  return [...needed]
    .flatMap(([id, quantity]) => {
      const part = parts.get(id);
      return part === undefined ? [] : [{ part, quantity }];
    })
    .sort((a, b) => (a.part.number < b.part.number ? -1 : 1));
};

/** Blank rows put below those filled in, so that the card can be written on. */
export const blankRows = (filled: number, atLeast: number): readonly number[] =>
  Array.from({ length: Math.max(2, atLeast - filled) }, (_, i) => i);
