import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useToday } from '#data/clock.ts';
import { demandDays } from '#data/queries/parts.ts';
import type { PartDemand } from '#domain/partDemand.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { useQuantityWords } from '#widgets/useQuantityWords.ts';
import { PartStateMark } from './PartStateMark.tsx';
import styles from './Parts.module.css';
import { partState } from './partsView.ts';

interface PartsTableProps {
  readonly rows: readonly PartDemand[];
  /** Until the needs are reckoned, stock and level are all that is said. */
  readonly isReckoned: boolean;
  readonly onReceive: (row: PartDemand) => void;
  readonly onClear: () => void;
}

/** Parts with stock and demand; no data access. */
export const PartsTable = ({ rows, isReckoned, onReceive, onClear }: PartsTableProps) => {
  const { t } = useTranslation('parts');
  const [, navigate] = useLocation();
  const columns = useColumns(isReckoned, onReceive);
  return (
    <VirtualTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ part }) => part.id}
      rowHeight={50}
      onOpen={({ part }) => navigate(routes.part(part.id))}
      empty={
        <EmptyState
          icon={<IconFilterOff size={26} />}
          action={
            <Button variant="default" onClick={onClear}>
              {t('clearFilters')}
            </Button>
          }
        >
          {t('noMatch')}
        </EmptyState>
      }
    />
  );
};

const useColumns = (isReckoned: boolean, onReceive: (row: PartDemand) => void): readonly Column<PartDemand>[] => {
  const { t } = useTranslation('parts');
  const words = useQuantityWords();
  return useMemo(
    () => [
      { id: 'number', head: t('picker.label'), width: 'minmax(200px, 1.6fr)', cell: nameCell },
      { id: 'location', head: t('column.location'), width: 'minmax(110px, 0.8fr)', cell: placeCell },
      {
        id: 'stock',
        head: t('column.stock'),
        width: '104px',
        align: 'end',
        cell: ({ part, stock }) => <Figure text={words(stock, part.unit)} isShort={stock < 0} />,
      },
      {
        id: 'level',
        head: t('column.reorderLevel'),
        width: '112px',
        align: 'end',
        cell: ({ part }) => (part.reorderLevel === null ? dash : words(part.reorderLevel, part.unit)),
      },
      {
        id: 'demand',
        head: t('column.demand', { count: demandDays }),
        width: '138px',
        align: 'end',
        cell: ({ part, needed }) => (isReckoned ? (needed === 0 ? dash : words(needed, part.unit)) : '…'),
      },
      {
        id: 'next',
        head: t('column.next'),
        width: '150px',
        cell: (row) => <NextNeed row={row} isReckoned={isReckoned} />,
      },
      {
        id: 'toOrder',
        head: t('column.toOrder'),
        width: '100px',
        align: 'end',
        cell: ({ part, toOrder }) => (isReckoned ? (toOrder === 0 ? dash : words(toOrder, part.unit)) : '…'),
      },
      {
        id: 'action',
        head: t('column.action'),
        width: '100px',
        align: 'end',
        cell: (row) => <NextStep row={row} onReceive={onReceive} />,
      },
    ],
    [t, words, isReckoned, onReceive],
  );
};

const dash = <span className={styles['none']}>–</span>;

const nameCell = ({ part }: PartDemand) => (
  <div>
    <Link href={routes.part(part.id)} className={styles['number'] ?? ''}>
      {part.number}
    </Link>
    <span className={styles['second']}>{part.name}</span>
  </div>
);

const placeCell = ({ part }: PartDemand) => (
  <div>
    {part.location}
    <span className={styles['second']}>{part.supplier}</span>
  </div>
);

const Figure = ({ text, isShort }: { readonly text: string; readonly isShort: boolean }) => (
  <span className={styles['figure']} data-tone={isShort ? 'short' : undefined}>
    {text}
  </span>
);

const NextNeed = ({ row, isReckoned }: { readonly row: PartDemand; readonly isReckoned: boolean }) => {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const today = useToday();
  const state = partState(row);
  const { firstOn, shortOn } = row;
  const day =
    state === 'short' && shortOn !== null
      ? t('shortOn', { date: format.shortDate(shortOn, today) })
      : firstOn === null
        ? t('notNeeded')
        : t('neededOn', { date: format.shortDate(firstOn, today) });
  return (
    <div>
      <PartStateMark state={state} />
      {isReckoned && <span className={styles['second']}>{day}</span>}
    </div>
  );
};

const NextStep = ({ row, onReceive }: { readonly row: PartDemand } & Pick<PartsTableProps, 'onReceive'>) => {
  const { t } = useTranslation('parts');
  const { part, toOrder } = row;
  return toOrder > 0 ? (
    <Button variant="default" aria-label={t('receiveTitle', { number: part.number })} onClick={() => onReceive(row)}>
      {t('receive')}
    </Button>
  ) : (
    <Button component={Link} href={routes.part(part.id)} variant="subtle" aria-label={`${t('open')}: ${part.number}`}>
      {t('open')}
    </Button>
  );
};
