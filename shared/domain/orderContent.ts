/** What an order carries out: the levels, and the tasks of all of them as they are in the revision in force. */
import type { ProgrammeLevel } from './programme.ts';
import { satisfies } from './serviceTrack.ts';
import { tasksOfVisit } from './visitTasks.ts';
import type { OrderTask, WorkOrder } from './workOrder.ts';

const byRankDown = (a: ProgrammeLevel, b: ProgrammeLevel): number => b.rank - a.rank;

/**
 * The levels to perform out of those chosen, highest rank first: a level that a higher chosen one satisfies need not
 * be performed by itself. Level 2 and level 1 chosen: level 2.
 */
export const performedLevels = (
  levels: readonly ProgrammeLevel[],
  chosen: readonly string[],
): readonly ProgrammeLevel[] => {
  const performed: ProgrammeLevel[] = [];
  for (const level of levels.filter(({ id }) => chosen.includes(id)).sort(byRankDown)) {
    if (!performed.some((higher) => satisfies(higher, level))) performed.push(level);
  }
  return performed;
};

/** The levels satisfied by performing others, without those performed; highest rank first. */
export const absorbedLevels = (
  levels: readonly ProgrammeLevel[],
  performed: readonly ProgrammeLevel[],
): readonly ProgrammeLevel[] =>
  levels
    .filter((level) => !performed.includes(level) && performed.some((higher) => satisfies(higher, level)))
    .sort(byRankDown);

/** The levels of an order as stored: those performed, then those absorbed by them. */
export const orderLevels = (levels: readonly ProgrammeLevel[], chosen: readonly string[]): WorkOrder['levels'] => {
  const performed = performedLevels(levels, chosen);
  const absorbed = absorbedLevels(levels, performed);
  return [
    ...performed.map(({ id, name }) => ({ levelId: id, name, isAbsorbed: false })),
    ...absorbed.map(({ id, name }) => ({ levelId: id, name, isAbsorbed: true })),
  ];
};

/** The tasks of an order, unanswered: those of every level performed and of those it absorbs, each task once. */
export const orderTasks = (levels: readonly ProgrammeLevel[], chosen: readonly string[]): readonly OrderTask[] => {
  const tasks = new Map<string, OrderTask>();
  for (const performed of performedLevels(levels, chosen).toReversed()) {
    for (const { id, ...task } of tasksOfVisit(levels, performed.id)) {
      if (tasks.has(id)) continue;
      tasks.set(id, {
        ...task,
        taskId: id,
        defectId: null,
        answer: null,
        value: null,
        finding: '',
        instrumentId: null,
      });
    }
  }
  return [...tasks.values()];
};
