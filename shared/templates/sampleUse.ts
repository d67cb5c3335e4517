/** What the meter of a sample machine showed on each day: it works six days of seven, some days more than others. */

import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { SampleGroup, SampleMachine } from './sampleFleet.ts';

/** Days the sample's histories may reach back. */
export const longestHistory = 490;

/** A meter's course. Days count from the baseline, 0. */
export interface SampleUse {
  readonly unit: MeterUnit;
  /** Mean use of a calendar day. */
  readonly perDay: number;
  /** Value at the end of a day: whole kilometres, tenths of an hour. */
  readonly valueOn: (day: number) => number;
}

/** The course of a machine's meter, or null without one. Heavy duty (factor below 1) works longer days. */
export const sampleUse = (group: SampleGroup, machine: SampleMachine, random: () => number): SampleUse | null => {
  if (group.meter === null) return null;
  const { unit } = group.meter;
  const perDay = (group.meter.perDay * (0.85 + 0.3 * random())) / Math.sqrt(machine.dutyFactor ?? 1);
  const restDay = Math.floor(random() * 7);
  const values: number[] = [Math.round(group.meter.start * (0.7 + 0.6 * random()))];
  for (let day = 1; day <= longestHistory; day++) {
    const worked = day % 7 === restDay ? 0 : perDay * (7 / 6) * (0.8 + 0.4 * random());
    values.push((values[day - 1] ?? 0) + worked);
  }
  const valueOn = (day: number): number => {
    const value = values[day];
    if (value === undefined) throw new RangeError(`No meter value for day ${day}.`);
    return unit === 'km' ? Math.round(value) : Math.round(value * 10) / 10;
  };
  return { unit, perDay, valueOn };
};
