/** The figures of the checks as a CSV file that spreadsheets open. */
import { csvFile } from '#widgets/csvFile.ts';
import { type FigureRow, figureColumns, figureIn } from './figuresView.ts';

/** The columns of the file after the name, as keys of the catalogue's `column`. */
export const csvColumns = ['detail', ...figureColumns, 'discipline', 'nilDefectShare', 'defectsPer100'] as const;

/** A share in per cent to one place; empty, never 0, where there is none. */
const rounded = (value: number | null): string => (value === null ? '' : String(Math.round(value * 10) / 10));

const percent = (share: number | null): string => rounded(share === null ? null : share * 100);

/** The file's bytes: figures with a point and without grouping, shares in per cent, whatever the language. */
export const figuresCsv = (rows: readonly FigureRow[], heads: readonly string[]): Uint8Array<ArrayBuffer> =>
  csvFile([
    heads,
    ...rows.map(({ name, detail, figures }) => [
      name,
      detail,
      ...figureColumns.map((column) => String(figureIn(figures, column))),
      percent(figures.discipline.share),
      percent(figures.nilDefectShare),
      rounded(figures.defectsPer100),
    ]),
  ]);
