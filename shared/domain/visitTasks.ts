/**
 * What is done at one visit. A level keeps only its own tasks; a visit for a level also does the tasks of the
 * levels it covers, because carrying it out satisfies them (see ServiceLevel: `rank`, `covers`).
 */
import type { ProgrammeLevel, Task } from './programme.ts';

/** A task and the level it belongs to. */
export type VisitTask = Task & { readonly levelId: string };

/** Whether carrying out `level` satisfies `other`: any lower rank, or exactly the levels it names. Not itself. */
const coversOther = (level: ProgrammeLevel, other: ProgrammeLevel): boolean =>
  level.id !== other.id && (level.covers ? level.covers.includes(other.id) : other.rank < level.rank);

/**
 * The tasks of a visit for one level: those of the levels it covers, lowest rank first, then its own.
 * A task kept under the same id in several levels is asked once, where it comes first.
 * Empty when the programme has no such level. Example: level 2 with 3 tasks over level 1 with 2 gives 5.
 */
export const tasksOfVisit = (levels: readonly ProgrammeLevel[], levelId: string): readonly VisitTask[] => {
  const level = levels.find(({ id }) => id === levelId);
  if (level === undefined) return [];
  const covered = levels.filter((other) => coversOther(level, other)).sort((a, b) => a.rank - b.rank);
  const seen = new Set<string>();
  return [...covered, level]
    .flatMap((l) => l.tasks.map((task) => ({ ...task, levelId: l.id })))
    .filter((task) => !seen.has(task.id) && seen.add(task.id));
};
