/** What speaks against a reading before it is written: the user may know better, so most of it can be confirmed. */
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import { confirm, error, type Problem } from '#kernel/result.ts';
import { lifetimeValue, reviewReadings } from './meter.ts';
import type { Meter, MeterReading } from './meterRecord.ts';

/** A reading about to be written: the value shown and its day. */
export interface NewReading {
  readonly takenOn: CalendarDate;
  readonly value: number;
}

interface Neighbours {
  /** Latest accepted reading of an earlier day. */
  readonly before: MeterReading | undefined;
  readonly sameDay: readonly MeterReading[];
  /** Earliest accepted reading of a later day. */
  readonly after: MeterReading | undefined;
}

const neighboursOf = (log: readonly MeterReading[], on: CalendarDate): Neighbours => {
  let before: MeterReading | undefined;
  let after: MeterReading | undefined;
  const sameDay: MeterReading[] = [];
  for (const reading of log) {
    if (reading.state !== 'accepted') continue;
    if (reading.takenOn === on) sameDay.push(reading);
    else if (reading.takenOn < on && (before === undefined || reading.takenOn >= before.takenOn)) before = reading;
    else if (reading.takenOn > on && (after === undefined || reading.takenOn < after.takenOn)) after = reading;
  }
  return { before, sameDay, after };
};

const lifetimeOf = (meter: Meter, { takenOn, value }: NewReading): { takenOn: CalendarDate; value: number } => ({
  takenOn,
  value: lifetimeValue(value, takenOn, meter.events),
});

/** Units a day between two readings; those of one day count as one day apart. */
const riseADay = (meter: Meter, a: NewReading, b: NewReading): number =>
  Math.round(
    Math.abs(lifetimeOf(meter, a).value - lifetimeOf(meter, b).value) /
      Math.max(1, Math.abs(daysBetween(a.takenOn, b.takenOn))),
  );

/** The review itself judges the pair, so that nothing is doubted here that it would believe, or the other way round. */
const doubtOf = (meter: Meter, reading: NewReading, other: MeterReading): Problem | null => {
  const pair = [lifetimeOf(meter, other), lifetimeOf(meter, reading)];
  const reason = reviewReadings(pair, meter.unit, { capPerDay: meter.capPerDay }).suspect[0]?.reason;
  const { unit } = meter;
  if (reason === 'tooFast') {
    return confirm('readingTooFast', 'value', { perDay: riseADay(meter, reading, other), on: other.takenOn, unit });
  }
  if (reason !== 'backwards') return null;
  return confirm(other.takenOn > reading.takenOn ? 'readingAboveLater' : 'readingBackwards', 'value', {
    value: other.value,
    on: other.takenOn,
    unit,
  });
};

/**
 * Problems of a reading of this meter; `log` is the meter's. Errors: `readingInFuture`, `readingRepeated` (same day,
 * same value). To confirm: `readingBackwards` (below the accepted one before), `readingAboveLater`, `readingTooFast`
 * (a rise a day above the cap of the meter or of its unit).
 */
export const readingProblems = (
  { meter, log }: { readonly meter: Meter; readonly log: readonly MeterReading[] },
  reading: NewReading,
  today: CalendarDate,
): readonly Problem[] => {
  if (reading.takenOn > today) return [error('readingInFuture', 'takenOn')];
  const isRepeated = log.some(
    ({ state, takenOn, value }) => state !== 'void' && takenOn === reading.takenOn && value === reading.value,
  );
  if (isRepeated) return [error('readingRepeated', 'value', { on: reading.takenOn })];
  const { before, sameDay, after } = neighboursOf(log, reading.takenOn);
  const doubts = [before, ...sameDay, after].flatMap((other) =>
    other === undefined ? [] : (doubtOf(meter, reading, other) ?? []),
  );
  // One of a kind is enough to ask about.
  return doubts.filter(({ code }, i) => doubts.findIndex((doubt) => doubt.code === code) === i);
};
