/** New orders: their numbers, and what stands on each from the first moment. */
import { type CalendarDate, yearOf } from '#kernel/calendarDate.ts';
import { error, type Problem } from '#kernel/result.ts';
import { type Change, type Counter, changeOf, newRow } from './change.ts';
import type { Context } from './context.ts';
import type { Equipment } from './equipment.ts';
import { orderCounterId, orderNumber, takeNumbers } from './numbering.ts';
import { entering } from './orderState.ts';
import type { WorkOrder } from './workOrder.ts';

/** Counters from which orders opened today take their numbers: the workshop's own, and the sample's. */
export const orderCounterIds = ({ today }: Pick<Context, 'today'>): readonly [own: string, sample: string] => [
  orderCounterId(yearOf(today), false),
  orderCounterId(yearOf(today), true),
];

/** When an order takes place: planned for a day, or open from the day the machine came in. */
export interface OrderDay {
  /** Null: the machine is here. */
  readonly plannedOn: CalendarDate | null;
  /** Day the machine came in, today at the latest; today unless said. */
  readonly openedOn?: CalendarDate | undefined;
}

/** The problems of the day: `plannedInPast`, `openedInFuture`. */
export const dayProblems = ({ plannedOn, openedOn }: OrderDay, { today }: Context): readonly Problem[] => {
  if (plannedOn !== null) return plannedOn < today ? [error('plannedInPast', 'plannedOn')] : [];
  return (openedOn ?? today) > today ? [error('openedInFuture', 'openedOn')] : [];
};

/** The machine of an order that is archived. */
export const archivedProblems = ({ archivedOn, code }: Equipment): readonly Problem[] =>
  archivedOn === null ? [] : [error('equipmentArchived', 'equipmentId', { code })];

/** What a new order is, besides what every new one has. */
export type OrderDraft = Pick<WorkOrder, 'kind' | 'title' | 'programmeId' | 'revisionId' | 'levels' | 'tasks'> &
  OrderDay & {
    readonly equipment: Equipment;
    /** Day the planner had for it, when it is opened now. */
    readonly foreseenOn?: CalendarDate | null;
    /** The guarantee it falls under; none unless said. */
    readonly guarantee?: WorkOrder['guarantee'];
  };

const blankOrder = {
  startedOn: null,
  completedOn: null,
  meters: {},
  workerIds: [],
  labour: [],
  costs: [],
  outside: null,
  guarantee: null,
  contractNo: '',
  notes: '',
  windowReason: '',
  windowReasonBy: '',
  cancelReason: '',
} as const satisfies Partial<WorkOrder>;

const made = (draft: OrderDraft, number: string, context: Context): WorkOrder => {
  const { equipment, plannedOn, openedOn, foreseenOn = null, ...columns } = draft;
  return {
    ...newRow(context),
    ...blankOrder,
    ...columns,
    ...entering({ history: [] }, plannedOn === null ? 'open' : 'planned', context),
    id: context.newId<'WorkOrder'>(),
    number,
    equipmentId: equipment.id,
    plannedOn: plannedOn ?? foreseenOn,
    openedOn: plannedOn ?? openedOn ?? context.today,
    isSample: equipment.isSample,
  };
};

/** Orders with the next numbers, and the counters they were taken from. */
export interface MadeOrders {
  readonly orders: readonly WorkOrder[];
  readonly changes: readonly Change[];
}

/** The orders in the order of the drafts, numbered without gaps, those of sample machines apart. */
export const newOrders = (
  drafts: readonly OrderDraft[],
  counters: readonly Counter[],
  context: Context,
): MadeOrders => {
  const year = yearOf(context.today);
  const series = [false, true].map((isSample) => {
    const id = orderCounterId(year, isSample);
    const count = drafts.filter(({ equipment }) => equipment.isSample === isSample).length;
    const counter = counters.find((row) => row.id === id) ?? null;
    return { count, ...takeNumbers(counter, { id, count }, context) };
  });
  const numbers = series.map(({ values }) => values.values());
  const orders = drafts.map((draft) => {
    const { isSample } = draft.equipment;
    const value = numbers[isSample ? 1 : 0]?.next().value ?? 0;
    return made(draft, orderNumber(year, value, isSample), context);
  });
  return {
    orders,
    changes: [
      ...series.filter(({ count }) => count > 0).map(({ change }) => change),
      ...orders.map((order) => changeOf('orders', null, order)),
    ],
  };
};
