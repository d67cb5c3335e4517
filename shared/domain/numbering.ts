/**
 * Numbers without gaps: a counter row holds the last number taken, and is raised in the same transaction that
 * writes the numbered record. A transaction that fails takes nothing.
 */
import type { CertificateKind } from './certificateContents.ts';
import { type Change, type Counter, changeOf, newRow, revised } from './change.ts';
import type { Context } from './context.ts';
import { samplePrefix } from './settings.ts';

/** A number taken, with the counter's change that must be committed beside it. */
export interface TakenNumber {
  readonly value: number;
  readonly change: Change;
}

/** Takes the next number of a counter; `counter` null: the series begins, at 1. */
export const takeNumber = (counter: Counter | null, id: string, context: Context): TakenNumber => {
  const { values, change } = takeNumbers(counter, { id, count: 1 }, context);
  const [value] = values;
  if (value === undefined) throw new Error('No number was taken.');
  return { value, change };
};

/** Takes the next `count` numbers of a counter at once; `counter` null: the series begins, at 1. */
export const takeNumbers = (
  counter: Counter | null,
  { id, count }: { readonly id: string; readonly count: number },
  context: Context,
): { readonly values: readonly number[]; readonly change: Change } => {
  const last = counter?.value ?? 0;
  const value = last + count;
  const after: Counter = counter === null ? { ...newRow(context), id, value } : revised(counter, { value }, context);
  return {
    values: Array.from({ length: count }, (_, i) => last + 1 + i),
    change: changeOf('counters', counter, after),
  };
};

/** Id of the counter of orders opened in a year: `order:2026`, of the sample workshop `order:SAMPLE-2026`. */
export const orderCounterId = (year: number, isSample: boolean): string =>
  isSample ? `order:${samplePrefix}-${year}` : `order:${year}`;

/** Number of an order: `2026-0412`, of the sample workshop `SAMPLE-2026-0412`. Longer from 10,000 on. */
export const orderNumber = (year: number, value: number, isSample: boolean): string =>
  `${isSample ? `${samplePrefix}-` : ''}${year}-${String(value).padStart(4, '0')}`;

/** The letter of a kind of certificate in its series. Completion certificates bear none. */
const seriesLetter: Readonly<Record<CertificateKind, string>> = {
  completion: '',
  inspection: 'I',
  standDown: 'S',
  returnToService: 'R',
};

/** What a series of certificates is named by. */
interface SeriesName {
  readonly prefix: string;
  /** Of the installation: three letters or digits, or empty. */
  readonly suffix: string;
  readonly kind: CertificateKind;
  readonly year: number;
}

/**
 * Series of the certificates of a kind and a year, each without gaps: `FT-2026` completion certificates, `FTI-2026`
 * inspection records, `FTS-2026` stand-down notices, `FTR-2026` returns to service; of a restored installation
 * `FT7KX-2026`, `FTI7KX-2026`.
 */
export const certificateSeries = ({ prefix, suffix, kind, year }: SeriesName): string =>
  `${prefix}${seriesLetter[kind]}${suffix}-${year}`;

/** Id of the counter of a series of certificates: `certificate:FT-2026`. */
export const certificateCounterId = (series: string): string => `certificate:${series}`;

/** Number of a certificate: `FT-2026-000318`. */
export const certificateNumber = (series: string, value: number): string =>
  `${series}-${String(value).padStart(6, '0')}`;

/** Id of the counter of defects reported in a year: `defect:2026`, of the sample workshop `defect:SAMPLE-2026`. */
export const defectCounterId = (year: number, isSample: boolean): string =>
  isSample ? `defect:${samplePrefix}-${year}` : `defect:${year}`;

/** Number of a defect: `D-2026-0017`, of the sample workshop `SAMPLE-D-2026-0017`. Longer from 10,000 on. */
export const defectNumber = (year: number, value: number, isSample: boolean): string =>
  `${isSample ? `${samplePrefix}-` : ''}D-${year}-${String(value).padStart(4, '0')}`;
