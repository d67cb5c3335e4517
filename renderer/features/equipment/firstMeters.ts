/** The meters a new machine is entered with, each with the value it shows today if that is known. */
import type { FirstMeterInput } from '#domain/equipmentEntering.ts';
import type { Meter } from '#domain/meterRecord.ts';
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

/** The meters that are there, with their values: null where not read, NaN (which is refused) where it is no figure. */
export const metersThere = (meters: readonly FirstMeter[]): readonly FirstMeterInput[] =>
  meters.filter(({ isThere }) => isThere).map(({ unit, shown }) => ({ unit, value: figure(shown) }));
