/**
 * The moves of the sample's parts: what its finished orders used, and the receipts that kept it in stock. Of some parts
 * the last receipt did not come, so that there is something to order.
 */
import { newRow } from '#domain/change.ts';
import type { Part, PartMove } from '#domain/part.ts';
import { unitCostOf } from '#domain/partCost.ts';
import { plannedForOrder } from '#domain/partNeeds.ts';
import { groupedBy, sumOfQuantities } from '#domain/stock.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import type { SampleSetting } from './sampleRows.ts';

/** What one order used of one part. */
interface Use {
  readonly orderId: WorkOrder['id'];
  readonly partId: Part['id'];
  readonly on: CalendarDate;
  readonly quantity: number;
}

/** Before every sample history; then the stock was taken over. */
const daysBack = 480;
/** For so long nothing has come of every fourth part. */
const daysWithout = 45;

const usesOf = (orders: readonly WorkOrder[]): readonly Use[] =>
  orders
    .flatMap((order) => {
      const { id: orderId, completedOn } = order;
      if (completedOn === null) return [];
      return [...plannedForOrder(order)].map(([partId, quantity]) => ({ orderId, partId, on: completedOn, quantity }));
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

interface Book {
  readonly part: Part;
  readonly moves: PartMove[];
  readonly write: (columns: Pick<PartMove, 'kind' | 'on' | 'quantity'> & Partial<PartMove>) => void;
}

const bookOf = (part: Part, { context }: SampleSetting, by: string): Book => {
  const moves: PartMove[] = [];
  return {
    part,
    moves,
    write: (columns) => {
      moves.push({
        ...newRow(context),
        id: context.newId<'PartMove'>(),
        partId: part.id,
        counted: null,
        lot: '',
        unitCost: null,
        orderId: null,
        note: '',
        by,
        isSample: true,
        ...columns,
      });
    },
  };
};

const stockIn = ({ moves }: Book): number => sumOfQuantities(moves.map(({ quantity }) => quantity));

/** Prices of a year ago were a little lower. */
const receive = (book: Book, on: CalendarDate, wanted: number): void => {
  const lotSize = book.part.orderQuantity ?? 1;
  const quantity = lotSize * Math.max(1, Math.ceil(wanted / lotSize));
  const isFirst = book.moves.length === 0;
  const unitCost = Math.round((book.part.unitCost ?? 0) * (isFirst ? 0.96 : 1) * 100) / 100;
  book.write({ kind: 'received', on, quantity, unitCost });
};

const fill = (book: Book, uses: readonly Use[], lastReceipt: CalendarDate): void => {
  const level = book.part.reorderLevel ?? 0;
  for (const { orderId, on, quantity } of uses) {
    const left = sumOfQuantities([stockIn(book), -quantity]);
    if (left <= level && (on < lastReceipt || left < 0)) receive(book, addDays(on, -1), level - left + 1);
    const unitCost = unitCostOf({ part: book.part, lot: '', on }, book.moves);
    book.write({ kind: 'used', on, quantity: -quantity, unitCost, orderId });
  }
};

/** All moves of the parts as of today, part by part, in the order they happened. */
export const samplePartMoves = (
  { parts, orders }: { readonly parts: readonly Part[]; readonly orders: readonly WorkOrder[] },
  by: string,
  setting: SampleSetting,
): readonly PartMove[] => {
  const { today } = setting.context;
  const uses = groupedBy(usesOf(orders), ({ partId }) => partId);
  return parts.flatMap((part, i) => {
    const book = bookOf(part, setting, by);
    receive(book, addDays(today, -daysBack), (part.reorderLevel ?? 0) + 1);
    fill(book, uses.get(part.id) ?? [], i % 4 === 1 ? addDays(today, -daysWithout) : today);
    return book.moves;
  });
};
