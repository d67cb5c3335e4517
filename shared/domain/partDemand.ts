/** Demand against stock: whether what lies there is enough for what is to come, and how much to order when not. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Part, PartMove, PartUnit } from './part.ts';
import { purchasePrice, roundedCost } from './partCost.ts';
import type { PartNeed } from './partNeeds.ts';
import { stockOf, sumOfQuantities, wholeQuantity } from './stock.ts';

/** A part with what is needed of it, and what follows. Quantities in the part's unit. */
export interface PartDemand {
  readonly part: Part;
  readonly stock: number;
  readonly needed: number;
  /** First day on which it is needed; null when it is not. */
  readonly firstOn: CalendarDate | null;
  /** First day on which stock does not reach; null when it does. */
  readonly shortOn: CalendarDate | null;
  /** What is left when all needs are met; below zero: what is missing. */
  readonly left: number;
  /** Whether stock now lies at or below the reorder level. */
  readonly isLow: boolean;
  /** How much to order; 0: nothing. */
  readonly toOrder: number;
  /** Price of one unit; null when not known. */
  readonly unitCost: number | null;
  /** What the order costs; null when the price is not known. */
  readonly cost: number | null;
}

/** Units of which no part can be ordered. */
const wholeUnits: ReadonlySet<PartUnit> = new Set(['piece', 'set', 'pair']);

/**
 * How much to order so that `left`, what remains after all needs, does not call for an order any more. A part with a
 * reorder level is ordered when `left` is at or below it, until it lies above; one without is ordered only when it is
 * missing, until nothing is. In whole multiples of the order quantity; without one by single units above a level, and
 * without either exactly what is missing, rounded up for pieces, sets and pairs. 0: nothing.
 * Examples: level 4, order quantity 6, left −2: 12 (6 would leave 4, which is at the level). Level 4, no order quantity,
 * left 4: 1. No level, no order quantity, left −2.5 l: 2.5 l.
 */
export const quantityToOrder = (
  { reorderLevel, orderQuantity, unit }: Pick<Part, 'reorderLevel' | 'orderQuantity' | 'unit'>,
  left: number,
): number => {
  const missing = wholeQuantity((reorderLevel ?? 0) - left);
  if (missing < 0 || (missing === 0 && reorderLevel === null)) return 0;
  const step = orderQuantity ?? (reorderLevel !== null || wholeUnits.has(unit) ? 1 : null);
  if (step === null) return missing;
  // Against figures such as 0.6 ÷ 0.2 = 2.9999…, which would be rounded to the wrong side.
  const steps = wholeQuantity(missing / step);
  return wholeQuantity(step * (reorderLevel === null ? Math.ceil(steps) : Math.floor(steps) + 1));
};

/** The first day on which the needs so far exceed the stock. */
const firstShortage = (stock: number, needs: readonly PartNeed[]): CalendarDate | null => {
  let left = stock;
  for (const { on, quantity } of needs) {
    left = sumOfQuantities([left, -quantity]);
    if (left < 0) return on;
  }
  return null;
};

/** A part's demand. `moves` and `needs` are all of the part's own, needs by day. */
export const partDemand = (part: Part, moves: readonly PartMove[], needs: readonly PartNeed[]): PartDemand => {
  const stock = stockOf(moves);
  const needed = sumOfQuantities(needs.map(({ quantity }) => quantity));
  const left = sumOfQuantities([stock, -needed]);
  const toOrder = part.archivedOn === null ? quantityToOrder(part, left) : 0;
  const unitCost = purchasePrice(part, moves);
  return {
    part,
    stock,
    needed,
    firstOn: needs[0]?.on ?? null,
    shortOn: firstShortage(stock, needs),
    left,
    isLow: part.reorderLevel !== null && stock <= part.reorderLevel,
    toOrder,
    unitCost,
    cost: unitCost === null ? null : roundedCost(unitCost * toOrder),
  };
};
