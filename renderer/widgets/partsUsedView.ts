/** What an order's tasks ask for beside what it has taken, and where more of it is to be taken from. */
import type { Part, PartMove } from '#domain/part.ts';
import { plannedForOrder } from '#domain/partNeeds.ts';
import type { PartUse } from '#domain/partUse.ts';
import { heldByOrder } from '#domain/partUse.ts';
import { lotsOf, stockOf, sumOfQuantities } from '#domain/stock.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { byPartNumber } from './partChoices.ts';

/** What an order takes or gives back: lots and quantities of parts. */
export type UseLines = PartUse['lines'];

/** A part of an order. Quantities in the part's unit. */
export interface UsedPart {
  readonly part: Part;
  readonly planned: number;
  /** Taken and not given back. */
  readonly used: number;
  /** Planned and not taken yet; never below zero. */
  readonly missing: number;
  readonly stock: number;
  /** What the order holds, lot by lot. */
  readonly held: UseLines;
}

/** The parts of an order, by number. `moves` are all of the parts planned for it or moved by it. */
export const usedParts = (
  order: Pick<WorkOrder, 'id' | 'tasks'>,
  moves: readonly PartMove[],
  parts: ReadonlyMap<Part['id'], Part>,
): readonly UsedPart[] => {
  const planned = plannedForOrder(order);
  const held = heldByOrder(moves, order.id);
  const ids = new Set([...planned.keys(), ...held.map(({ partId }) => partId)]);
  return [...ids]
    .flatMap((id) => {
      const part = parts.get(id);
      if (part === undefined) return [];
      const own = held.filter(({ partId }) => partId === id);
      const used = sumOfQuantities(own.map(({ quantity }) => quantity));
      const asked = planned.get(id) ?? 0;
      const stock = stockOf(moves.filter(({ partId }) => partId === id));
      return [{ part, planned: asked, used, missing: Math.max(0, sumOfQuantities([asked, -used])), stock, held: own }];
    })
    .sort((a, b) => byPartNumber(a.part, b.part));
};

/**
 * The lines that take a quantity: from the oldest lot with anything left, then the next; what no lot has comes without
 * one, to be confirmed. `moves` are all of the part.
 */
export const linesFromStock = (partId: Part['id'], quantity: number, moves: readonly PartMove[]): UseLines => {
  const lines: { partId: Part['id']; lot: string; quantity: number }[] = [];
  let open = quantity;
  for (const { lot, quantity: left } of lotsOf(moves)) {
    const taken = Math.min(open, left);
    if (taken <= 0) continue;
    lines.push({ partId, lot, quantity: taken });
    open = sumOfQuantities([open, -taken]);
  }
  return open > 0 ? merged([...lines, { partId, lot: '', quantity: open }]) : lines;
};

/** One line a lot. */
const merged = (lines: UseLines): UseLines => {
  const byLot = new Map<string, UseLines[number]>();
  for (const line of lines) {
    const before = byLot.get(line.lot)?.quantity ?? 0;
    byLot.set(line.lot, { ...line, quantity: sumOfQuantities([before, line.quantity]) });
  }
  return [...byLot.values()];
};

/** The lines that take everything planned and not taken yet. */
export const missingLines = (rows: readonly UsedPart[], moves: readonly PartMove[]): UseLines =>
  rows
    .filter(({ missing, part }) => missing > 0 && part.archivedOn === null)
    .flatMap(({ part, missing }) =>
      linesFromStock(
        part.id,
        missing,
        moves.filter(({ partId }) => partId === part.id),
      ),
    );

/** What the parts of an order have cost, and whether a price was missing. */
export const usedCost = (
  orderId: WorkOrder['id'],
  moves: readonly PartMove[],
): { readonly amount: number; readonly isWhole: boolean } => {
  const own = moves.filter((move) => move.orderId === orderId);
  const amount = own.reduce((sum, { quantity, unitCost }) => sum - quantity * (unitCost ?? 0), 0);
  return { amount: Math.round(amount * 100) / 100 || 0, isWhole: own.every(({ unitCost }) => unitCost !== null) };
};
