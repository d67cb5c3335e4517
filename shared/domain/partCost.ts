/** What parts cost: the price of one unit when it is taken, and the value of what lies in stock. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Part, PartMove } from './part.ts';
import { standingMoves } from './partReversal.ts';
import { inOrderOfTime, lotsOf, movesOfLot, movesUntil, stockOf } from './stock.ts';

/** An amount rounded to the ten-thousandth of the currency, as finely as unit prices are quoted. */
export const roundedCost = (amount: number): number => Math.round(amount * 10_000) / 10_000;

/**
 * The moving average of the receipts' prices: every priced receipt is averaged with the stock then on hand; what goes
 * out leaves it as it is, and so does a receipt that was taken back. Stock at or below zero weighs nothing. Null without a priced receipt.
 * Example: 10 received at 4.00, 5 used, 15 received at 6.00: (5 × 4.00 + 15 × 6.00) ÷ 20 = 5.50.
 */
const movingAverage = (moves: readonly PartMove[]): number | null => {
  let stock = 0;
  let average: number | null = null;
  for (const { kind, quantity, unitCost } of standingMoves(inOrderOfTime(moves))) {
    if (kind === 'received' && unitCost !== null) {
      const held = Math.max(0, average === null ? 0 : stock);
      average = (held * (average ?? 0) + quantity * unitCost) / (held + quantity);
    }
    stock += quantity;
  }
  return average;
};

/** The average price of a lot's own receipts, by quantity; null without one that is priced. */
const lotCost = (moves: readonly PartMove[], lot: string): number | null => {
  const receipts = movesOfLot(moves, lot).filter(({ kind, unitCost }) => kind === 'received' && unitCost !== null);
  const quantity = receipts.reduce((sum, receipt) => sum + receipt.quantity, 0);
  const paid = receipts.reduce((sum, receipt) => sum + receipt.quantity * (receipt.unitCost ?? 0), 0);
  return quantity > 0 ? paid / quantity : null;
};

/** A part, a lot of it (empty: none), and a day. */
export interface Taken {
  readonly part: Pick<Part, 'unitCost'>;
  readonly lot: string;
  readonly on: CalendarDate;
}

/**
 * The price of one unit taken on a day: what its lot was received at; without a lot, or when that is not known, the
 * moving average of the receipts until the end of the day; without receipts, the price on the part's own card. Null
 * when none is known. `moves` are all of the part.
 * Example: lot B received at 6.00 costs 6.00; without a lot, see `movingAverage`: 5.50.
 */
export const unitCostOf = ({ part, lot, on }: Taken, moves: readonly PartMove[]): number | null => {
  const known = movesUntil(moves, on);
  const cost = (lot === '' ? null : lotCost(known, lot)) ?? movingAverage(known) ?? part.unitCost;
  return cost === null ? null : roundedCost(cost);
};

/**
 * The value of a part's stock on a day: of every lot with something left, quantity × what it would be taken at. Null
 * when a price is missing; 0 when nothing is in stock. Lots drawn below zero count as empty.
 */
export const stockValue = (
  part: Pick<Part, 'unitCost'>,
  moves: readonly PartMove[],
  on: CalendarDate,
): number | null => {
  const known = movesUntil(moves, on);
  // Where one lot is overdrawn and the stock is nought, nothing is worth anything.
  if (stockOf(known) <= 0) return 0;
  const held = lotsOf(known).filter(({ quantity }) => quantity > 0);
  let value = 0;
  for (const { lot, quantity } of held) {
    const cost = unitCostOf({ part, lot, on }, known);
    if (cost === null) return null;
    value += quantity * cost;
  }
  return roundedCost(value);
};

/**
 * What the next purchase costs a unit: the price on the card, which is what the supplier asks, else that of the latest
 * receipt. Null when neither is known.
 */
export const purchasePrice = (part: Pick<Part, 'unitCost'>, moves: readonly PartMove[]): number | null =>
  part.unitCost ??
  standingMoves(inOrderOfTime(moves)).findLast(({ kind, unitCost }) => kind === 'received' && unitCost !== null)
    ?.unitCost ??
  null;
