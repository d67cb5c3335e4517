/** What an order has cost: hours worked by the workshop itself, and money. Nothing of it is stored. */
import type { PartMove } from './part.ts';
import { roundedCost } from './partCost.ts';
import type { Settings } from './settings.ts';
import type { CostLine, WorkOrder } from './workOrder.ts';

/** Hours worked on an order, all persons and days together. */
export const labourHoursOf = ({ labour }: Pick<WorkOrder, 'labour'>): number =>
  labour.reduce((sum, { hours }) => sum + hours, 0);

/** The cost of an order, in the currency of the settings. */
export interface OrderCost {
  readonly labourHours: number;
  /** Null while the workshop has no hourly rate. */
  readonly labour: number | null;
  /** Parts from stock, those given back taken off, and parts bought for it. */
  readonly parts: number;
  readonly outside: number;
  readonly other: number;
  /** Labour only where it is counted in money. */
  readonly total: number;
  /** Moves of stock whose price is not known: what they cost is missing. */
  readonly unpriced: number;
}

const sumOf = (costs: WorkOrder['costs'], kind: CostLine['kind']): number =>
  costs.reduce((sum, line) => (line.kind === kind ? sum + line.amount : sum), 0);

/** The cost of an order. Of `moves` only those of this order count: what was used goes out, so its quantity is negative. */
export const orderCost = (
  order: Pick<WorkOrder, 'id' | 'labour' | 'costs'>,
  moves: readonly PartMove[],
  { labourRate }: Pick<Settings['cost'], 'labourRate'>,
): OrderCost => {
  const own = moves.filter(({ orderId, kind }) => orderId === order.id && (kind === 'used' || kind === 'returned'));
  const fromStock = own.reduce((sum, { quantity, unitCost }) => sum - quantity * (unitCost ?? 0), 0);
  const labourHours = labourHoursOf(order);
  const labour = labourRate === null ? null : roundedCost(labourHours * labourRate);
  const parts = roundedCost(fromStock + sumOf(order.costs, 'part'));
  const outside = roundedCost(sumOf(order.costs, 'outside'));
  const other = roundedCost(sumOf(order.costs, 'other'));
  return {
    labourHours,
    labour,
    parts,
    outside,
    other,
    total: roundedCost((labour ?? 0) + parts + outside + other),
    unpriced: own.filter(({ unitCost }) => unitCost === null).length,
  };
};
