/** What an order takes from stock and gives back. */
import { z } from 'zod';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { type Decision, decideUnless } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import { isUnderWay } from './orderState.ts';
import type { Part, PartMove } from './part.ts';
import { roundedCost } from './partCost.ts';
import {
  futureProblems,
  lineCost,
  movesDecided,
  movesOf,
  newMove,
  type PartLine,
  partLineShape,
  partProblems,
  quantitySchema,
  type StockState,
  shortageProblems,
} from './partMoving.ts';
import { calendarDateSchema, idSchema } from './record.ts';
import { groupedBy, movesOfLot, sumOfQuantities } from './stock.ts';
import type { WorkOrder } from './workOrder.ts';

const useSchema = z.object({
  orderId: idSchema<'WorkOrder'>(),
  on: calendarDateSchema,
  lines: z.array(z.object({ ...partLineShape, quantity: quantitySchema })).min(1, { error: 'noPartsChosen' }),
});

/** Parts an order takes, or gives back, on a day. */
export type PartUse = Readonly<z.input<typeof useSchema>>;

/** What it is decided on: the order, the parts named, and all their moves. */
export interface UseState extends StockState {
  readonly order: WorkOrder | null;
}

const orderProblems = (order: WorkOrder | null): readonly Problem[] => {
  if (order === null) return [error('rowGone')];
  return isUnderWay(order) ? [] : [error('orderNotOpen', undefined, { number: order.number })];
};

const isOfOrder = ({ kind, orderId }: PartMove, id: WorkOrder['id']): boolean =>
  orderId === id && (kind === 'used' || kind === 'returned');

/** How much of a part an order has used, what it gave back taken off. `moves` may be of other orders too. */
export const usedByOrder = (moves: readonly PartMove[], orderId: WorkOrder['id'], partId: Part['id']): number =>
  sumOfQuantities(
    moves.filter((move) => move.partId === partId && isOfOrder(move, orderId)).map(({ quantity }) => -quantity),
  );

/** What an order still holds of one lot of a part. */
export interface HeldLot extends PartLine {
  readonly quantity: number;
}

/** What an order has used and not given back, lot by lot. `moves` may be of other orders too. */
export const heldByOrder = (moves: readonly PartMove[], orderId: WorkOrder['id']): readonly HeldLot[] =>
  [
    ...groupedBy(
      moves.filter((move) => isOfOrder(move, orderId)),
      ({ partId, lot }) => `${partId} ${lot}`,
    ).values(),
  ]
    .map((own) => ({
      partId: own[0].partId,
      lot: own[0].lot,
      quantity: sumOfQuantities(own.map(({ quantity }) => -quantity)),
    }))
    .filter(({ quantity }) => quantity !== 0);

/**
 * Takes parts from stock for an order; answers the ids of the moves, each at its price (see `unitCostOf`). Problems:
 * those of the input, `rowGone`, `orderNotOpen` (the order is not under way), `noPartsChosen`, `quantityNotPositive`,
 * `dateInFuture`, `partGone`, `partArchived`, `stockBelowZero` and `lotBelowZero` (to confirm).
 */
export const decideTakeParts = (
  state: UseState,
  input: PartUse,
  context: Context,
): Result<Decision<readonly PartMove['id'][]>> => {
  const checked = checkedInput(useSchema, input);
  if (!checked.ok) return checked;
  const { on, orderId, lines } = checked.value;
  const problems = [
    ...orderProblems(state.order),
    ...futureProblems(on, context),
    ...partProblems(lines, state.parts),
    ...shortageProblems(lines, state),
  ];
  return decideUnless(problems, context, () =>
    movesDecided(
      lines.map(({ partId, lot, quantity }) => {
        const unitCost = lineCost({ partId, lot }, on, state);
        return newMove({ partId, lot, kind: 'used', on, quantity: -quantity, unitCost, orderId }, state.parts, context);
      }),
    ),
  );
};

const returnProblems = (lines: readonly HeldLot[], { moves, parts, order }: UseState): readonly Problem[] => {
  if (order === null) return [];
  const held = heldByOrder(moves, order.id);
  return [...groupedBy(lines, ({ partId, lot }) => `${partId} ${lot}`).values()].flatMap((own) => {
    const [{ partId, lot }] = own;
    const most = held.find((line) => line.partId === partId && line.lot === lot)?.quantity ?? 0;
    if (sumOfQuantities([most, ...own.map(({ quantity }) => -quantity)]) >= 0) return [];
    const number = parts.find(({ id }) => id === partId)?.number ?? '';
    return [error('returnedMoreThanUsed', `lines.${lines.indexOf(own[0])}.quantity`, { number, quantity: most })];
  });
};

/** What the order paid on average for a unit of the lot it gives back; null when it was not known. */
const paidFor = ({ partId, lot }: PartLine, { moves, order }: UseState): number | null => {
  const used = movesOfLot(movesOf(moves, partId), lot).filter(
    ({ kind, orderId, unitCost }) => kind === 'used' && orderId === order?.id && unitCost !== null,
  );
  const quantity = used.reduce((sum, move) => sum + move.quantity, 0);
  const paid = used.reduce((sum, move) => sum + move.quantity * (move.unitCost ?? 0), 0);
  return quantity === 0 ? null : roundedCost(paid / quantity);
};

/**
 * Gives parts of an order back to stock, at the price they were taken at; answers the ids of the moves. Problems: those
 * of the input, `rowGone`, `orderNotOpen`, `noPartsChosen`, `quantityNotPositive`, `dateInFuture`, `partGone`,
 * `partArchived`, `returnedMoreThanUsed` (of a lot, param `quantity`: what the order holds).
 */
export const decideReturnParts = (
  state: UseState,
  input: PartUse,
  context: Context,
): Result<Decision<readonly PartMove['id'][]>> => {
  const checked = checkedInput(useSchema, input);
  if (!checked.ok) return checked;
  const { on, orderId, lines } = checked.value;
  const problems = [
    ...orderProblems(state.order),
    ...futureProblems(on, context),
    ...partProblems(lines, state.parts),
    ...returnProblems(lines, state),
  ];
  return decideUnless(problems, context, () =>
    movesDecided(
      lines.map(({ partId, lot, quantity }) => {
        const unitCost = paidFor({ partId, lot }, state);
        return newMove({ partId, lot, kind: 'returned', on, quantity, unitCost, orderId }, state.parts, context);
      }),
    ),
  );
};
