/** The readings of a machine as its page lists them. Pure. */
import { lifetimeValue } from '#domain/meter.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { addMonths, type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';

/** Months the chart looks back. */
export const periods = ['12', '36', 'all'] as const;

/** How far the chart looks back. */
export type Period = (typeof periods)[number];

/** The shortest period with a line to draw: three believed readings. */
export const firstDayShown = (readings: readonly MeterReading[], today: CalendarDate): Period => {
  const accepted = readings.filter(({ state }) => state === 'accepted');
  for (const period of ['12', '36'] as const) {
    const from = addMonths(today, -Number(period));
    if (accepted.filter(({ takenOn }) => takenOn >= from).length >= 3) return period;
  }
  return 'all';
};

/** How many readings are set aside, and for which reasons. */
export const suspectReasonsOf = (readings: readonly MeterReading[]) => {
  const suspect = readings.filter(({ state }) => state === 'suspect');
  const reasons = new Set(suspect.map(({ reason }) => reason).filter((reason) => reason !== null));
  return { count: suspect.length, reasons: [...reasons] };
};

/** One reading in the list. */
export interface ReadingRow {
  readonly reading: MeterReading;
  /** Over the machine's life; the value shown unless the meter was replaced before. */
  readonly lifetime: number;
  /** Rise a day since the believed reading before it; null for the first, and for those not believed. */
  readonly perDay: number | null;
}

/** The readings of a meter, latest first. `log` is oldest first. */
export const readingRows = (meter: Pick<Meter, 'events'>, log: readonly MeterReading[]): readonly ReadingRow[] => {
  let before: { readonly value: number; readonly on: CalendarDate } | null = null;
  const rows: ReadingRow[] = [];
  for (const reading of log) {
    const lifetime = lifetimeValue(reading.value, reading.takenOn, meter.events);
    const isBelieved = reading.state === 'accepted';
    const days = before === null ? 0 : daysBetween(before.on, reading.takenOn);
    const perDay = isBelieved && before !== null && days > 0 ? (lifetime - before.value) / days : null;
    rows.push({ reading, lifetime, perDay });
    if (isBelieved) before = { value: lifetime, on: reading.takenOn };
  }
  return rows.reverse();
};
