import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '#i18n/useFormat.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import styles from './Board.module.css';
import { type FigureRow, figureColumns, figureIn, type ShownKey } from './figuresView.ts';

/** Figures of each machine, shift or person, worst first; no data access. */
export const FiguresTable = ({ rows, by }: { readonly rows: readonly FigureRow[]; readonly by: ShownKey }) => {
  const { t } = useTranslation('checkFigures');
  const format = useFormat();
  const columns: readonly Column<FigureRow>[] = [
    { id: 'name', head: t(`byKey.${by}`), width: 'minmax(180px, 1.6fr)', cell: (row) => <NameCell row={row} /> },
    ...figureColumns.map(
      (column): Column<FigureRow> => ({
        id: column,
        head: t(`column.${column}`),
        width: 'minmax(70px, 0.6fr)',
        align: 'end',
        cell: ({ figures }) => format.number(figureIn(figures, column)),
      }),
    ),
    {
      id: 'discipline',
      head: t('column.discipline'),
      width: '96px',
      align: 'end',
      cell: ({ figures: { discipline } }) =>
        discipline.share === null ? (
          <span className={styles['who']}>{t('none')}</span>
        ) : (
          <span className={styles['share']} data-short={discipline.answered < discipline.due}>
            {`${format.number(discipline.share * 100, 1)} %`}
          </span>
        ),
    },
  ];
  return <VirtualTable label={t('title')} columns={columns} rows={rows} rowKey={({ key }) => key} rowHeight={46} />;
};

const NameCell = ({ row: { name, detail, href } }: { readonly row: FigureRow }) => (
  <div className={styles['machine']}>
    {href === null ? <strong>{name}</strong> : <Link href={href}>{name}</Link>}
    {detail !== '' && <small>{detail}</small>}
  </div>
);
