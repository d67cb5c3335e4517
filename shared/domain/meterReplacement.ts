/** Replacement of a meter, or its roll-over: the count goes on where the old one stopped. */

import { z } from 'zod';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { confirm, error, failed, type Problem, type Result } from '#kernel/result.ts';
import { type Decision, decideUnless, newRow, staleness } from './change.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import { lifetimeValue, offsetAfterEvent } from './meter.ts';
import type { Meter, MeterReading } from './meterRecord.ts';
import { meterChanges } from './meterRenewal.ts';
import type { MeterLog } from './readingCorrection.ts';
import { readingProblems } from './readingDoubts.ts';
import { calendarDateSchema, idSchema } from './record.ts';

const replacementInputSchema = z.object({
  meterId: idSchema<'Meter'>(),
  rev: z.int(),
  /** First day of the new meter. */
  on: calendarDateSchema,
  lastValue: z.number().nonnegative(),
  newValue: z.number().nonnegative(),
});

/**
 * What a user says of a replacement: `lastValue` is what the old meter showed when it was taken out, `newValue` what
 * the new one shows when it begins.
 */
export type ReplacementInput = Readonly<z.infer<typeof replacementInputSchema>>;

const isOfDay = (reading: MeterReading, on: CalendarDate): boolean =>
  reading.state !== 'void' && reading.takenOn === on;

const dateProblems = (meter: Meter, on: CalendarDate, today: CalendarDate): readonly Problem[] => {
  const last = meter.events.at(-1);
  return [
    ...(on > today ? [error('dateInFuture', 'on')] : []),
    ...(last !== undefined && on <= last.on ? [error('replacementBeforeLast', 'on', { on: last.on })] : []),
  ];
};

/** The old meter's last value must fit its own log up to that day. */
const lastValueProblems = ({ meter, log }: { meter: Meter; log: readonly MeterReading[] }, input: ReplacementInput) =>
  readingProblems(
    { meter, log: log.filter(({ takenOn }) => takenOn < input.on) },
    { takenOn: input.on, value: input.lastValue },
    input.on,
  ).map((problem) => ({ ...problem, field: 'lastValue' }));

const firstReading = (input: ReplacementInput, meter: Meter, context: Context): MeterReading => ({
  ...newRow(context),
  id: context.newId<'Reading'>(),
  meterId: meter.id,
  equipmentId: meter.equipmentId,
  takenOn: input.on,
  value: input.newValue,
  source: 'hand',
  takenBy: context.actor.name,
  state: 'accepted',
  reason: null,
  confirmed: true,
  orderId: null,
  isSample: meter.isSample,
  importBatchId: null,
});

/**
 * Replaces a meter from a day on: lifetime value = shown value + (last value of the old one, lifetime, − first value of
 * the new one). The first value becomes a reading. A day has one meter, so readings of that day are voided; what they
 * said is in `lastValue`. Problems: those of the input, `dateInFuture`, `replacementBeforeLast`, to confirm
 * `replacementVoidsReadings`, `readingBackwards` and `readingTooFast` (of the last value), `rowChangedMeanwhile`, `rowGone`.
 */
export const decideReplaceMeter = (
  { meter, log }: MeterLog,
  input: ReplacementInput,
  context: Context,
): Result<Decision<Meter['id']>> => {
  const checked = checkedInput(replacementInputSchema, input);
  if (!checked.ok) return checked;
  if (meter === null) return failed([error('rowGone')]);
  const { on, lastValue, newValue, rev } = checked.value;
  const ofDay = log.filter((reading) => isOfDay(reading, on));
  const problems = [
    ...staleness(meter, rev),
    ...dateProblems(meter, on, context.today),
    ...lastValueProblems({ meter, log }, checked.value),
    ...(ofDay.length > 0 ? [confirm('replacementVoidsReadings', 'on', { count: ofDay.length })] : []),
  ];
  return decideUnless(problems, context, () => {
    const offset = offsetAfterEvent(lifetimeValue(lastValue, on, meter.events), newValue);
    const voided = ofDay.map((reading) => ({ ...reading, state: 'void' as const, reason: null }));
    const written = [...voided, firstReading(checked.value, meter, context)];
    const columns = { events: [...meter.events, { on, offset, note: '' }] };
    return { value: meter.id, changes: meterChanges({ meter, log, written, columns }, context) };
  });
};
