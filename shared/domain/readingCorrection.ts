/** A reading is never edited: it is voided and taken anew, or a person vouches for it. */
import { error, failed, type Problem, type Result } from '#kernel/result.ts';
import { type Decision, decideUnless, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Meter, MeterReading } from './meterRecord.ts';
import { meterChanges } from './meterRenewal.ts';

/** A meter and its whole log; null when it is gone. */
export interface MeterLog {
  readonly meter: Meter | null;
  readonly log: readonly MeterReading[];
}

/** A reading as the user opened it. */
export interface OpenedReading {
  readonly id: MeterReading['id'];
  readonly rev: number;
}

const corrected = (
  { meter, log }: MeterLog,
  { opened, columns }: { readonly opened: OpenedReading; readonly columns: Partial<MeterReading> },
  context: Context,
): Result<Decision<MeterReading['id']>> => {
  const stored = log.find(({ id }) => id === opened.id);
  if (meter === null || stored === undefined) return failed([error('rowGone')]);
  const problems: readonly Problem[] = [
    ...staleness(stored, opened.rev),
    ...(stored.state === 'void' ? [error('readingVoid')] : []),
  ];
  return decideUnless(problems, context, () => ({
    value: stored.id,
    changes: meterChanges({ meter, log, written: [{ ...stored, ...columns }] }, context),
  }));
};

/**
 * Voids a reading: it stays in the log and counts for nothing. Problems: `readingVoid` already, `rowChangedMeanwhile`,
 * `rowGone`.
 */
export const decideVoidReading = (
  state: MeterLog,
  opened: OpenedReading,
  context: Context,
): Result<Decision<MeterReading['id']>> =>
  corrected(state, { opened, columns: { state: 'void', reason: null } }, context);

/**
 * Vouches for a reading: the review must believe it, and may come to doubt others. Problems: `readingInFuture` (no
 * one can vouch for tomorrow), `readingVoid`, `rowChangedMeanwhile`, `rowGone`.
 */
export const decideConfirmReading = (
  state: MeterLog,
  opened: OpenedReading,
  context: Context,
): Result<Decision<MeterReading['id']>> => {
  const stored = state.log.find(({ id }) => id === opened.id);
  if (stored !== undefined && stored.takenOn > context.today) return failed([error('readingInFuture')]);
  return corrected(state, { opened, columns: { confirmed: true } }, context);
};
