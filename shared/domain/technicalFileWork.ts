/** The work on a machine as its technical file tells it: services, repairs, parts, what they cost, how long they took. */
import { type CalendarDate, calendarDate, earlierDate, laterDate, yearOf } from '#kernel/calendarDate.ts';
import { orderCost } from './orderCost.ts';
import { daysInMaintenance, daysInShop } from './orderDays.ts';
import type { PartUnit } from './part.ts';
import { roundedCost } from './partCost.ts';
import { heldByOrder } from './partUse.ts';
import { sumOfQuantities } from './stock.ts';
import { earlierCosts, earlierWorks } from './technicalFileEarlier.ts';
import { type FileTask, type FileWork, valuesOf } from './technicalFileLine.ts';
import { byDayThen, type FilePeriod, isWithin, type TechnicalFileRows } from './technicalFileRows.ts';
import type { OrderTask, WorkOrder } from './workOrder.ts';

/** The day an order stands under in the file. */
const dayOfOrder = ({ completedOn, openedOn }: WorkOrder): CalendarDate => completedOn ?? openedOn;

/** Orders whose machine came in: not those still planned, nor those cancelled. */
const cameIn = ({ state }: WorkOrder): boolean => state !== 'planned' && state !== 'cancelled';

const tellsMore = ({ answer, value, finding }: OrderTask): boolean =>
  value !== null || finding !== '' || answer === 'defect' || answer === 'notDone';

const taskOf = (task: OrderTask, { instruments }: TechnicalFileRows): FileTask => ({
  text: task.text,
  answer: task.answer,
  value: task.value,
  unit: task.limits?.unit ?? '',
  finding: task.finding,
  instrument: task.instrumentId === null ? '' : (instruments.get(task.instrumentId)?.code ?? ''),
});

const outsideOf = ({ outside }: WorkOrder, { outsideWorkshops }: TechnicalFileRows): FileWork['outside'] =>
  outside === null ? null : { name: outsideWorkshops.get(outside.workshopId)?.name ?? '', paperNo: outside.paperNo };

const workOf = (order: WorkOrder, rows: TechnicalFileRows): FileWork => ({
  on: dayOfOrder(order),
  inOn: order.openedOn,
  kind: order.kind,
  orderNo: order.number,
  earlier: null,
  state: order.state,
  title: order.title,
  levels: order.levels.map(({ name, isAbsorbed }) => ({ name, isAbsorbed })),
  programme: order.programmeId === null ? null : (rows.programmes.get(order.programmeId)?.name ?? null),
  revision: order.revisionId === null ? null : (rows.revisions.get(order.revisionId)?.number ?? null),
  meters: valuesOf(order.meters),
  workers: order.workerIds.flatMap((id) => rows.people.get(id)?.name ?? []),
  labourHours: sumOfQuantities(order.labour.map(({ hours }) => hours)),
  days: daysInShop(order, rows.today),
  tasksDone: order.tasks.filter(({ answer }) => answer === 'done').length,
  tasks: order.tasks.filter(tellsMore).map((task) => taskOf(task, rows)),
  outside: outsideOf(order, rows),
  isCovered: order.guarantee?.isCovered ?? null,
  windowReason: order.windowReason,
  windowReasonBy: order.windowReasonBy,
  certificateNos: rows.certificates
    .filter(({ orderId, voided }) => orderId === order.id && voided === null)
    .map(({ number }) => number)
    .toSorted(),
});

/** Services and repairs (with other work) of the period, oldest first. */
export const fileWork = (
  rows: TechnicalFileRows,
  period: FilePeriod,
): { readonly services: readonly FileWork[]; readonly repairs: readonly FileWork[] } => {
  const all = [...rows.orders.filter(cameIn).map((order) => workOf(order, rows)), ...earlierWorks(rows)]
    .filter(({ on }) => isWithin(on, period))
    .toSorted(
      byDayThen(
        ({ on }) => on,
        ({ orderNo }) => orderNo ?? '',
      ),
    );
  return {
    services: all.filter(({ kind }) => kind === 'service'),
    repairs: all.filter(({ kind }) => kind !== 'service'),
  };
};

/** A part that went into the machine: from stock what was given back is taken off; or one bought for the order. */
export interface FilePart {
  readonly on: CalendarDate;
  readonly orderNo: string;
  /** Empty of a part bought for the order. */
  readonly number: string;
  readonly name: string;
  readonly lot: string;
  /** Null with `unit` of a part bought for the order. */
  readonly quantity: number | null;
  readonly unit: PartUnit | null;
  /** Of the moves whose price is known, in the currency of the settings; null: of none. */
  readonly cost: number | null;
}

const stockParts = (order: WorkOrder, { partMoves, parts }: TechnicalFileRows): readonly FilePart[] =>
  heldByOrder(partMoves, order.id).map(({ partId, lot, quantity }) => {
    const moves = partMoves.filter((move) => move.orderId === order.id && move.partId === partId && move.lot === lot);
    const isPriced = moves.some(({ unitCost }) => unitCost !== null);
    const part = parts.get(partId);
    return {
      on: moves.map(({ on }) => on).reduce(laterDate, order.openedOn),
      orderNo: order.number,
      number: part?.number ?? '',
      name: part?.name ?? '',
      lot,
      quantity,
      unit: part?.unit ?? 'piece',
      cost: isPriced ? roundedCost(moves.reduce((sum, move) => sum - move.quantity * (move.unitCost ?? 0), 0)) : null,
    };
  });

const boughtParts = (order: WorkOrder): readonly FilePart[] =>
  order.costs
    .filter(({ kind }) => kind === 'part')
    .map(({ text, amount }) => ({
      on: dayOfOrder(order),
      orderNo: order.number,
      number: '',
      name: text,
      lot: '',
      quantity: null,
      unit: null,
      cost: amount,
    }));

/** The parts that went into the machine in the period, by the day of their order, oldest first. */
export const fileParts = (rows: TechnicalFileRows, period: FilePeriod): readonly FilePart[] =>
  rows.orders
    .filter((order) => isWithin(dayOfOrder(order), period))
    .flatMap((order) => [...stockParts(order, rows), ...boughtParts(order)])
    .toSorted(
      byDayThen(
        ({ on }) => on,
        ({ orderNo, number, name, lot }) => [orderNo, number, name, lot].join(' '),
      ),
    );

/** What a year cost, and how long the machine stood in the workshop. Orders count in the year they were completed. */
export interface FileYear {
  /** Null: all years together. */
  readonly year: number | null;
  readonly orders: number;
  readonly labourHours: number;
  /** Null while the workshop has no hourly rate. */
  readonly labour: number | null;
  readonly parts: number;
  readonly outside: number;
  readonly other: number;
  readonly total: number;
  /** Moves of stock without a price: what they cost is missing. */
  readonly unpriced: number;
  /** Days in maintenance (在修车日) within the year; a day counts once. */
  readonly days: number;
}

/** What orders cost, and work brought along from elsewhere (`earlier`, its costs), of which no more than the sum is known. */
const costsOf = (
  orders: readonly WorkOrder[],
  rows: TechnicalFileRows,
  earlier: readonly number[],
): Omit<FileYear, 'year' | 'days'> => {
  const { cost } = rows.settings;
  const brought = roundedCost(earlier.reduce((all, one) => all + one, 0));
  const costs = orders.map((order) => orderCost(order, rows.partMoves, cost));
  const sum = (of: (one: (typeof costs)[number]) => number): number =>
    roundedCost(costs.reduce((all, one) => all + of(one), 0));
  return {
    orders: orders.filter(cameIn).length,
    labourHours: sumOfQuantities(costs.map(({ labourHours }) => labourHours)),
    labour: cost.labourRate === null ? null : sum(({ labour }) => labour ?? 0),
    parts: sum(({ parts }) => parts),
    outside: sum(({ outside }) => outside),
    other: roundedCost(sum(({ other }) => other) + brought),
    total: roundedCost(sum(({ total }) => total) + brought),
    unpriced: sum(({ unpriced }) => unpriced),
  };
};

/** Costs and days in maintenance by year, oldest first, and of the whole period. Years in which nothing was done are there. */
export const fileYears = (
  rows: TechnicalFileRows,
  period: FilePeriod,
): { readonly years: readonly FileYear[]; readonly total: FileYear } => {
  const orders = rows.orders.filter((order) => isWithin(dayOfOrder(order), period));
  const earlier = earlierCosts(rows).filter(({ on }) => isWithin(on, period));
  const firstDay = [...rows.orders.map(({ openedOn }) => openedOn), ...earlier.map(({ on }) => on)].reduce(
    earlierDate,
    rows.today,
  );
  const from = laterDate(period.from ?? firstDay, firstDay);
  const to = earlierDate(period.to ?? rows.today, rows.today);
  const daysFrom = (first: CalendarDate, last: CalendarDate): number =>
    last < first ? 0 : daysInMaintenance(rows.orders, { from: first, to: last, today: rows.today });
  const first = [from, ...orders.map(dayOfOrder)].map(yearOf);
  const costIn = (year: number | null): readonly number[] =>
    earlier.flatMap(({ on, cost }) => (year === null || yearOf(on) === year ? [cost] : []));
  const years = Array.from(
    { length: Math.max(0, yearOf(to) - Math.min(...first) + 1) },
    (_, i) => Math.min(...first) + i,
  );
  return {
    years: years.map((year) => ({
      year,
      ...costsOf(
        orders.filter((order) => yearOf(dayOfOrder(order)) === year),
        rows,
        costIn(year),
      ),
      days: daysFrom(laterDate(from, calendarDate(`${year}-01-01`)), earlierDate(to, calendarDate(`${year}-12-31`))),
    })),
    total: { year: null, ...costsOf(orders, rows, costIn(null)), days: daysFrom(from, to) },
  };
};
