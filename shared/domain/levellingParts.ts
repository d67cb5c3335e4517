/**
 * A bound that is found quickly. What makes the relaxation of a whole year slow is capacity and visits of one machine
 * sharing a week together; either alone is fast. In any plan neither part of the cost can be less than it is at least
 * alone, so the score cannot be less than the two least parts together.
 */
import { type PlanWeights, planWeights } from './levellingCost.ts';

// Either part is nearer to the whole with the moves in it: they are what capacity and sharing are paid with.
const halfOfMoves = { moved: planWeights.moved / 2, movedWeek: planWeights.movedWeek / 2 };

/** Two sets of weights that add up to `planWeights`. */
export const weightParts: readonly PlanWeights[] = [
  { ...planWeights, ...halfOfMoves, weekInShop: 0 },
  { ...planWeights, ...halfOfMoves, overHour: 0, overBayDay: 0 },
];
