import { useTranslation } from 'react-i18next';
import type { CheckTotals } from '#domain/checkBoard.ts';
import { defectSeverities } from '#domain/defect.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { Tile } from '#ui/Tile.tsx';
import styles from './Today.module.css';
import { paramsOf, type TodayFilter, wholeList } from './todayFilter.ts';
import type { TodayTotals } from './todayView.ts';

interface TodayTilesProps {
  readonly totals: TodayTotals;
  /** Of the working day; undefined while they are read. */
  readonly checks: CheckTotals | undefined;
  readonly filter: TodayFilter;
}

/** The figures of the day, each leading to its list; the first two narrow the list below, and once more open it again. */
export const TodayTiles = ({ totals, checks, filter }: TodayTilesProps) => {
  const { t } = useTranslation('today');
  const format = useFormat();
  const statusTile = (status: 'overdue' | 'due', note: string | undefined) => {
    const isCurrent = filter.status === status;
    const params = paramsOf({ ...filter, status: isCurrent ? wholeList.status : status });
    return (
      <Tile
        label={t(`tile.${status}`)}
        value={format.number(totals[status])}
        note={note}
        tone={totals[status] > 0 ? status : undefined}
        href={params.size === 0 ? routes.today : `${routes.today}?${params}`}
        isCurrent={isCurrent}
      />
    );
  };
  return (
    <div className={styles['tiles']}>
      {statusTile('overdue', totals.overdue > 0 ? t('tile.oldest', { count: totals.oldestDays }) : undefined)}
      {statusTile('due', totals.open > 0 ? t('tile.mayBeDone', { count: totals.open }) : undefined)}
      <ChecksTile checks={checks} />
      <StoodDownTile codes={totals.stoodDown} />
      <DefectsTile defects={totals.defects} />
      <OrdersTile totals={totals} />
    </div>
  );
};

const ChecksTile = ({ checks }: Pick<TodayTilesProps, 'checks'>) => {
  const { t } = useTranslation('today');
  const format = useFormat();
  const isAny = checks !== undefined && checks.expected > 0;
  const missing = checks?.missing ?? 0;
  const note = missing > 0 ? t('tile.missing', { count: missing }) : isAny ? undefined : t('tile.noneExpected');
  return (
    <Tile
      label={t('tile.checks')}
      value={
        isAny ? t('tile.ofAll', { done: format.number(checks.answered), all: format.number(checks.expected) }) : '–'
      }
      note={checks === undefined ? undefined : note}
      tone={missing > 0 ? 'overdue' : undefined}
      href={routes.checks}
    />
  );
};

/** At most so many machines are named. */
const mostNamed = 2;

const StoodDownTile = ({ codes }: { readonly codes: readonly string[] }) => {
  const { t } = useTranslation('today');
  const format = useFormat();
  const named = codes.slice(0, mostNamed).join(' · ');
  return (
    <Tile
      label={t('tile.stoodDown')}
      value={format.number(codes.length)}
      note={codes.length > mostNamed ? t('tile.andMore', { named }) : named || undefined}
      tone={codes.length > 0 ? 'overdue' : undefined}
      href={routes.defects}
    />
  );
};

const DefectsTile = ({ defects }: Pick<TodayTotals, 'defects'>) => {
  const { t } = useTranslation('today');
  const format = useFormat();
  const total = defects.unsafe + defects.major + defects.minor;
  const parts = defectSeverities
    .toReversed()
    .filter((severity) => severity !== 'minor' && defects[severity] > 0)
    .map((severity) => t(`tile.${severity === 'unsafe' ? 'unsafe' : 'major'}`, { count: defects[severity] }));
  return (
    <Tile
      label={t('tile.defects')}
      value={format.number(total)}
      note={parts.length > 0 ? parts.join(' · ') : undefined}
      tone={defects.unsafe > 0 ? 'overdue' : undefined}
      href={routes.defects}
    />
  );
};

const OrdersTile = ({ totals: { orders, inWork, certificates } }: Pick<TodayTilesProps, 'totals'>) => {
  const { t } = useTranslation('today');
  const format = useFormat();
  const working = inWork > 0 ? t('tile.inWork', { count: inWork }) : undefined;
  return (
    <Tile
      label={t('tile.orders')}
      value={format.number(orders)}
      note={certificates > 0 ? t('tile.toCertify', { count: certificates }) : working}
      href={certificates > 0 ? `${routes.orders}?show=done` : routes.orders}
    />
  );
};
