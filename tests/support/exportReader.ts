/** Reads an export back as its README tells anyone to, with a CSV reader that is not ours. */
import Papa from 'papaparse';
import type { ExportColumn } from '#archive/exportColumns.ts';

const guard = /^'(?='*\s*[=+\-@\t\r＝＋－＠])/u;

/** The cells of a CSV file, line by line, guards taken off; the first line is its heads. */
export const linesOfCsv = (text: string): readonly (readonly string[])[] => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { newline: '\r\n', delimiter: ',' });
  const [first] = errors.filter(({ code }) => code !== 'UndetectableDelimiter');
  if (first !== undefined) throw new Error(JSON.stringify(first));
  if (data.pop()?.join('') !== '') throw new Error('The file does not end with a line end');
  return data.map((cells) => cells.map((cell) => cell.replace(guard, '')));
};

const textOf = (cell: string, isNullable: boolean): string =>
  isNullable && /^"{2,}$/.test(cell) ? cell.slice(2) : cell;

/** Absent: the member is left out, as where a text is not written in a language. */
const absent = Symbol('absent');

const valueIn = (cell: string, { kind, isNullable, isLeftOut }: ExportColumn & { isLeftOut: boolean }): unknown => {
  if (cell === '' && isNullable) return isLeftOut ? absent : null;
  return kind === 'text' ? textOf(cell, isNullable) : JSON.parse(cell);
};

const put = (row: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    if (value !== absent) row[name] = value;
    return;
  }
  const inner = row[name];
  const group: Record<string, unknown> =
    typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
  row[name] = group;
  put(group, rest, value);
};

/** A row of a file. `isLeftOut`: whether a column's empty cell means that the member is not there at all. */
export const rowOfCells = (
  cells: readonly string[],
  columns: readonly ExportColumn[],
  isLeftOut: (column: ExportColumn) => boolean,
): Record<string, unknown> => {
  const row: Record<string, unknown> = {};
  for (const [i, column] of columns.entries()) {
    put(row, column.path, valueIn(cells[i] ?? '', { ...column, isLeftOut: isLeftOut(column) }));
  }
  return row;
};
