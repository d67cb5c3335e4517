/** Whether what a value was measured with was calibrated on the day it was measured. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { error, type Problem } from '#kernel/result.ts';
import type { HeldCertificate } from './heldCertificate.ts';
import type { Instrument } from './instrument.ts';
import type { WorkOrder } from './workOrder.ts';

/** How an instrument is calibrated on a day. `missing`: no calibration had been issued by then. */
export interface CalibrationStanding {
  readonly state: 'calibrated' | 'expired' | 'missing';
  /** Last day of the calibration that counts; null: no end, or none is there. */
  readonly until: CalendarDate | null;
}

/** Text that sorts as last days do, "no end" last. */
const endKey = ({ expiresOn }: HeldCertificate): string => expiresOn ?? '~';

/**
 * How an instrument is calibrated on a day, first and last day of a calibration included. `papers` are its held
 * certificates: of these calibrations count, those renewed since too, for the days they covered; withdrawn ones do not.
 * One that is not required does not stop a value when it has expired.
 */
export const calibrationOn = (papers: readonly HeldCertificate[], day: CalendarDate): CalibrationStanding => {
  const issued = papers
    .filter(({ kind, state, issuedOn }) => kind === 'calibration' && state !== 'withdrawn' && issuedOn <= day)
    .toSorted((a, b) => (endKey(a) < endKey(b) ? 1 : -1));
  const [last] = issued;
  if (last === undefined) return { state: 'missing', until: null };
  const holds = last.expiresOn === null || day <= last.expiresOn || !last.isRequired;
  return { state: holds ? 'calibrated' : 'expired', until: last.expiresOn };
};

/** What is known of instruments. */
export interface CalibrationRecords {
  /**
   * Held certificates of an instrument. The fleet's are the current ones only: for a day in the past give those renewed
   * since too.
   */
  readonly calibrationsOf: (id: Instrument['id']) => readonly HeldCertificate[];
  readonly instruments: { readonly get: (id: Instrument['id']) => Instrument | undefined };
}

/** Records of no instrument: of an order that names none. */
export const noCalibrations: CalibrationRecords = { calibrationsOf: () => [], instruments: new Map() };

/** What is asked of an order's measured values. */
export interface CalibrationQuestion extends CalibrationRecords {
  readonly order: Pick<WorkOrder, 'tasks'>;
  /** The day the values were measured: the day the work was finished. */
  readonly on: CalendarDate;
}

/**
 * The problems of values measured with an instrument that was not calibrated that day: `calibrationExpired` (params
 * `code`, `instrumentId`, `until`) and `calibrationMissing` (params `code`, `instrumentId`), one for each instrument, `field` the first value measured
 * with it. A value of which no instrument is named, and an instrument named without a value, are none.
 */
export const calibrationProblems = ({
  order,
  calibrationsOf,
  instruments,
  on,
}: CalibrationQuestion): readonly Problem[] => {
  const first = new Map<Instrument['id'], number>();
  for (const [i, { value, instrumentId }] of order.tasks.entries()) {
    if (value !== null && instrumentId !== null && !first.has(instrumentId)) first.set(instrumentId, i);
  }
  return [...first].flatMap(([id, i]) => {
    const { state, until } = calibrationOn(calibrationsOf(id), on);
    const code = instruments.get(id)?.code ?? '';
    const field = `tasks.${i}.value`;
    if (state === 'calibrated') return [];
    if (until === null) return [error('calibrationMissing', field, { code, instrumentId: id })];
    return [error('calibrationExpired', field, { code, instrumentId: id, until })];
  });
};
