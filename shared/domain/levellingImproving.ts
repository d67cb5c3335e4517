/** Making a plan better by small moves: a visit with what hangs on it, or two visits of a machine brought together. */
import type { LevellingBoard } from './levellingBoard.ts';
import { startOfChain, visitsOfMachines, withChain } from './levellingChain.ts';
import type { LevellingChoice } from './levellingChoices.ts';

/** More rounds have never been seen to be needed; a bound, so that no input can hold it up. */
const mostRounds = 30;

/** Moves single visits, with what hangs on them, wherever that is better. Says whether any move was. */
const moveSingles = (board: LevellingBoard): boolean => {
  let isBetter = false;
  for (const [index, { weeks }] of board.choices.entries()) {
    if (weeks.length < 2) continue;
    for (const to of weeks) {
      if (to !== board.weekOf(index) && board.placeIfBetter(withChain(board, { index, to }))) isBetter = true;
    }
  }
  return isBetter;
};

type Pair = readonly [number, number];

/** Pairs of visits of one machine that have a week in common and are not of one chain. */
const pairsOf = (choices: readonly LevellingChoice[]): readonly Pair[] => {
  const starts = choices.map((_, index) => startOfChain(choices, index));
  const meet = (a: number, b: number): boolean =>
    starts[a] !== starts[b] && choices[a]?.weeks.some((week) => choices[b]?.weeks.includes(week)) === true;
  return visitsOfMachines(choices).flatMap((indices) =>
    indices.flatMap((a, i) => indices.slice(i + 1).flatMap((b): Pair[] => (meet(a, b) ? [[a, b]] : []))),
  );
};

/** Brings two visits of a machine together in a week that neither has, wherever that is better. */
const bringTogether = (board: LevellingBoard, pairs: readonly Pair[]): boolean => {
  let isBetter = false;
  for (const [a, b] of pairs) {
    for (const to of board.choices[a]?.weeks ?? []) {
      const isNew = to !== board.weekOf(a) && to !== board.weekOf(b) && board.choices[b]?.weeks.includes(to);
      if (!isNew) continue;
      const moves = [...withChain(board, { index: a, to }), ...withChain(board, { index: b, to })];
      if (board.placeIfBetter(moves)) isBetter = true;
    }
  }
  return isBetter;
};

/** Moves the visits of a board that has all of them placed, until no such move makes the plan better. */
export const improveBoard = (board: LevellingBoard): void => {
  const pairs = pairsOf(board.choices);
  for (let round = 0; round < mostRounds; round++) {
    const isBetter = [moveSingles(board), bringTogether(board, pairs)].includes(true);
    if (!isBetter) return;
  }
};
