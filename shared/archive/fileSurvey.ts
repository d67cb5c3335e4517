/**
 * The first pass over a file: its tables, their headers, what their columns may be, how dates and numbers are
 * written. Takes records one by one, keeps only the first of each table.
 */
import { type ColumnFormat, FormatEvidence } from './columnFormat.ts';
import { type ColumnGuess, guessColumns } from './columnGuess.ts';
import { sectionName, tableHead } from './csvLayout.ts';
import { bareHeader } from './headerWords.ts';
import { isBlankCell } from './numberText.ts';

/** A table found in a file. Record numbers count from 1, blank ones included, as spreadsheets do. */
export interface SurveyedTable {
  /** Section name after `##`; empty when the file has no sections. */
  readonly name: string;
  readonly headers: readonly string[];
  /** The headers as those of other programs are compared. */
  readonly bareHeaders: readonly string[];
  /** Record number of the header, null without one. */
  readonly headerRow: number | null;
  /** First and last record of data, both inclusive; last < first: no rows. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows that are not blank. */
  readonly rowCount: number;
  /** The first rows of data. */
  readonly sample: readonly (readonly string[])[];
  readonly guess: ColumnGuess;
  readonly formatOf: (column: number) => ColumnFormat;
}

/** Records of each table kept to find header and columns. */
const sampleSize = 300;

interface OpenTable {
  readonly name: string;
  readonly offset: number;
  readonly head: (readonly string[])[];
  readonly formats: FormatEvidence;
  filled: number;
}

const isFilled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');

/** Titles of tables in files that begin with the first of them: one cell, no mark before it. */
const plainTitles = /^(metadata|vehicles|[\w -]{1,30} records)$/i;

/** Surveys the records of a file. */
export class FileSurvey {
  private readonly thisYear: number;
  private hasPlainTitles = false;
  private readonly closed: SurveyedTable[] = [];
  private open: OpenTable;
  private records = 0;

  constructor(thisYear: number) {
    this.thisYear = thisYear;
    this.open = this.begin('', 0);
  }

  /** Takes the next record. */
  add(cells: readonly string[]): void {
    this.records++;
    const name = this.sectionBegun(cells);
    if (name !== null) {
      this.close(this.records - 1);
      this.open = this.begin(name, this.records);
      return;
    }
    const table = this.open;
    if (table.head.length < sampleSize) table.head.push(cells);
    if (!isFilled(cells)) return;
    table.filled++;
    table.formats.add(cells);
  }

  /** The tables with rows in file order. */
  tables(): readonly SurveyedTable[] {
    this.close(this.records);
    this.open = this.begin('', this.records);
    return this.closed;
  }

  private sectionBegun(cells: readonly string[]): string | null {
    const first = cells[0] ?? '';
    if (first.startsWith('#')) return sectionName(cells);
    if (this.records === 1) this.hasPlainTitles = first === 'Metadata';
    const isTitle =
      this.hasPlainTitles && plainTitles.test(first) && cells.slice(1).every((cell) => cell.trim() === '');
    return isTitle ? first : null;
  }

  private begin(name: string, offset: number): OpenTable {
    return { name, offset, head: [], formats: new FormatEvidence(this.thisYear), filled: 0 };
  }

  private close(lastRow: number): void {
    const { name, offset, head, formats, filled } = this.open;
    if (filled === 0) return;
    const { header, first, headers } = tableHead(head);
    const sample = head.slice(first).filter(isFilled);
    const rowCount = filled - head.slice(0, first).filter(isFilled).length;
    if (rowCount <= 0) return;
    this.closed.push({
      name,
      headers,
      bareHeaders: headers.map(bareHeader),
      headerRow: header === null ? null : offset + header + 1,
      firstRow: offset + first + 1,
      lastRow,
      rowCount,
      sample,
      guess: guessColumns({ headers, rows: sample }),
      formatOf: (column) => formats.of(column),
    });
  }
}

const usefulness = ({ name, guess }: SurveyedTable): number => {
  const { columns, kind } = guess;
  const complete = kind === 'readings' || columns.code !== undefined || columns.name !== undefined;
  return (
    (complete ? 100 : 0) +
    (/log|reading|记录|記錄/i.test(name) ? 50 : 0) +
    (kind === 'readings' ? 10 : 0) +
    Object.keys(columns).length
  );
};

/** The table most worth importing (index); -1 without tables. */
export const bestTable = (tables: readonly SurveyedTable[]): number => {
  const most = Math.max(...tables.map(usefulness));
  return tables.findIndex((table) => usefulness(table) === most);
};

/** The one piece of equipment a sectioned file is about, from its vehicle section; empty when it does not say. */
export const onlyEquipmentNamed = (tables: readonly SurveyedTable[]): string => {
  const table = tables.find(({ name }) => /^(vehicle|car|equipment|machine)s?$|车辆|車輛|设备|設備/i.test(name));
  const { code, name } = table?.guess.columns ?? {};
  const column = name ?? code;
  const cell = column === undefined || table?.rowCount !== 1 ? '' : (table.sample[0]?.[column] ?? '');
  return isBlankCell(cell) ? '' : cell.trim();
};
