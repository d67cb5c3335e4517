import { Button } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useFleet } from '#data/fleet.ts';
import type { EquipmentFile } from '#data/queries/equipmentFile.ts';
import { revisionOfOrder } from '#domain/programmeRevisions.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { OrderStateChip } from '#widgets/OrderStateChip.tsx';
import { useMeterWords } from '#widgets/useMeterWords.ts';
import styles from './Machine.module.css';
import ownStyles from './OrdersTab.module.css';

interface OrdersTabProps {
  /** Undefined while it is read. */
  readonly file: EquipmentFile | undefined;
}

/** Every order of the machine, newest first. */
export const OrdersTab = ({ file }: OrdersTabProps) => {
  const { t } = useTranslation('equipment');
  const [, navigate] = useLocation();
  const columns = useColumns();
  return (
    <Panel>
      {file !== undefined && (
        <VirtualTable
          label={t('tab.orders')}
          columns={columns}
          rows={file.orders}
          rowKey={({ id }) => id}
          onOpen={({ id }) => navigate(routes.order(id))}
          empty={<EmptyState icon={<IconClipboardList size={26} />}>{t('noOrdersYet')}</EmptyState>}
        />
      )}
    </Panel>
  );
};

/** What was done, and for a service the revision it was done under. */
const Work = ({ order }: { readonly order: WorkOrder }) => {
  const { t } = useTranslation('equipment');
  const format = useFormat();
  const text = useLocalText();
  const fleet = useFleet();
  const revision = fleet === undefined ? undefined : revisionOfOrder(order, fleet);
  return (
    <div className={ownStyles['work']}>
      <span>{order.title || format.list(order.levels.map(({ name }) => text(name)))}</span>
      {revision !== undefined && <small>{t('underRevision', { number: revision.number })}</small>}
    </div>
  );
};

const useColumns = (): readonly Column<WorkOrder>[] => {
  const { t } = useTranslation('equipment');
  const format = useFormat();
  const words = useMeterWords();
  return useMemo(
    () => [
      {
        id: 'number',
        head: t('orderColumn.number'),
        width: '170px',
        cell: ({ id, number }) => (
          <Link href={routes.order(id)} className={styles['strong'] ?? ''}>
            {number}
          </Link>
        ),
      },
      {
        id: 'levels',
        head: t('orderColumn.levels'),
        width: 'minmax(180px, 1fr)',
        cell: (order) => <Work order={order} />,
      },
      {
        id: 'state',
        head: t('orderColumn.state'),
        width: '130px',
        cell: ({ state }) => <OrderStateChip state={state} />,
      },
      { id: 'in', head: t('orderColumn.opened'), width: '136px', cell: ({ openedOn }) => format.date(openedOn) },
      {
        id: 'out',
        head: t('orderColumn.completed'),
        width: '136px',
        cell: ({ completedOn }) => (completedOn === null ? null : format.date(completedOn)),
      },
      {
        id: 'meters',
        head: t('orderColumn.meters'),
        width: '140px',
        align: 'end',
        cell: ({ meters }) =>
          (['km', 'mi', 'h', 'cycle'] as const)
            .flatMap((unit) => (meters[unit] === undefined ? [] : [words(meters[unit], unit)]))
            .join(' · '),
      },
      {
        id: 'action',
        head: t('column.action'),
        width: '140px',
        align: 'end',
        cell: ({ id }) => (
          <Button component={Link} href={routes.order(id)} size="compact-sm" variant="default">
            {t('goToOrder')}
          </Button>
        ),
      },
    ],
    [t, format, words],
  );
};
