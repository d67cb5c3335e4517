/** What a meter's log comes to: which readings are believed, where the meter stands, how fast it counts. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { lifetimeValue, reviewReadings, usePerDay } from './meter.ts';
import type { Meter, MeterReading, MeterSummary } from './meterRecord.ts';

type SuspectReason = NonNullable<MeterReading['reason']>;

/** Of a meter only what its values depend on. */
type MeterBasis = Pick<Meter, 'unit' | 'events' | 'capPerDay' | 'handUsePerDay'>;

/** The verdict on a whole log. */
export interface MeterReview {
  readonly summary: MeterSummary;
  /** Readings that are not believed; all others that are not void are accepted. */
  readonly suspect: ReadonlyMap<MeterReading['id'], SuspectReason>;
}

const byHand = (perDay: number | null): MeterSummary['usePerDay'] =>
  perDay === null ? null : { p10: perDay, p50: perDay, p90: perDay };

/**
 * Reviews a log. `readings` are all of the meter in any order; void ones are left out, confirmed ones are kept in the
 * chain. Use per day comes from the accepted readings, else from the figure entered by hand.
 */
export const reviewMeter = (meter: MeterBasis, readings: readonly MeterReading[], today: CalendarDate): MeterReview => {
  const counted = readings
    .filter(({ state }) => state !== 'void')
    .map(({ id, takenOn, value, confirmed }) => ({
      id,
      takenOn,
      value: lifetimeValue(value, takenOn, meter.events),
      confirmed,
    }));
  const { accepted, suspect } = reviewReadings(counted, meter.unit, { today, capPerDay: meter.capPerDay });
  const current = accepted.at(-1);
  return {
    summary: {
      current: current === undefined ? null : { takenOn: current.takenOn, value: current.value },
      usePerDay: usePerDay(accepted, today) ?? byHand(meter.handUsePerDay),
      accepted: accepted.length,
      suspect: suspect.length,
    },
    suspect: new Map(suspect.map(({ reading, reason }) => [reading.id, reason])),
  };
};

/** The summary a meter must have with this log; see `reviewMeter`. */
export const summariseMeter = (
  meter: MeterBasis,
  readings: readonly MeterReading[],
  today: CalendarDate,
): MeterSummary => reviewMeter(meter, readings, today).summary;
