import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Parts.module.css';

/** Rows shown before all are asked for. */
const fewRows = 8;

interface ShownRowsProps<R> {
  readonly rows: readonly R[];
  readonly heads: readonly string[];
  /** Heads of the figures, which stand after the others. */
  readonly endHeads: readonly string[];
  readonly row: (row: R, index: number) => ReactNode;
}

/** A table of the first rows, with a way to all of them. */
export const ShownRows = <R,>({ rows, heads, endHeads, row }: ShownRowsProps<R>) => {
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? rows : rows.slice(0, fewRows);
  return (
    <div className={styles['scroll']}>
      <table className={styles['rows']}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {endHeads.map((head) => (
              <th key={head} scope="col" className={styles['end']}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{shown.map(row)}</tbody>
      </table>
      {shown.length < rows.length && (
        <div className={styles['more']}>
          <Button variant="subtle" onClick={() => setAll(true)}>
            {`${t('showAll')} (${rows.length})`}
          </Button>
        </div>
      )}
    </div>
  );
};
