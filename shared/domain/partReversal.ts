/**
 * Receipts taken back. A move is never deleted: one taken back is followed by another of the same kind the other way.
 * The two sum to nothing; where prices are averaged receipt by receipt, both are left out.
 */
import type { PartMove } from './part.ts';

const reverses = (later: PartMove, earlier: PartMove): boolean =>
  earlier.kind === later.kind &&
  earlier.quantity === -later.quantity &&
  earlier.lot === later.lot &&
  earlier.on === later.on &&
  earlier.unitCost === later.unitCost;

/**
 * The moves without receipts that were taken back and what takes them back, in the order given, which must be that of
 * their making within a day. Example: 10 received, 4 received, -10 received leaves 4 received.
 */
export const standingMoves = (moves: readonly PartMove[]): readonly PartMove[] => {
  if (!moves.some(({ kind, quantity }) => kind === 'received' && quantity < 0)) return moves;
  const standing: PartMove[] = [];
  for (const move of moves) {
    const isReversal = move.kind === 'received' && move.quantity < 0;
    const at = isReversal ? standing.findLastIndex((earlier) => reverses(move, earlier)) : -1;
    if (at === -1) standing.push(move);
    else standing.splice(at, 1);
  }
  return standing;
};
