/**
 * How the records of a file are laid out: sections (`## Log`), title lines above the table, the header, and where the
 * rows begin.
 */

import { cleanLine } from './cellText.ts';
import { headerKey, headerWords } from './headerWords.ts';
import { isBlankCell, readNumber } from './numberText.ts';

/** Where a table begins. */
export interface TableHead {
  /** Index of the header record; null when there is none. */
  readonly header: number | null;
  /** Index of the first record of data. */
  readonly first: number;
  /** One header per column, empty where there is none. */
  readonly headers: readonly string[];
}

/** Lines looked through for a header under titles. */
const titleLines = 25;

const knownWords = new Set(Object.values(headerWords).flat());

/** Markers of sections with one `#`, as old files of one program have them. */
const shortMarker = /^#\s*(reabastecimiento|servicio|gasto)$/i;

/** The section name in a record such as `## Log`, else null. */
export const sectionName = (cells: readonly string[]): string | null => {
  const first = cells[0]?.trim() ?? '';
  const match = /^##\s*(\S.*)$/.exec(first) ?? shortMarker.exec(first);
  return match !== null && cells.slice(1).every(isBlankCell) ? (match[1] ?? '').trim() : null;
};

const filled = (cells: readonly string[]): number => cells.filter((cell) => !isBlankCell(cell)).length;

/** Whether a cell could be a header: words rather than figures. */
const isWord = (cell: string): boolean =>
  /\p{L}/u.test(cell) && readNumber(cell, null).is !== 'value' && cell.length <= 60;

/** How much a record looks like a header: known words count most, then words over figures, then width. */
const headerScore = (cells: readonly string[], width: number): number => {
  const known = cells.filter((cell) => knownWords.has(headerKey(cell))).length;
  const words = cells.filter(isWord).length;
  const present = filled(cells);
  if (present < Math.min(2, width) || present < width * 0.5) return 0;
  if (words < present && known < 2) return 0;
  return known * 3 + words / Math.max(1, present) + present / Math.max(1, width);
};

/** Usual number of filled cells in a record of the table. */
const usualWidth = (records: readonly (readonly string[])[]): number => {
  const widths = records
    .map(filled)
    .filter((width) => width > 0)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
};

const headerIndex = (records: readonly (readonly string[])[]): number | null => {
  const width = usualWidth(records);
  let [best, score]: [number | null, number] = [null, 0];
  records.slice(0, titleLines).forEach((cells, index) => {
    const own = headerScore(cells, width);
    if (own > score) [best, score] = [index, own];
  });
  const first = records.findIndex((cells) => filled(cells) > 0);
  // Without a word we know, only the first record can be a header, and only if the rows below differ from it in kind.
  const below = records[first + 1];
  if (score >= 3 || best === null) return best;
  return best === first && below !== undefined && below.some((cell) => readNumber(cell, null).is === 'value')
    ? best
    : null;
};

/** A table without a header begins at its first full record: what stands above it are titles. */
const firstFull = (records: readonly (readonly string[])[]): number => {
  const width = usualWidth(records);
  return Math.max(
    0,
    records.findIndex((cells) => filled(cells) >= Math.max(1, width * 0.5)),
  );
};

/** Header and first row of a table, as indexes into its first records (some hundreds are enough). */
export const tableHead = (records: readonly (readonly string[])[]): TableHead => {
  const skip = /^sep=.$/i.test(records[0]?.join('').trim() ?? '') ? 1 : 0;
  const table = records.slice(skip);
  const header = headerIndex(table);
  const first = header === null ? firstFull(table) : header + 1;
  const width = table.reduce((most, cells) => Math.max(most, cells.length), 0);
  const named = header === null ? [] : (table[header] ?? []);
  return {
    header: header === null ? null : header + skip,
    first: first + skip,
    headers: Array.from({ length: width }, (_, column) => cleanLine(named[column] ?? '')),
  };
};
