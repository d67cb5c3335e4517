/** What belongs together when a visit is moved: the visits of its chain, and those of its machine. */
import type { LevellingBoard, WeekMove } from './levellingBoard.ts';
import { keepsDistance, type LevellingChoice, nearestWeek } from './levellingChoices.ts';

/** Where a neighbour of a moved visit in its chain must go; null when it may stay. */
const entailed = (board: LevellingBoard, { index, to }: WeekMove, other: number): WeekMove | null => {
  const follower = board.choices[other]?.after?.index === index ? board.choices[other] : null;
  const coupling = follower?.after ?? board.choices[index]?.after ?? null;
  if (coupling === null) return null;
  const keeps = (week: number): boolean =>
    follower === null ? keepsDistance(coupling, week, to) : keepsDistance(coupling, to, week);
  const now = board.weekOf(other);
  return keeps(now) ? null : { index: other, to: nearestWeek(board.choices[other]?.weeks ?? [], now, keeps) };
};

/**
 * The moves that a move entails: the visits before and after it in its chain come along as far as they must to keep
 * their distances, and no further.
 */
export const withChain = (board: LevellingBoard, move: WeekMove): readonly WeekMove[] => {
  const moves: WeekMove[] = [move];
  const cameFrom = new Map<number, number>();
  for (const { index, to } of moves) {
    const choice = board.choices[index];
    const next = [...(choice?.followers ?? []), ...(choice?.after == null ? [] : [choice.after.index])];
    for (const other of next) {
      if (other === cameFrom.get(index)) continue;
      const otherMove = entailed(board, { index, to }, other);
      if (otherMove === null) continue;
      cameFrom.set(other, index);
      moves.push(otherMove);
    }
  }
  return moves;
};

/** The first visit of a chain, by index: the same for all that are bound to one another. */
export const startOfChain = (choices: readonly LevellingChoice[], index: number): number => {
  let start = index;
  for (let after = choices[start]?.after; after != null; after = choices[start]?.after) start = after.index;
  return start;
};

/** The visits of each machine, by index. */
export const visitsOfMachines = (choices: readonly LevellingChoice[]): readonly (readonly number[])[] => {
  const ofMachine = new Map<string, number[]>();
  for (const [index, { visit }] of choices.entries()) {
    const indices = ofMachine.get(visit.machine);
    if (indices === undefined) ofMachine.set(visit.machine, [index]);
    else indices.push(index);
  }
  return [...ofMachine.values()];
};
