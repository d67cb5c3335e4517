/** Changes of a draft that are more than a figure: moving and doubling levels and tasks. */
import { newId } from '#data/ids.ts';
import type { LocalText } from '#domain/language.ts';
import type { ProgrammeLevel, Task } from '#domain/programme.ts';

/** The list with one entry moved up (-1) or down (1); the same list where there is no room. */
export const moved = <T>(list: readonly T[], from: number, by: -1 | 1): readonly T[] => {
  const entry = list[from];
  const to = from + by;
  if (entry === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
};

/** The neighbour a task changes places with among those of its own kind of work; -1 where there is none. */
const neighbourOf = (tasks: readonly Task[], at: number, by: -1 | 1): number => {
  const work = tasks[at]?.work;
  for (let i = at + by; i >= 0 && i < tasks.length; i += by) if (tasks[i]?.work === work) return i;
  return -1;
};

/** Whether a task can move among those of its own kind of work. */
export const canMoveTask = (tasks: readonly Task[], at: number, by: -1 | 1): boolean => neighbourOf(tasks, at, by) >= 0;

/** The tasks with one of them moved by one place among those of its own kind of work; the others stay where they are. */
export const movedTask = (tasks: readonly Task[], at: number, by: -1 | 1): readonly Task[] => {
  const to = neighbourOf(tasks, at, by);
  const [task, other] = [tasks[at], tasks[to]];
  return task === undefined || other === undefined ? tasks : tasks.with(to, task).with(at, other);
};

/** The tasks with a copy of one right after it, with an id of its own. */
export const withTaskDoubled = (tasks: readonly Task[], at: number): readonly Task[] => {
  const task = tasks[at];
  return task === undefined ? tasks : tasks.toSpliced(at + 1, 0, { ...task, id: newId<'Task'>() });
};

/** The levels with a copy of one right after it: its own ids, another name, and no level that names it covered. */
export const withLevelDoubled = (
  levels: readonly ProgrammeLevel[],
  at: number,
  name: LocalText,
): readonly ProgrammeLevel[] => {
  const level = levels[at];
  if (level === undefined) return levels;
  const tasks = level.tasks.map((task) => ({ ...task, id: newId<'Task'>() }));
  return levels.toSpliced(at + 1, 0, { ...level, id: newId<'ServiceLevel'>(), name, tasks });
};
