/**
 * Taking an import back: what it made and nobody has touched since goes, what it changed becomes as it was before,
 * what a person changed later stays and is named.
 */
import { revised } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { ImportBatch } from '#domain/importBatch.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { reviewMeter } from '#domain/meterSummary.ts';
import { inputOf } from './equipmentPlan.ts';
import { restatedReadings } from './importWriting.ts';

/** A meter with its whole log; `mustStay`: the equipment it belongs to stays. */
export interface MeterToUndo {
  readonly meter: Meter;
  readonly log: readonly MeterReading[];
  readonly batchId: ImportBatch['id'];
  readonly mustStay: boolean;
}

/** What becomes of a meter and its log. */
export interface MeterUndone {
  readonly removed: readonly MeterReading['id'][];
  /** Readings of the batch that stay because a person confirmed or voided them, or an order refers to them. */
  readonly kept: number;
  readonly restated: readonly MeterReading[];
  /** The meter as it is written; null: it goes. */
  readonly meter: Meter | null;
}

/** Whether a person has had a hand in a reading since it was taken in. */
export const isTouched = ({ confirmed, state, orderId }: MeterReading): boolean =>
  confirmed || state === 'void' || orderId !== null;

/** Whether anyone has set anything on a meter by hand. */
const isPlain = ({ events, handUsePerDay, capPerDay }: Meter): boolean =>
  events.length === 0 && handUsePerDay === null && capPerDay === null;

/** What would be left of a meter's log. */
export const remainingReadings = (log: readonly MeterReading[], batchId: ImportBatch['id']): readonly MeterReading[] =>
  log.filter((reading) => reading.importBatchId !== batchId || isTouched(reading));

/** Whether a meter goes with the batch that made it: nothing but the batch ever touched it. */
export const meterGoes = ({ meter, log, batchId, mustStay }: MeterToUndo): boolean =>
  meter.importBatchId === batchId && !mustStay && isPlain(meter) && remainingReadings(log, batchId).length === 0;

/** Takes a batch out of a meter's log; verdicts and summary are those of what remains. */
export const meterUndo = (given: MeterToUndo, context: Context): MeterUndone => {
  const { meter, log, batchId } = given;
  const remaining = remainingReadings(log, batchId);
  const stays = new Set(remaining.map(({ id }) => id));
  const removed = log.flatMap(({ id }) => (stays.has(id) ? [] : [id]));
  if (meterGoes(given)) return { removed, kept: 0, restated: [], meter: null };
  const review = reviewMeter(meter, remaining, context.today);
  return {
    removed,
    kept: remaining.filter(({ importBatchId }) => importBatchId === batchId).length,
    restated: restatedReadings(remaining, review, context),
    meter: revised(meter, { summary: review.summary }, context),
  };
};

/** Equipment an import changed: as it was before, or null when it was changed again since. */
export const equipmentBefore = (
  stored: Equipment | undefined,
  { before, after }: { readonly before: Equipment; readonly after: Pick<Equipment, 'rev'> },
  context: Context,
): Equipment | null =>
  stored === undefined || stored.rev !== after.rev ? null : revised(stored, inputOf(before), context);
