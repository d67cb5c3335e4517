/** What dates of meter values are reckoned from: the latest accepted reading and the use per day. */
import { lastEpochDay, toEpochDay } from '#kernel/calendarDate.ts';
import { type MeterUnit, meterUnits } from './serviceLevel.ts';
import type { MeterValues, ServicePosition } from './servicePosition.ts';
import { valueSlack } from './triggerPace.ts';

export interface MeterClock {
  /** Lifetime value of the latest reading, and its epoch day. */
  readonly value: number;
  readonly day: number;
  /** Use per day; NaN when not known. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export type MeterClocks = { readonly [Unit in MeterUnit]?: MeterClock };

type Readings = NonNullable<NonNullable<ServicePosition['readings']>[MeterUnit]>;

/** The latest by date, never the greatest; of one day the greatest, because accepted readings never fall. */
const latestOf = (readings: Readings): Readings[number] | undefined => {
  let latest: Readings[number] | undefined;
  for (const reading of readings) {
    if (typeof reading.value !== 'number') continue;
    if (
      latest === undefined ||
      reading.takenOn > latest.takenOn ||
      (reading.takenOn === latest.takenOn && reading.value > latest.value)
    ) {
      latest = reading;
    }
  }
  return latest;
};

/** The clocks of every meter that has a reading. */
export const meterClocks = (position: ServicePosition): MeterClocks => {
  const clocks: { [Unit in MeterUnit]?: MeterClock } = {};
  for (const unit of meterUnits) {
    const readings = position.readings?.[unit];
    const latest = readings === undefined ? undefined : latestOf(readings);
    if (latest === undefined) continue;
    const use = position.usePerDay?.[unit];
    clocks[unit] = {
      value: latest.value,
      day: toEpochDay(latest.takenOn),
      p10: use?.p10 ?? Number.NaN,
      p50: use?.p50 ?? Number.NaN,
      p90: use?.p90 ?? Number.NaN,
    };
  }
  return clocks;
};

/**
 * Epoch day on which a lifetime value is reached at `rate` a day: the day of the reading when it has been, else whole
 * days after it, rounded up, at most the end of 9999. NaN without a reading, or when neither reached nor used.
 */
export const dayOfValue = (clock: MeterClock | undefined, value: number, rate: number): number => {
  if (clock === undefined || Number.isNaN(value)) return Number.NaN;
  if (value <= clock.value + valueSlack) return clock.day;
  if (!(rate > 0)) return Number.NaN;
  return Math.min(lastEpochDay, clock.day + Math.ceil((value - clock.value) / rate - 1e-9));
};

/** Lifetime values expected on an epoch day: where use is not known the value last read, without a reading none. */
export const valuesOnDay = (clocks: MeterClocks, day: number): MeterValues => {
  const values: { [Unit in MeterUnit]?: number } = {};
  for (const unit of meterUnits) {
    const clock = clocks[unit];
    if (clock !== undefined) values[unit] = clock.value + (clock.p50 > 0 ? clock.p50 * (day - clock.day) : 0);
  }
  return values;
};
