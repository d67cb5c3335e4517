/**
 * Making a plan better by simulated annealing: moves that make it worse are accepted too, ever more rarely, so that it
 * gets out of where no small move helps. Thousands of moves take milliseconds, which no exact search comes near.
 */
import type { LevellingBoard, WeekMove } from './levellingBoard.ts';
import { startOfChain, visitsOfMachines, withChain } from './levellingChain.ts';

/** How an annealing goes on. */
export interface Annealing {
  /** Numbers in [0, 1). */
  readonly random: () => number;
  /** How much of it is over, from 0 to 1; asked every so many moves, and the end when it is 1. */
  readonly progress: () => number;
  /** A worsening of the score that is accepted about one time in three at the beginning. */
  readonly warmth: number;
}

/** The warmth at the end: less than a visit moved by one. */
const lastWarmth = 5;
const movesBetweenLooks = 256;
/** How often a visit is sent to a week where its machine is already, and how often all of a machine's week goes along. */
const [shareJoining, shareTogether] = [0.3, 0.5];

/** What the moves are drawn from. */
interface Pool {
  readonly movable: readonly number[];
  /** By visit: those of its machine. */
  readonly mates: readonly (readonly number[])[];
  /** By visit: the first of its chain. */
  readonly starts: readonly number[];
}

const poolOf = ({ choices }: LevellingBoard): Pool => {
  const mates: (readonly number[])[] = [];
  for (const visits of visitsOfMachines(choices)) for (const index of visits) mates[index] = visits;
  return {
    movable: [...choices.keys()].filter((index) => (choices[index]?.weeks.length ?? 0) > 1),
    mates,
    starts: choices.map((_, index) => startOfChain(choices, index)),
  };
};

const oneOf = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

/** All that a machine has in the week of a visit, as far as it may go along; one of each chain. */
const togetherWith = (board: LevellingBoard, pool: Pool, { index, to }: WeekMove): readonly WeekMove[] => {
  const isMoved = new Set<number | undefined>();
  const at = board.weekOf(index);
  return (pool.mates[index] ?? []).flatMap((mate) => {
    const mayGo = board.weekOf(mate) === at && board.choices[mate]?.weeks.includes(to) === true;
    if (!mayGo || isMoved.has(pool.starts[mate])) return [];
    isMoved.add(pool.starts[mate]);
    return withChain(board, { index: mate, to });
  });
};

const drawMoves = (board: LevellingBoard, pool: Pool, random: () => number): readonly WeekMove[] => {
  const index = oneOf(pool.movable, random) ?? 0;
  const weeks = board.choices[index]?.weeks ?? [];
  const mate = random() < shareJoining ? oneOf(pool.mates[index] ?? [], random) : undefined;
  const to = mate === undefined ? oneOf(weeks, random) : board.weekOf(mate);
  if (to === undefined || to === board.weekOf(index) || !weeks.includes(to)) return [];
  return random() < shareTogether ? togetherWith(board, pool, { index, to }) : withChain(board, { index, to });
};

/** Anneals a board that has all its visits placed. What comes out is feasible, if rarely worse than what went in. */
export const annealBoard = (board: LevellingBoard, { random, progress, warmth }: Annealing): void => {
  const pool = poolOf(board);
  if (pool.movable.length === 0) return;
  for (let over = progress(); over < 1; over = progress()) {
    const now = warmth * (Math.min(lastWarmth, warmth) / warmth) ** over;
    const accepts = (change: number): boolean => change <= 0 || random() < Math.exp(-change / now);
    for (let i = 0; i < movesBetweenLooks; i++) {
      const moves = drawMoves(board, pool, random);
      if (moves.length > 0) board.placeIf(moves, accepts);
    }
  }
};
