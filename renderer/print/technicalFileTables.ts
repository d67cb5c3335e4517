/** The technical file as tables of words: what screen and paper both show. Pure. */
import type { TFunction } from 'i18next';
import type { LocalText } from '#domain/language.ts';
import type { TechnicalFile } from '#domain/technicalFile.ts';
import type { FileValue } from '#domain/technicalFileLine.ts';
import type { Format } from '#i18n/format.ts';
import { calendarDate } from '#kernel/calendarDate.ts';

/** The words a technical file is told in. */
export interface FileWords {
  readonly t: TFunction<'technicalFile'>;
  readonly common: TFunction<'common'>;
  readonly defects: TFunction<'defects'>;
  readonly checks: TFunction<'checks'>;
  readonly equipment: TFunction<'equipment'>;
  readonly format: Format;
  readonly text: (text: LocalText) => string;
  /** ISO 4217; empty: none. */
  readonly currency: string;
}

/** The sections, in the order of the document. */
export const fileSectionIds = [
  'identity',
  'keepers',
  'programmes',
  'services',
  'repairs',
  'parts',
  'defects',
  'certificates',
  'held',
  'standDowns',
  'meters',
  'readings',
  'checks',
  'years',
] as const;

/** A section. */
export type FileSectionId = (typeof fileSectionIds)[number];

/** What a cell names, to go there. */
export interface FileReference {
  readonly kind: 'order' | 'defect' | 'certificate';
  readonly number: string;
}

/** Words that may name a record. */
export interface FileLine {
  readonly text: string;
  readonly to: FileReference | null;
}

/** A cell: what it says or names, and further lines beneath. */
export interface FileCell extends FileLine {
  readonly lines: readonly FileLine[];
}

/** A column. Days and figures are never broken; figures stand at the end; numbers of records may break on paper. */
export interface FileColumn {
  readonly head: string;
  readonly as: 'day' | 'number' | 'end' | 'words';
}

/** A table of a section. */
export interface FileTable {
  /** Tells it from the others of the section; null where it is the only one. */
  readonly title: string | null;
  readonly columns: readonly FileColumn[];
  readonly rows: readonly (readonly FileCell[])[];
  /** Sums of the rows; null: none. */
  readonly total: readonly FileCell[] | null;
}

/** A section of the document. */
export interface FileSection {
  readonly id: FileSectionId;
  readonly title: string;
  /** How many lines it has; null where nothing is counted. */
  readonly count: number | null;
  readonly notes: readonly string[];
  readonly tables: readonly FileTable[];
}

const plain = (text: string): FileLine => ({ text, to: null });

/** A cell that only says something. Lines that say nothing are left out. */
export const cell = (text: string, lines: readonly string[] = []): FileCell => ({
  ...plain(text),
  lines: lines.filter((line) => line !== '').map(plain),
});

/** The name of a record, and the way to it; nothing where there is no number. */
export const named = (kind: FileReference['kind'], number: string): FileLine => ({
  text: number,
  to: number === '' ? null : { kind, number },
});

/** A cell that names a record. */
export const naming = (kind: FileReference['kind'], number: string, lines: readonly string[] = []): FileCell => ({
  ...cell(number, lines),
  ...named(kind, number),
});

/** Columns by their heads and what stands in them; words where nothing is said. */
export const columns = (heads: readonly string[], kinds: readonly FileColumn['as'][]): readonly FileColumn[] =>
  heads.map((head, i) => ({ head, as: kinds[i] ?? 'words' }));

/** Words side by side, those that say nothing left out. */
export const together = (words: readonly string[], between = ' · '): string =>
  words.filter((word) => word !== '').join(between);

/** Meter values: `184,220 km · 3,210 h`. */
export const valuesInWords = (values: readonly FileValue[], { common, format }: FileWords): string =>
  together(values.map(({ unit, value }) => `${format.number(value)} ${common(`unit.${unit}`)}`));

/** `2026-03` as the reader's language writes a month. */
export const monthInWords = (month: string, { format }: FileWords): string =>
  format.shortMonthOfYear(calendarDate(`${month}-01`));

/** An amount; a dash where it is not known. */
export const amountInWords = (amount: number | null, { format, currency }: FileWords): string =>
  amount === null ? '–' : format.amount(amount, currency);

/** The period told of: `1 Jan 2025 – 31 Dec 2025`. */
export const periodInWords = (
  { period: { from, to } }: Pick<TechnicalFile, 'period'>,
  { t, format }: FileWords,
): string => {
  if (from === null) return to === null ? t('wholeLife') : t('periodTo', { to: format.date(to) });
  const begun = format.date(from);
  return to === null ? t('periodFrom', { from: begun }) : t('period', { from: begun, to: format.date(to) });
};
