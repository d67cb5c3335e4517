/**
 * Stock: how much of a part there is, by its moves alone. Quantities are summed in whole millionths of the unit, so
 * that a tenth of a litre taken ten times is exactly a litre, in whatever order the moves are read.
 */
import { type CalendarDate, earlierDate } from '#kernel/calendarDate.ts';
import type { PartMove } from './part.ts';

const millionth = 1_000_000;

/** A quantity rounded to the millionths it is kept in. */
export const wholeQuantity = (quantity: number): number => Math.round(quantity * millionth) / millionth || 0;

/** The sum of quantities, exact to the millionth, in any order. */
export const sumOfQuantities = (quantities: readonly number[]): number =>
  quantities.reduce((sum, quantity) => sum + Math.round(quantity * millionth), 0) / millionth || 0;

/** The stock: the sum of all moves given, of one part. May be below zero. */
export const stockOf = (moves: readonly PartMove[]): number => {
  let millionths = 0;
  for (const { quantity } of moves) millionths += Math.round(quantity * millionth);
  return millionths / millionth || 0;
};

/** The moves up to the end of a day, inclusive. */
export const movesUntil = (moves: readonly PartMove[], on: CalendarDate): readonly PartMove[] =>
  moves.filter((move) => move.on <= on);

/** By day, and of one day by when they were entered. */
const isBefore = (a: PartMove, b: PartMove): boolean => a.on < b.on || (a.on === b.on && a.id < b.id);

/** The moves as they happened; the list itself when it is in that order. */
export const inOrderOfTime = (moves: readonly PartMove[]): readonly PartMove[] =>
  moves.every((move, i) => i === 0 || isBefore(moves[i - 1] ?? move, move))
    ? moves
    : moves.toSorted((a, b) => (isBefore(a, b) ? -1 : 1));

/** The moves of one lot; the empty lot holds what has none. */
export const movesOfLot = (moves: readonly PartMove[], lot: string): readonly PartMove[] =>
  moves.filter((move) => move.lot === lot);

/** What is left of a lot. */
export interface LotStock {
  /** Empty: what belongs to no lot. */
  readonly lot: string;
  readonly quantity: number;
  /** Day of its first move. */
  readonly since: CalendarDate;
}

/** Rows in lists by what they have in common, in the order given. */
export const groupedBy = <R, K>(rows: readonly R[], keyOf: (row: R) => K): ReadonlyMap<K, readonly [R, ...R[]]> => {
  const groups = new Map<K, [R, ...R[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};

const oldestFirst = (a: LotStock, b: LotStock): number => {
  if (a.since !== b.since) return a.since < b.since ? -1 : 1;
  return a.lot < b.lot ? -1 : 1;
};

/** The lots of a part's moves, the oldest first; those used up too. */
export const lotsOf = (moves: readonly PartMove[]): readonly LotStock[] =>
  [...groupedBy(moves, ({ lot }) => lot)]
    .map(([lot, own]) => ({
      lot,
      quantity: stockOf(own),
      since: own.reduce((first, { on }) => earlierDate(first, on), own[0].on),
    }))
    .sort(oldestFirst);
