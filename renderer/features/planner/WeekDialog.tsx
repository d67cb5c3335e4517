import { Loader } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { otherWork } from '#data/otherWork.ts';
import { useVisitsBetween } from '#data/queries/weekLoads.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { addDays, type CalendarDate, isoWeekOf } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import { Dialog } from '#widgets/Dialog.tsx';
import { LevelBadge } from '#widgets/LevelBadge.tsx';
import { machineName } from '#widgets/registerView.ts';
import { StatusChip } from '#widgets/StatusChip.tsx';
import styles from './Details.module.css';
import { isWork, type WeekRow, weekRows } from './weekView.ts';

interface WeekDialogProps {
  readonly monday: CalendarDate;
  readonly fleet: Fleet;
  readonly today: CalendarDate;
  readonly onClose: () => void;
}

/** The visits and other work of a week, of all machines of the workshop: what its load is made of. */
export const WeekDialog = ({ monday, fleet, today, onClose }: WeekDialogProps) => {
  const { t } = useTranslation('planner');
  const format = useFormat();
  const sunday = addDays(monday, 6);
  const visits = useVisitsBetween(monday, sunday);
  const rows = useMemo(
    () => (visits === undefined ? undefined : weekRows(visits, otherWork(fleet, today), { from: monday, to: sunday })),
    [visits, fleet, today, monday, sunday],
  );
  const title = t('weekTitle', { week: isoWeekOf(monday).week, range: format.dateRange(monday, sunday, today) });
  const columns = useColumns(fleet, today);
  return (
    <Dialog onClose={onClose} title={title} size={760}>
      {rows === undefined ? (
        <Loader type="dots" />
      ) : (
        <div className={styles['week']}>
          <VirtualTable
            label={title}
            columns={columns}
            rows={rows}
            rowKey={({ key }) => key}
            rowHeight={40}
            empty={<p className={styles['none']}>{t('weekEmpty')}</p>}
          />
        </div>
      )}
    </Dialog>
  );
};

const useColumns = (fleet: Fleet, today: CalendarDate): readonly Column<WeekRow>[] => {
  const { t } = useTranslation('planner');
  const { t: common } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'machine',
        head: t('machine'),
        width: 'minmax(170px, 1.4fr)',
        cell: ({ equipmentId }) => <MachineLink fleet={fleet} id={equipmentId} />,
      },
      {
        id: 'level',
        head: t('fact.level'),
        width: 'minmax(130px, 1fr)',
        cell: ({ item }) =>
          isWork(item) ? (
            <Link href={routes.order(item.order.id)} className={styles['machine'] ?? ''}>
              {item.order.title || item.order.number}
            </Link>
          ) : (
            <LevelBadge name={item.level.name} />
          ),
      },
      { id: 'on', head: t('moveDate'), width: '110px', cell: ({ on }) => format.shortDate(on, today) },
      {
        id: 'status',
        head: t('fact.status'),
        width: '130px',
        cell: ({ item }) =>
          isWork(item) ? common(`orderState.${item.order.state}`) : <StatusChip status={item.status} />,
      },
      {
        id: 'hours',
        head: t('fact.hours'),
        width: '84px',
        align: 'end',
        cell: ({ hours, isOutside }) =>
          isOutside ? t('outside') : hours === 0 ? '' : t('hours', { value: format.number(hours) }),
      },
    ],
    [t, common, format, fleet, today],
  );
};

const MachineLink = ({ fleet, id }: { readonly fleet: Fleet; readonly id: EquipmentId }) => {
  const machine = fleet.equipment.get(id);
  if (machine === undefined) return null;
  return (
    <Link href={routes.machine(id)} className={styles['machine'] ?? ''}>
      <strong>{machine.code}</strong> {machineName(machine)}
    </Link>
  );
};
