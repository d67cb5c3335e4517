/**
 * A levelled plan without a solver, in some tens of milliseconds: visits are placed one after the other where each
 * costs least, those with the least choice first, and then moved as long as a move makes the plan better.
 */
import { LevellingBoard } from './levellingBoard.ts';
import { type LevellingChoice, levellingChoices, nearestWeek } from './levellingChoices.ts';
import { improveBoard } from './levellingImproving.ts';
import type { LevellingPlan, LevellingProblem } from './levellingProblem.ts';

/** Places a visit where it costs least; the one before it in its chain first. */
const placeBest = (board: LevellingBoard, index: number): void => {
  const choice = board.choices[index];
  if (choice === undefined || !Number.isNaN(board.weekOf(index))) return;
  if (choice.after !== null) placeBest(board, choice.after.index);
  let best: { readonly week: number; readonly score: number } | null = null;
  for (const week of choice.weeks) {
    if (!board.fitsBefore(index, week)) continue;
    const score = board.scoreWith(index, week);
    if (best === null || score < best.score) best = { week, score };
  }
  board.place(index, best?.week ?? choice.visit.now);
};

/** The least choice first; of the same choice the most labour first. */
const byConstraint = (choices: readonly LevellingChoice[]): readonly number[] =>
  [...choices.keys()].sort((a, b) => {
    const [one, other] = [choices[a], choices[b]];
    if (one === undefined || other === undefined) return 0;
    return one.weeks.length - other.weeks.length || other.visit.hours - one.visit.hours || a - b;
  });

/** A board with every visit placed as near as may be to where it is wished; distances are kept. */
export const boardNear = (
  problem: LevellingProblem,
  choices: readonly LevellingChoice[],
  wished: (index: number) => number,
): LevellingBoard => {
  const board = new LevellingBoard(problem, choices);
  const placeNear = (index: number): void => {
    const choice = choices[index];
    if (choice === undefined || !Number.isNaN(board.weekOf(index))) return;
    if (choice.after !== null) placeNear(choice.after.index);
    const fits = (week: number): boolean => board.fitsBefore(index, week);
    board.place(index, nearestWeek(choice.weeks, wished(index), fits));
  };
  for (const index of choices.keys()) placeNear(index);
  return board;
};

/**
 * A feasible plan that is never worse than the one as it is, where that one is feasible. The better of two: placed anew
 * from nothing, and moved on from where the visits stand. The same problem gives the same plan.
 */
export const greedyPlan = (problem: LevellingProblem): LevellingPlan => {
  const choices = levellingChoices(problem);
  const anew = new LevellingBoard(problem, choices);
  for (const index of byConstraint(choices)) placeBest(anew, index);
  const movedOn = boardNear(problem, choices, (index) => choices[index]?.visit.now ?? 0);
  for (const board of [anew, movedOn]) improveBoard(board);
  return (anew.score < movedOn.score ? anew : movedOn).plan();
};
