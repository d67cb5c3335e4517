/**
 * The text of one CSV cell on its way in and out. In: the export guard is taken off, control and bidi characters go.
 * Out: a cell that a spreadsheet would run as a formula is guarded with an apostrophe. Reading what was written gives
 * back the same text.
 */
import { withoutUnseen } from '#domain/unseenText.ts';

/** What spreadsheets and copied pages leave in cells besides: marks for breaking lines and for comments, invisible signs. */
const leftBehind = /[\u00ad\u180e\u200b\u2060-\u206f\ufff9-\ufffb]+/g;

/** A line of text as it is kept: one line, no invisible characters, single spaces, no space at the ends. */
export const cleanLine = (text: string): string =>
  withoutUnseen(text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' '))
    .replace(leftBehind, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');

/** Text of several lines as it is kept: line ends `\n`, no other invisible characters. */
export const cleanLines = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map((line) => cleanLine(line))
    .join('\n')
    .trim();

const risky = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const realNumber = /^-?\d+([.,]\d+)?$/;
const guarded = /^'(?='*\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

/**
 * The cell as it is exported: an apostrophe before anything a spreadsheet would take for a formula (also after spaces,
 * also in full-width forms), and before a text that already looks guarded; real negative numbers stay as they are.
 */
export const guardCell = (text: string): string =>
  (risky.test(text) && !realNumber.test(text)) || guarded.test(text) ? `'${text}` : text;

/** The cell as it was before `guardCell`. */
export const unguardCell = (text: string): string => (guarded.test(text) ? text.slice(1) : text);

/** One CSV record, guarded, quoted where needed, without a line end. */
export const csvRecord = (cells: readonly string[]): string =>
  cells
    .map(guardCell)
    .map((cell) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
