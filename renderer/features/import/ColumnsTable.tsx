import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ImportOptions, targetsOf } from '#archive/importTarget.ts';
import type { TableView } from '#workers/importMessages.ts';
import styles from './Import.module.css';
import { isTarget, targetOf, withTarget } from './importView.ts';

interface ColumnsTableProps {
  readonly table: TableView;
  readonly options: ImportOptions;
  readonly onChange: (options: ImportOptions) => void;
}

/** Rows of the file shown under the choices; more would not say more. */
const shownRows = 8;

/** The first rows of the file, above each column what it means. */
export const ColumnsTable = ({ table, options, onChange }: ColumnsTableProps) => {
  const { t } = useTranslation('import');
  const named = table.headers.map((header, column) => header || t('columnNumber', { number: column + 1 }));
  const meanings = targetsOf[options.kind].map((value) => ({ value, label: t(`target.${value}`) }));
  // The browser's own control: a file may have forty columns, and all of them are drawn at once.
  const choices = [{ value: '', label: t('notUsed') }, ...meanings];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles['scroller']} tabIndex={0} aria-label={t('columnsPreview')}>
      <table className={styles['columns']}>
        <thead>
          <tr>
            {named.map((header, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are what they are by their place
              <th key={column} scope="col">
                <span>{header}</span>
                <NativeSelect
                  size="xs"
                  aria-label={t('columnOf', { column: header })}
                  data={choices}
                  value={targetOf(options.columns, column) ?? ''}
                  onChange={({ currentTarget: { value } }) => {
                    const target = isTarget(value) ? value : null;
                    onChange({ ...options, columns: withTarget(options.columns, column, target) });
                  }}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.sample.slice(0, shownRows).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name
            <tr key={row}>
              {named.map((_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are what they are by their place
                <td key={column} data-used={targetOf(options.columns, column) !== null}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
