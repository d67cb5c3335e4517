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

/**
 * Doubts about a value shown; `field` is `meters.km`. A value that stands in the log already needs no second reading, and
 * the day itself, when it is to come, is judged elsewhere.
 */
export const shownDoubts = (
  { meter, log }: LoggedMeter,
  { on, values }: ShownThen,
  today: CalendarDate,
): readonly Problem[] => {
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
    if (shown.values[unit] !== undefined) return shownDoubts(logged, shown, today);
    return needed.includes(unit) ? [confirm('readingMissing', `meters.${unit}`, { unit })] : [];
  });

/** Where readings come from. */
export type ReadingOrigin = Pick<MeterReading, 'source' | 'takenBy' | 'orderId' | 'isSample'>;

const shownReading = (
  { meter, on, value, isDoubted }: NewShown,
  origin: ReadingOrigin,
  context: Context,
): MeterReading => ({
  ...newRow(context),
  ...origin,
  id: context.newId<'Reading'>(),
  meterId: meter.id,
  equipmentId: meter.equipmentId,
  takenOn: on,
  value,
  state: 'accepted',
  reason: null,
  confirmed: isDoubted,
  importBatchId: null,
});

interface NewShown {
  readonly meter: Meter;
  readonly on: CalendarDate;
  readonly value: number;
  readonly isDoubted: boolean;
}

const newShown = (logged: LoggedMeter, shown: ShownThen, { today }: Context): readonly NewShown[] => {
  const { meter, log } = logged;
  const value = shown.values[meter.unit];
  if (value === undefined || isKept(log, shown.on, value)) return [];
  return [{ meter, on: shown.on, value, isDoubted: shownDoubts(logged, shown, today).length > 0 }];
};

/** What was shown, one after the other. */
export interface Shown {
  readonly shown: readonly ShownThen[];
  readonly origin: ReadingOrigin;
}

/** The readings to be written to a log; each is doubted against those before it too. */
const readingsShown = (logged: LoggedMeter, { shown, origin }: Shown, context: Context): readonly MeterReading[] => {
  const written: MeterReading[] = [];
  for (const then of shown) {
    const sofar = { ...logged, log: [...logged.log, ...written] };
    written.push(...newShown(sofar, then, context).map((one) => shownReading(one, origin, context)));
  }
  return written;
};

/** The meters with what was shown at the end of their logs, as it would be written. */
export const loggedWith = (meters: readonly LoggedMeter[], shown: Shown, context: Context): readonly LoggedMeter[] =>
  meters.map((logged) => ({ ...logged, log: [...logged.log, ...readingsShown(logged, shown, context)] }));

/**
 * Writes what meters showed, once or several times, and renews them. The same value on the same day is written once. A
 * doubt that got this far was confirmed.
 */
export const shownReadingChanges = (
  meters: readonly LoggedMeter[],
  shown: Shown,
  context: Context,
): readonly Change[] =>
  meters.flatMap((logged) => {
    const written = readingsShown(logged, shown, context);
    return written.length === 0 ? [] : meterChanges({ ...logged, written }, context);
  });

/** Writes the readings of an order and renews the meters. A doubt that got this far was confirmed. */
export const orderReadingChanges = (
  meters: readonly LoggedMeter[],
  { order, shown }: { readonly order: WorkOrder; readonly shown: ShownThen },
  context: Context,
): readonly Change[] => {
  const { id: orderId, isSample } = order;
  const origin: ReadingOrigin = { source: 'order', takenBy: context.actor.name, orderId, isSample };
  return shownReadingChanges(meters, { shown: [shown], origin }, context);
};

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
