/**
 * Dates as people and programs write them: ISO, with slashes, dots or dashes in any order, month names, Chinese,
 * timestamps, spreadsheet day numbers. The order of day and month is decided over the whole column, never per cell.
 */
import { type CalendarDate, dateFromParts, daysInMonth, fromEpochDay } from '#kernel/calendarDate.ts';
import { isBlankCell } from './numberText.ts';

/** Orders of year, month and day in figures such as `03/04/17`. */
export const dateOrders = ['dmy', 'mdy', 'ymd'] as const;

/** An order. */
export type DateOrder = (typeof dateOrders)[number];

/** A date read; nothing there; no date; or a day that does not exist (30 February, year 2107). */
export type DateCell =
  | { readonly is: 'date'; readonly date: CalendarDate }
  | { readonly is: 'blank' | 'unreadable' | 'impossible' };

/** How a column's dates are read. `thisYear` settles two-digit years: none lies more than a year ahead. */
export interface DateReading {
  readonly order: DateOrder | null;
  readonly thisYear: number;
}

const blank: DateCell = { is: 'blank' };
const unreadable: DateCell = { is: 'unreadable' };
const impossible: DateCell = { is: 'impossible' };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const clock = String.raw`(?:[T ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?|上午|下午)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$`;
const figures = new RegExp(String.raw`^(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,4})${clock}`, 'i');
const dayName = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})\.?[-/., ]*(\d{4}|\d{2})${clock}`,
  'i',
);
const nameDay = new RegExp(
  String.raw`^([a-z]{3,9})\.?[-/. ]*(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{4}|\d{2})${clock}`,
  'i',
);
const yearName = new RegExp(String.raw`^(\d{4})[-/. ]*([a-z]{3,9})\.?[-/. ]*(\d{1,2})${clock}`, 'i');
const chinese = /^(民国|民國)?\s*(\d{2,4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?(?:.*\d{1,2}[:时時].*)?$/;
const compact = new RegExp(String.raw`^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?${clock}`);
const weekday = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|(?:星期|周|週)[一二三四五六日天]\s*)/i;

const monthNumber = (name: string): number => {
  const word = name.toLowerCase().replace(/^sept$/, 'sep');
  const index = months.findIndex((month) => word.startsWith(month));
  return index + 1;
};

const fullYear = (text: string, thisYear: number): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  const century = Math.floor(thisYear / 100) * 100;
  return century + year > thisYear + 1 ? century + year - 100 : century + year;
};

/** Years that can stand in a workshop's papers; outside them a figure is a slip of the pen. */
const [firstYear, yearsAhead] = [1900, 50];

const dateOf = (
  thisYear: number,
  [year, month, day]: readonly [year: number, month: number, day: number],
): DateCell => {
  if (year < firstYear || year > thisYear + yearsAhead) return impossible;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return impossible;
  return { is: 'date', date: dateFromParts(year, month, day) };
};

type Parts = readonly [first: string, second: string, third: string];

const inOrder = ([a, b, c]: Parts, order: DateOrder): Parts => {
  if (order === 'ymd') return [a, b, c];
  return order === 'dmy' ? [c, b, a] : [c, a, b];
};

/** The three figures of a date whose order is open, or null: first figure not a four-digit year. */
export const openFigures = (text: string): Parts | null => {
  const match = figures.exec(text);
  if (match === null) return null;
  const [, a = '', b = '', c = ''] = match;
  return a.length > 2 ? null : [a, b, c];
};

/** Whether figures can be read in an order, given the year. */
export const fitsOrder = (parts: Parts, order: DateOrder, thisYear: number): boolean => {
  const [year, month, day] = inOrder(parts, order);
  if (order === 'ymd' ? day.length > 2 : year.length === 1 || year.length === 3) return false;
  return dateOf(thisYear, [fullYear(year, thisYear), Number(month), Number(day)]).is === 'date';
};

/** Text as the patterns expect it: half-width, no weekday before it. */
export const bareDate = (text: string): string => text.normalize('NFKC').trim().replace(weekday, '');

const readNamed = (bare: string, thisYear: number): DateCell | null => {
  const first = dayName.exec(bare);
  const [, day = '', name = '', year = ''] = first ?? [];
  if (first !== null && monthNumber(name) > 0)
    return dateOf(thisYear, [fullYear(year, thisYear), monthNumber(name), Number(day)]);
  const second = nameDay.exec(bare);
  const [, name2 = '', day2 = '', year2 = ''] = second ?? [];
  if (second !== null && monthNumber(name2) > 0)
    return dateOf(thisYear, [fullYear(year2, thisYear), monthNumber(name2), Number(day2)]);
  const third = yearName.exec(bare);
  const [, year3 = '', name3 = '', day3 = ''] = third ?? [];
  return third !== null && monthNumber(name3) > 0
    ? dateOf(thisYear, [Number(year3), monthNumber(name3), Number(day3)])
    : null;
};

const readChinese = (bare: string, thisYear: number): DateCell | null => {
  const match = chinese.exec(bare);
  if (match === null) return null;
  const [, republic, year = '', month = '', day = ''] = match;
  const western = republic === undefined ? fullYear(year, thisYear) : Number(year) + 1911;
  return dateOf(thisYear, [western, Number(month), Number(day)]);
};

/** Spreadsheets count days from 1899-12-30; only numbers between 1954 and 2119 are taken for dates. */
const readSerial = (bare: string): DateCell | null => {
  if (!/^\d{5}(\.\d+)?$/.test(bare)) return null;
  const serial = Math.floor(Number(bare));
  return serial >= 20_000 && serial <= 80_000 ? { is: 'date', date: fromEpochDay(serial - 25_569) } : null;
};

const readFigures = (bare: string, { order, thisYear }: DateReading): DateCell | null => {
  const solid = compact.exec(bare);
  if (solid !== null) return dateOf(thisYear, [Number(solid[1]), Number(solid[2]), Number(solid[3])]);
  const match = figures.exec(bare);
  if (match === null) return null;
  const [, a = '', b = '', c = ''] = match;
  if (a.length > 2) return c.length > 2 ? impossible : dateOf(thisYear, [Number(a), Number(b), Number(c)]);
  if (order === null) return unreadable;
  const [year, month, day] = inOrder([a, b, c], order);
  if (day.length > 2 || year.length === 1) return unreadable;
  return dateOf(thisYear, [fullYear(year, thisYear), Number(month), Number(day)]);
};

/** The date in a cell; a time of day behind it is left out. Dates before 1900 or 50 years ahead are impossible. */
export const readDate = (text: string, reading: DateReading): DateCell => {
  if (isBlankCell(text)) return blank;
  const bare = bareDate(text);
  if (/^0{1,4}([-/.]0{1,2}){2}/.test(bare)) return blank;
  return (
    readFigures(bare, reading) ??
    readNamed(bare, reading.thisYear) ??
    readChinese(bare, reading.thisYear) ??
    readSerial(bare) ??
    unreadable
  );
};
