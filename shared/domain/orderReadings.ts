/** The readings taken when an order is finished: asked for, doubted like any other, and kept in the meters' logs. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { confirm, type Problem } from '#kernel/result.ts';
import { type Change, newRow } from './change.ts';
import type { Context } from './context.ts';
import type { Meter, MeterReading } from './meterRecord.ts';
import { meterChanges } from './meterRenewal.ts';
import { readingProblems } from './readingDoubts.ts';
import type { MeterUnit } from './serviceLevel.ts';
import type { MeterValues } from './servicePosition.ts';
import type { WorkOrder } from './workOrder.ts';

/** A meter with its whole log. */
export interface LoggedMeter {
  readonly meter: Meter;
  readonly log: readonly MeterReading[];
}

/** Values the meters showed on a day. */
export interface ShownThen {
  readonly on: CalendarDate;
  readonly values: MeterValues;
}

const isKept = (log: readonly MeterReading[], on: CalendarDate, value: number): boolean =>
  log.some((reading) => reading.state !== 'void' && reading.takenOn === on && reading.value === value);

/** A value that stands in the log already needs no second reading, and its day is judged with the order's. */
const doubtsOf = ({ meter, log }: LoggedMeter, { on, values }: ShownThen, today: CalendarDate): readonly Problem[] => {
  const value = values[meter.unit];
  if (value === undefined || on > today || isKept(log, on, value)) return [];
  return readingProblems({ meter, log }, { takenOn: on, value }, today).map((problem) => ({
    ...problem,
    field: `meters.${meter.unit}`,
  }));
};

/**
 * To be confirmed: `readingMissing` for each meter of the machine that the programme counts in and that was not read,
 * and the doubts about those read (`readingBackwards`, `readingAboveLater`, `readingTooFast`).
 */
export const orderReadingProblems = (
  meters: readonly LoggedMeter[],
  shown: ShownThen,
  { needed, today }: { readonly needed: readonly MeterUnit[]; readonly today: CalendarDate },
): readonly Problem[] =>
  meters.flatMap((logged) => {
    const { unit } = logged.meter;
    if (shown.values[unit] !== undefined) return doubtsOf(logged, shown, today);
    return needed.includes(unit) ? [confirm('readingMissing', `meters.${unit}`, { unit })] : [];
  });

const orderReading = (
  { meter, value, isDoubted }: { readonly meter: Meter; readonly value: number; readonly isDoubted: boolean },
  { order, on }: { readonly order: WorkOrder; readonly on: CalendarDate },
  context: Context,
): MeterReading => ({
  ...newRow(context),
  id: context.newId<'Reading'>(),
  meterId: meter.id,
  equipmentId: meter.equipmentId,
  takenOn: on,
  value,
  source: 'order',
  takenBy: context.actor.name,
  state: 'accepted',
  reason: null,
  confirmed: isDoubted,
  orderId: order.id,
  isSample: order.isSample,
  importBatchId: null,
});

/** Writes the readings of an order and renews the meters. A doubt that got this far was confirmed. */
export const orderReadingChanges = (
  meters: readonly LoggedMeter[],
  { order, shown }: { readonly order: WorkOrder; readonly shown: ShownThen },
  context: Context,
): readonly Change[] =>
  meters.flatMap((logged) => {
    const { meter, log } = logged;
    const value = shown.values[meter.unit];
    if (value === undefined || isKept(log, shown.on, value)) return [];
    const isDoubted = doubtsOf(logged, shown, context.today).length > 0;
    const reading = orderReading({ meter, value, isDoubted }, { order, on: shown.on }, context);
    return meterChanges({ meter, log, written: [reading] }, context);
  });

/** Voids the readings taken at an order and renews the meters. */
export const withdrawnReadingChanges = (
  meters: readonly LoggedMeter[],
  order: Pick<WorkOrder, 'id'>,
  context: Context,
): readonly Change[] =>
  meters.flatMap(({ meter, log }) => {
    const written = log
      .filter(({ orderId, state }) => orderId === order.id && state !== 'void')
      .map((reading): MeterReading => ({ ...reading, state: 'void', reason: null }));
    return written.length === 0 ? [] : meterChanges({ meter, log, written }, context);
  });
