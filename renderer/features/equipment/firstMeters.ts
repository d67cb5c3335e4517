/** The meters a new machine is entered with, each with the value it shows today if that is known. */
import type { Meter } from '#domain/meterRecord.ts';
import { error, type Problem } from '#kernel/result.ts';
import { figure } from './equipmentForm.ts';

/** One meter on the form of a new machine. */
export interface FirstMeter {
  readonly unit: Meter['unit'];
  readonly isThere: boolean;
  /** As typed; empty: not read yet. */
  readonly shown: string;
}

/** An odometer in the workshop's unit and an hour meter, neither there yet. */
export const blankFirstMeters = (distanceUnit: 'km' | 'mi'): readonly FirstMeter[] => [
  { unit: distanceUnit, isThere: false, shown: '' },
  { unit: 'h', isThere: false, shown: '' },
];

/** Values that are no reading, with the field they stand in: `meters.0.shown`. */
export const firstMeterProblems = (meters: readonly FirstMeter[]): readonly Problem[] =>
  meters.flatMap(({ isThere, shown }, i) => {
    const value = figure(shown);
    const isFine = !isThere || value === null || value >= 0;
    return isFine ? [] : [error('invalidValue', `meters.${i}.shown`)];
  });

/** The meters that are there, with their values; null where not read. */
export const metersThere = (
  meters: readonly FirstMeter[],
): readonly { readonly unit: Meter['unit']; readonly value: number | null }[] =>
  meters.filter(({ isThere }) => isThere).map(({ unit, shown }) => ({ unit, value: figure(shown) }));
