import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { OrderStateChip } from '#widgets/OrderStateChip.tsx';
import { StoodDownBadge } from '#widgets/StoodDownBadge.tsx';
import styles from './Orders.module.css';
import { OrderTitle } from './OrderTitle.tsx';
import type { OrderRow } from './ordersView.ts';

interface OrdersTableProps {
  readonly rows: readonly OrderRow[];
  readonly today: CalendarDate;
  readonly empty: ReactNode;
}

/** Orders as rows; no data access. */
export const OrdersTable = ({ rows, today, empty }: OrdersTableProps) => {
  const { t } = useTranslation('orders');
  const [, navigate] = useLocation();
  const format = useFormat();
  const columns = useMemo<readonly Column<OrderRow>[]>(
    () => [
      { id: 'number', head: t('column.number'), width: '170px', cell: numberCell },
      { id: 'machine', head: t('column.machine'), width: 'minmax(140px, 1fr)', cell: machineCell },
      { id: 'levels', head: t('column.levels'), width: 'minmax(168px, 1.2fr)', cell: levelsCell },
      {
        id: 'state',
        head: t('column.state'),
        width: '104px',
        cell: ({ order }) => <OrderStateChip state={order.state} />,
      },
      {
        id: 'opened',
        head: t('column.opened'),
        width: '90px',
        cell: ({ order }) => format.shortDate(order.openedOn, today),
      },
      {
        id: 'days',
        head: t('column.days'),
        width: '92px',
        align: 'end',
        cell: ({ days }) => (days === null ? '–' : format.number(days)),
      },
      { id: 'progress', head: t('column.progress'), width: '128px', cell: (row) => <Progress row={row} /> },
      { id: 'action', head: t('column.action'), width: '124px', align: 'end', cell: (row) => <NextStep row={row} /> },
    ],
    [t, format, today],
  );
  return (
    <VirtualTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ order }) => order.id}
      rowHeight={50}
      onOpen={({ order }) => navigate(routes.order(order.id))}
      empty={empty}
    />
  );
};

const numberCell = ({ order }: OrderRow) => (
  <Link href={routes.order(order.id)} className={styles['number'] ?? ''}>
    {order.number}
  </Link>
);

const machineCell = ({ machine }: OrderRow) =>
  machine === null ? (
    '–'
  ) : (
    <Link href={routes.machine(machine.id)} className={styles['machine'] ?? ''}>
      <span className={styles['named']}>
        <strong>{machine.code}</strong>
        <StoodDownBadge equipmentId={machine.id} />
      </span>
      <small>{machine.name || [machine.make, machine.model].filter(Boolean).join(' ')}</small>
    </Link>
  );

const levelsCell = ({ order }: OrderRow) => <OrderTitle order={order} />;

const Progress = ({ row: { order, answered } }: { readonly row: OrderRow }) => {
  const { t } = useTranslation('orders');
  const total = order.tasks.length;
  if (total === 0) return '–';
  return (
    <span className={styles['progress']}>
      <progress value={answered} max={total} aria-label={t('progressLabel', { answered, total })} />
      {t('progress', { answered, total })}
    </span>
  );
};

const NextStep = ({ row: { order, next } }: { readonly row: OrderRow }) => {
  const { t } = useTranslation('orders');
  return (
    <Button
      component={Link}
      href={routes.order(order.id)}
      variant={next === 'view' ? 'subtle' : 'default'}
      aria-label={`${t(`next.${next}`)}: ${order.number}`}
    >
      {t(`next.${next}`)}
    </Button>
  );
};
