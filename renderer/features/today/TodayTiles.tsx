import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Tile } from '#ui/Tile.tsx';
import styles from './Today.module.css';
import { paramsOf, type TodayFilter, wholeList } from './todayFilter.ts';
import type { TodayTotals } from './todayView.ts';

interface TodayTilesProps {
  readonly totals: TodayTotals;
  readonly filter: TodayFilter;
  readonly noticeDays: number;
}

/** The figures of the day; each narrows the list to its lines, and once more opens it again. */
export const TodayTiles = ({ totals, filter, noticeDays }: TodayTilesProps) => {
  const { t } = useTranslation('today');
  const format = useFormat();
  const statusTile = (status: 'overdue' | 'due' | 'open' | 'soon', note: string) => {
    const isCurrent = filter.status === status;
    const params = paramsOf({ ...filter, status: isCurrent ? wholeList.status : status });
    return (
      <Tile
        key={status}
        label={t(`tile.${status}`)}
        value={format.number(totals[status])}
        note={totals[status] > 0 ? note : undefined}
        tone={totals[status] > 0 && (status === 'overdue' || status === 'due') ? status : undefined}
        href={params.size === 0 ? routes.today : `${routes.today}?${params}`}
        isCurrent={isCurrent}
      />
    );
  };
  return (
    <div className={styles['tiles']}>
      {statusTile('overdue', t('tile.oldest', { count: totals.oldestDays }))}
      {statusTile('due', t('tile.windowClosing'))}
      {statusTile('open', t('tile.windowOpen'))}
      {statusTile('soon', t('tile.within', { count: noticeDays }))}
      <Tile
        label={t('tile.orders')}
        value={format.number(totals.orders)}
        note={totals.inWork > 0 ? t('tile.inWork', { count: totals.inWork }) : undefined}
        href={routes.orders}
      />
      <Tile
        label={t('tile.certificates')}
        value={format.number(totals.certificates)}
        note={totals.certificates > 0 ? t('tile.workDone') : undefined}
        href={`${routes.orders}?state=done`}
      />
    </div>
  );
};
