import type { Part } from '#domain/part.ts';
import type { ProgrammeLevel, Task } from '#domain/programme.ts';
import { tasksOfVisit } from '#domain/visitTasks.ts';

/** What a visit for a level takes, the tasks of the levels it covers included. */
export interface LevelNeeds {
  /** Tasks of its own. */
  readonly ownTasks: number;
  readonly tasks: number;
  /** Sum of the hours said of tasks; null when none is. */
  readonly taskHours: number | null;
  /** Quantity by part, in the order the tasks ask for them. */
  readonly parts: readonly { readonly partId: Part['id']; readonly quantity: number }[];
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

const partsOf = (tasks: readonly Task[]): LevelNeeds['parts'] => {
  const quantities = new Map<Part['id'], number>();
  for (const { partId, quantity } of tasks.flatMap(({ parts }) => parts)) {
    quantities.set(partId, (quantities.get(partId) ?? 0) + quantity);
  }
  return [...quantities].map(([partId, quantity]) => ({ partId, quantity }));
};

/** What a visit for a level of the programme takes. */
export const levelNeeds = (levels: readonly ProgrammeLevel[], level: ProgrammeLevel): LevelNeeds => {
  const tasks = tasksOfVisit(levels, level.id);
  const hours = tasks.map((task) => task.hours).filter((each) => each !== null);
  return {
    ownTasks: level.tasks.length,
    tasks: tasks.length,
    taskHours: hours.length === 0 ? null : sum(hours),
    parts: partsOf(tasks),
  };
};
