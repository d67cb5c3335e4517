import type { Fleet } from '#data/fleetState.ts';
import { awaitsCertificate } from '#domain/certificateNeed.ts';
import type { Equipment } from '#domain/equipment.ts';
import { daysInShop } from '#domain/orderDays.ts';
import { isUnderWay } from '#domain/orderState.ts';
import { revisionOfOrder } from '#domain/programmeRevisions.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { equipmentMatches } from '#widgets/equipmentSearch.ts';

/** What the list can be narrowed to. */
export const orderFilters = ['planned', 'underWay', 'done', 'released', 'cancelled', 'all'] as const;

/** One of them. */
export type OrderFilter = (typeof orderFilters)[number];

/** What happens next to an order. */
export type NextStep = 'bringIn' | 'start' | 'continue' | 'resume' | 'issue' | 'view';

/** An order as the list shows it. */
export interface OrderRow {
  readonly order: WorkOrder;
  readonly machine: Equipment | null;
  readonly answered: number;
  readonly days: number | null;
  readonly next: NextStep;
}

/** The rows of the orders, in their order. */
export const orderRows = (
  orders: readonly WorkOrder[],
  fleet: Pick<Fleet, 'equipment' | 'revisionsOf'>,
  today: CalendarDate,
): readonly OrderRow[] =>
  orders.map((order) => ({
    order,
    machine: fleet.equipment.get(order.equipmentId) ?? null,
    answered: answeredTasks(order),
    days: daysInShop(order, today),
    next: nextStep(order, fleet),
  }));

/** How many of the tasks have an answer. */
export const answeredTasks = ({ tasks }: Pick<WorkOrder, 'tasks'>): number =>
  tasks.filter(({ answer }) => answer !== null).length;

const stepsAhead: Readonly<Partial<Record<WorkOrder['state'], NextStep>>> = {
  planned: 'bringIn',
  open: 'start',
  inWork: 'continue',
  waiting: 'resume',
};

const nextStep = (order: WorkOrder, fleet: Pick<Fleet, 'revisionsOf'>): NextStep => {
  const step = stepsAhead[order.state];
  if (step !== undefined) return step;
  const revision = revisionOfOrder(order, fleet);
  return awaitsCertificate(order, revision) ? 'issue' : 'view';
};

const isIn = ({ order }: OrderRow, filter: OrderFilter): boolean =>
  filter === 'all' || (filter === 'underWay' ? isUnderWay(order) : order.state === filter);

const answersTo = ({ order, machine }: OrderRow, query: string): boolean => {
  const wanted = query.trim().toLowerCase();
  if (wanted === '' || order.number.toLowerCase().includes(wanted)) return true;
  if (order.title.toLowerCase().includes(wanted)) return true;
  return machine !== null && equipmentMatches(machine, wanted);
};

/** The rows that answer to state and search, and how many there are in each state. */
export const filteredOrders = (rows: readonly OrderRow[], filter: OrderFilter, query: string) => {
  const found = rows.filter((row) => answersTo(row, query));
  const count = (each: OrderFilter): number => found.filter((row) => isIn(row, each)).length;
  const counts: Readonly<Record<OrderFilter, number>> = {
    planned: count('planned'),
    underWay: count('underWay'),
    done: count('done'),
    released: count('released'),
    cancelled: count('cancelled'),
    all: found.length,
  };
  return { rows: found.filter((row) => isIn(row, filter)), counts };
};

/** The state an address asks for; what it does not know it takes as not given. */
export const filterIn = (params: URLSearchParams): OrderFilter =>
  orderFilters.find((filter) => filter === params.get('show')) ?? 'underWay';
