import type { Fleet } from '#data/fleetState.ts';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import { type HeldStanding, heldState } from '#domain/heldCertificateState.ts';
import type { Instrument } from '#domain/instrument.ts';
import { calibrationOn } from '#domain/instrumentCalibration.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** One line of the register of instruments. */
export interface InstrumentRow {
  readonly instrument: Instrument;
  /** The calibration that holds longest; null: none is on record. */
  readonly calibration: HeldCertificate | null;
  /** How that stands; null without one. */
  readonly standing: HeldStanding | null;
  /** Whether values may be measured with it today. */
  readonly isUsable: boolean;
}

/** What the register can be narrowed to. */
export const instrumentFilters = ['all', 'usable', 'unusable', 'archived'] as const;

/** One of them. */
export type InstrumentFilter = (typeof instrumentFilters)[number];

const longestOf = (papers: readonly HeldCertificate[]): HeldCertificate | null =>
  papers
    .filter(({ kind }) => kind === 'calibration')
    .toSorted((a, b) => ((a.expiresOn ?? '~') < (b.expiresOn ?? '~') ? 1 : -1))[0] ?? null;

/** Every instrument by its code, with its calibration today. */
export const instrumentRows = (fleet: Fleet, today: CalendarDate): readonly InstrumentRow[] =>
  [...fleet.instruments.values()]
    .sort((a, b) => a.code.localeCompare(b.code))
    .map((instrument) => {
      const papers = fleet.calibrationsOf(instrument.id);
      const calibration = longestOf(papers);
      return {
        instrument,
        calibration,
        standing: calibration === null ? null : heldState(calibration, today),
        isUsable: calibrationOn(papers, today).state === 'calibrated',
      };
    });

const isIn = ({ instrument, isUsable }: InstrumentRow, filter: InstrumentFilter): boolean => {
  if (filter === 'archived') return instrument.archivedOn !== null;
  if (instrument.archivedOn !== null) return false;
  return filter === 'all' || isUsable === (filter === 'usable');
};

/** The lines that answer to filter and search, and how many of them there are under each filter. */
export const narrowedInstruments = (all: readonly InstrumentRow[], filter: InstrumentFilter, query: string) => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter(({ instrument: { code, name, make, model, serial } }) => {
    const text = [code, name, make, model, serial].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const count = (each: InstrumentFilter): number => found.filter((row) => isIn(row, each)).length;
  const counts: Readonly<Record<InstrumentFilter, number>> = {
    all: count('all'),
    usable: count('usable'),
    unusable: count('unusable'),
    archived: count('archived'),
  };
  return { rows: found.filter((row) => isIn(row, filter)), counts };
};
