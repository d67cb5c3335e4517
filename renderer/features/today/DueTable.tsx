import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { LevelBadge } from '#widgets/LevelBadge.tsx';
import { ReadingAge } from '#widgets/ReadingAge.tsx';
import { StatusChip } from '#widgets/StatusChip.tsx';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import { WindowBar } from '#widgets/WindowBar.tsx';
import styles from './Today.module.css';
import { readingAge, type TodayRow } from './todayView.ts';
import { WhyButton } from './WhyButton.tsx';

interface DueTableProps {
  readonly rows: readonly TodayRow[];
  readonly fleet: Fleet;
  readonly today: CalendarDate;
  readonly onOpenOrder: (row: TodayRow) => void;
  /** Key of the row whose order is being opened. */
  readonly opening: string | null;
  readonly empty: ReactNode;
}

/** Names a row: one level of one machine under one programme. */
export const rowKey = ({ line }: TodayRow): string => `${line.assignment.id} ${line.level.id}`;

/** The due list; no data access. */
export const DueTable = ({ rows, fleet, today, onOpenOrder, opening, empty }: DueTableProps) => {
  const { t } = useTranslation('today');
  const oldFrom = fleet.settings.oldReadingDays;
  const columns = useMemo<readonly Column<TodayRow>[]>(
    () => [
      { id: 'status', head: t('column.status'), width: '132px', cell: (row) => <StatusCell row={row} /> },
      {
        id: 'machine',
        head: t('column.machine'),
        width: 'minmax(100px, 1fr)',
        cell: (row) => <MachineCell row={row} />,
      },
      {
        id: 'service',
        head: t('column.service'),
        width: 'minmax(100px, 1fr)',
        cell: (row) => <ServiceCell row={row} />,
      },
      {
        id: 'window',
        head: t('column.window'),
        width: 'minmax(100px, 1fr)',
        cell: ({ line: { due } }) => <WindowBar {...due} today={today} />,
      },
      {
        id: 'left',
        head: t('column.left'),
        width: 'minmax(150px, 1.45fr)',
        cell: (row) => <WhyButton line={row.line} meters={fleet.metersOf(row.line.equipment.id)} today={today} />,
      },
      {
        id: 'reading',
        head: t('column.reading'),
        width: '90px',
        cell: (row) => <ReadingCell row={row} oldFrom={oldFrom} />,
      },
      {
        id: 'action',
        head: t('column.action'),
        width: '128px',
        align: 'end',
        cell: (row) => <NextStep row={row} isOpening={opening === rowKey(row)} onOpenOrder={onOpenOrder} />,
      },
    ],
    [t, fleet, today, oldFrom, opening, onOpenOrder],
  );
  return (
    <VirtualTable label={t('whatIsDue')} columns={columns} rows={rows} rowKey={rowKey} rowHeight={54} empty={empty} />
  );
};

const StatusCell = ({ row: { line } }: { readonly row: TodayRow }) => {
  const { t } = useTranslation('today');
  return (
    <span className={styles['service']}>
      <StatusChip status={line.due.status} />
      {line.due.estimated && <small title={t('why.estimated')}>{t('estimated')}</small>}
    </span>
  );
};

const MachineCell = ({ row: { line } }: { readonly row: TodayRow }) => {
  const { t } = useTranslation();
  const { id, code, name, make, model, kind } = line.equipment;
  const described = name || [make, model].filter(Boolean).join(' ') || t(`kind.${kind}`);
  return (
    <Link href={routes.machine(id)} className={styles['machine'] ?? ''}>
      <span className={styles['named']}>
        <strong>{code}</strong>
        <StoodDownBadge equipmentId={id} />
      </span>
      <small>{described}</small>
    </Link>
  );
};

const ServiceCell = ({ row: { line, doneWith } }: { readonly row: TodayRow }) => {
  const { t } = useTranslation('today');
  const text = useLocalText();
  return (
    <span className={styles['service']}>
      <LevelBadge name={line.level.name} />
      {doneWith !== null && <small>{t('doneWith', { service: text(doneWith.name) })}</small>}
    </span>
  );
};

const ReadingCell = ({ row, oldFrom }: { readonly row: TodayRow; readonly oldFrom: number }) => {
  const { t } = useTranslation('today');
  const age = readingAge(row.line);
  return age === 'byDate' ? (
    <small style={{ color: 'var(--dim)' }}>{t('byDateOnly')}</small>
  ) : (
    <ReadingAge ageDays={age} oldFrom={oldFrom} />
  );
};

interface NextStepProps {
  readonly row: TodayRow;
  readonly isOpening: boolean;
  readonly onOpenOrder: (row: TodayRow) => void;
}

const NextStep = ({ row, isOpening, onOpenOrder }: NextStepProps) => {
  const { t } = useTranslation('today');
  const text = useLocalText();
  const { equipment, level, due, openOrder } = row.line;
  if (openOrder !== null) {
    return (
      <Button component={Link} href={routes.order(openOrder.id)} variant="light" title={openOrder.number}>
        {t('goToOrder')}
      </Button>
    );
  }
  if (due.status === 'unknown') {
    return (
      <Button component={Link} href={routes.machine(equipment.id)} variant="default">
        {t('addReading')}
      </Button>
    );
  }
  return (
    <Button
      variant="default"
      loading={isOpening}
      aria-label={t('openOrderFor', { code: equipment.code, service: text(row.doneWith?.name ?? level.name) })}
      onClick={() => onOpenOrder(row)}
    >
      {t('openOrder')}
    </Button>
  );
};
