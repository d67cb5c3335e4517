/**
 * Files other programs leave behind, as they are read here: which program wrote a file, what each of its tables holds,
 * and which columns carry machines and readings.
 */
import type { SurveyedTable } from '#archive/fileSurvey.ts';
import { unitNamed } from '#archive/headerWords.ts';
import type { Reason } from '#archive/importRow.ts';
import type { ColumnMap, ImportTarget } from '#archive/importTarget.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';

/** Programs whose files are recognised. */
export const foreignPrograms = ['lubeLogger', 'fuelio', 'drivvo', 'fleetio', 'fuelly', 'aCar'] as const;

/** A program whose files are recognised. */
export type ForeignProgram = (typeof foreignPrograms)[number];

/** What a table of such a file holds. Of the last two nothing is taken in. */
export const foreignRoles = ['machines', 'fuel', 'readings', 'work', 'costs', 'parts', 'reminders', 'other'] as const;

/** What a table of such a file holds. */
export type ForeignRole = (typeof foreignRoles)[number];

/** Rows of a table that are not taken in, though the others are: those with one of the words in the column. */
export interface RowsLeftOut {
  readonly column: number;
  readonly words: readonly string[];
  readonly reason: Reason;
}

/** Rows of a table that tell of work, among others that do not: those with one of the words in the column. */
export type WorkRows = Omit<RowsLeftOut, 'reason'>;

/** A table of the file and how it is read. */
export interface ForeignPart {
  /** Index among the tables of the file. */
  readonly table: number;
  readonly role: ForeignRole;
  /** Empty where nothing is taken in. */
  readonly columns: ColumnMap;
  /** Unit of the readings; null: the file does not say. */
  readonly unit: MeterUnit | null;
  /** The one machine the rows belong to; empty: a column says it, or the file does not. */
  readonly code: string;
  readonly rowsLeftOut?: readonly RowsLeftOut[];
  /** Left out: all rows of work. */
  readonly workRows?: WorkRows;
  /** Columns whose sum is what work cost, where no column is the sum. */
  readonly costColumns?: readonly number[];
}

/** A file that was recognised. */
export interface ForeignFile {
  readonly program: ForeignProgram;
  readonly parts: readonly ForeignPart[];
}

/** A program's way of reading the tables of a file; null: another program wrote it. */
export type ForeignReading = (tables: readonly SurveyedTable[]) => readonly ForeignPart[] | null;

/** The first column with one of the headers, in the order of the headers; null without. */
export const columnNamed = ({ bareHeaders }: SurveyedTable, ...names: readonly string[]): number | null =>
  names.map((name) => bareHeaders.indexOf(name)).find((column) => column >= 0) ?? null;

/** Whether the table has every one of the headers. */
export const hasColumns = (table: SurveyedTable, ...names: readonly string[]): boolean =>
  names.every((name) => columnNamed(table, name) !== null);

/** The columns of the targets whose headers the table has. */
export const columnsNamed = (
  table: SurveyedTable,
  names: Partial<Readonly<Record<ImportTarget, readonly string[]>>>,
): ColumnMap =>
  Object.fromEntries(
    Object.entries(names).flatMap(([target, headers]) => {
      const column = columnNamed(table, ...headers);
      return column === null ? [] : [[target, column] as const];
    }),
  );

/** The unit a column's header names; null without. */
export const unitOfColumn = ({ headers }: SurveyedTable, column: number | undefined): MeterUnit | null =>
  column === undefined ? null : unitNamed(headers[column] ?? '');

/** The cell of a table's only row; empty without, or when there are more rows. */
export const onlyCell = (table: SurveyedTable | undefined, column: number | null): string =>
  table === undefined || table.rowCount !== 1 || column === null ? '' : (table.sample[0]?.[column] ?? '').trim();

/** Leaves out rows by a word in a column, where the table has that column. */
export const leftOutWhere = (
  column: number | null,
  words: readonly string[],
  reason: Reason,
): readonly RowsLeftOut[] => (column === null ? [] : [{ column, words, reason }]);

/** A part of which nothing is taken in. */
export const leftOut = (table: number, role: 'reminders' | 'other' = 'other'): ForeignPart => ({
  table,
  role,
  columns: {},
  unit: null,
  code: '',
});
