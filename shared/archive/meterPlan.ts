/** What the rows of a file would do to one meter: which readings are new, which are stored, which are not believed. */

import { lifetimeValue, type Reading, reviewReadings } from '#domain/meter.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { PlannedReading } from './importRow.ts';

/** The meter the rows belong to; `meter` null: it will be made. */
export interface MeterRows {
  readonly meter: Meter | null;
  readonly unit: MeterUnit;
  readonly stored: readonly MeterReading[];
  readonly rows: readonly PlannedReading[];
}

/** Value and day identify a reading: the same again says nothing new, even when it was voided in between. */
export const readingKey = (takenOn: CalendarDate, value: number): string => `${takenOn} ${value}`;

/** Readings the file adds: neither stored nor given by an earlier row. Gives the others their verdict `same`. */
const freshRows = ({ stored, rows }: MeterRows): readonly PlannedReading[] => {
  const known = new Map<string, number>();
  for (const { takenOn, value } of stored) known.set(readingKey(takenOn, value), 0);
  return rows.filter((reading) => {
    const own = readingKey(reading.takenOn, reading.value);
    const earlier = known.get(own);
    if (earlier === undefined) {
      known.set(own, reading.row);
      return true;
    }
    reading.verdict = 'same';
    reading.reason = earlier === 0 ? 'alreadyStored' : 'repeatsRow';
    reading.params = earlier === 0 ? null : { row: earlier };
    return false;
  });
};

/** What the rows do to the meter. */
export interface MeterPlan {
  /** Readings to be stored, accepted and suspect ones. */
  readonly added: readonly PlannedReading[];
}

/** A reading under review; `row` null: a stored one. */
interface UnderReview extends Reading {
  readonly row: PlannedReading | null;
}

/**
 * Plans one meter: sets the verdict of every row. New readings are reviewed together with the stored ones, all as
 * lifetime values; voided readings take no part, what a person confirmed stays.
 */
export const planMeter = (given: MeterRows, today: CalendarDate): MeterPlan => {
  const added = freshRows(given);
  if (added.length === 0) return { added };
  const events = given.meter?.events ?? [];
  const underReview: UnderReview[] = given.stored.map(({ takenOn, value, state, confirmed }) => ({
    takenOn,
    value: lifetimeValue(value, takenOn, events),
    state,
    confirmed,
    row: null,
  }));
  for (const row of added) {
    const { takenOn, value } = row;
    underReview.push({ takenOn, value: lifetimeValue(value, takenOn, events), row });
  }
  const { suspect } = reviewReadings(underReview, given.unit, { today, capPerDay: given.meter?.capPerDay });
  for (const { reading, reason } of suspect) {
    if (reading.row !== null) Object.assign(reading.row, { verdict: 'suspect', reason });
  }
  return { added };
};
