import styles from './PaperTable.module.css';

interface PaperTableProps {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Width of each column in millimetres; null: what is left. */
  readonly widthsMm: readonly (number | null)[];
}

/** A ruled table whose head is repeated on every page and whose lines are never cut in two. */
export const PaperTable = ({ heads, rows, widthsMm }: PaperTableProps) => (
  <table className={styles['table']}>
    <thead>
      <tr>
        {heads.map((head, i) => {
          const width = widthsMm[i] ?? null;
          return (
            <th key={head} scope="col" style={width === null ? undefined : { width: `${width}mm` }}>
              {head}
            </th>
          );
        })}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: frozen content never changes order, and two lines may read alike
        <tr key={index}>
          {row.map((cell, i) => (
            <td key={heads[i]}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
