import type { ReactNode } from 'react';
import type { FileCell, FileLine, FileReference, FileTable } from './technicalFileTables.ts';

interface TechnicalFileTableProps {
  readonly table: FileTable;
  /** What the table is, for those who hear it. */
  readonly label: string;
  readonly className: string;
  /** Rows shown at most; left out: all. */
  readonly most?: number | undefined;
  /** A way to the record a cell names; left out: none, as on paper. */
  readonly linked?: ((text: string, to: FileReference) => ReactNode) | undefined;
}

/** A table of a technical file. Screen and paper give it their looks. */
export const TechnicalFileTable = ({ table, label, className, most, linked }: TechnicalFileTableProps) => {
  const { columns, rows, total } = table;
  const wordsOf = ({ text, to }: FileLine) => (to !== null && linked !== undefined ? linked(text, to) : text);
  const cellOf = (one: FileCell, i: number) => (
    <td key={columns[i]?.head} data-as={columns[i]?.as}>
      {wordsOf(one)}
      {one.lines.map((line) => (
        <small key={line.text}>{wordsOf(line)}</small>
      ))}
    </td>
  );
  return (
    <table className={className} aria-label={table.title === null ? label : `${label} · ${table.title}`}>
      <thead>
        <tr>
          {columns.map(({ head, as }) => (
            <th key={head} scope="col" data-as={as}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, most).map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a document stand in its order and are never moved
          <tr key={i}>{row.map(cellOf)}</tr>
        ))}
        {total !== null && <tr data-total>{total.map(cellOf)}</tr>}
      </tbody>
    </table>
  );
};
