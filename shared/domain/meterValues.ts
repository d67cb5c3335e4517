/** Meter values by unit, as rows store them: a unit without a value is left out. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { error, type Problem } from '#kernel/result.ts';
import { lifetimeValue, type MeterOffset } from './meter.ts';
import type { Meter } from './meterRecord.ts';
import { type MeterUnit, meterUnits } from './serviceLevel.ts';
import type { MeterValues } from './servicePosition.ts';

/** Values by unit, none of them undefined. */
export type StoredMeterValues = Partial<Record<MeterUnit, number>>;

/** The values that are there. */
export const storedValues = (values: MeterValues): StoredMeterValues => {
  const stored: StoredMeterValues = {};
  for (const unit of meterUnits) {
    const value = values[unit];
    if (value !== undefined) stored[unit] = value;
  }
  return stored;
};

/** To a millionth of a unit: adding and taking off an offset must give back the tenths that were entered. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

/** What a meter showed on a date when its lifetime value was this: the inverse of `lifetimeValue`, to a millionth. */
export const shownValue = (lifetime: number, on: CalendarDate, events: readonly MeterOffset[]): number =>
  exact(lifetime - lifetimeValue(0, on, events));

/** Values shown, by unit, as lifetime values on a date, to a millionth. A unit of which the machine has no meter is left out. */
export const lifetimeValues = (shown: MeterValues, on: CalendarDate, meters: readonly Meter[]): StoredMeterValues => {
  const values: StoredMeterValues = {};
  for (const { unit, events } of meters) {
    const value = shown[unit];
    if (value !== undefined) values[unit] = exact(lifetimeValue(value, on, events));
  }
  return values;
};

/** The problem of a value for a meter the machine does not have: `meterMissing`, `field` `meters.h`. */
export const unknownMeters = (shown: MeterValues, meters: readonly Meter[]): readonly Problem[] =>
  meterUnits
    .filter((unit) => shown[unit] !== undefined && !meters.some((meter) => meter.unit === unit))
    .map((unit) => error('meterMissing', `meters.${unit}`));
