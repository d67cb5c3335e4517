import { Tooltip } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WeekLoad } from '#domain/weekLoad.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { type CalendarDate, isoWeekOf } from '#kernel/calendarDate.ts';
import styles from './MonthView.module.css';

interface MonthWeekHeadProps {
  readonly monday: CalendarDate;
  /** Undefined until reckoned, and of weeks that are past. */
  readonly load: WeekLoad | undefined;
  readonly onOpen: (monday: CalendarDate) => void;
}

/** The week: its number, and what it asks of what the workshop can do. */
export const MonthWeekHead = ({ monday, load, onOpen }: MonthWeekHeadProps) => {
  const { t } = useTranslation('planning');
  const { t: common } = useTranslation();
  const format = useFormat();
  const { week } = isoWeekOf(monday);
  return (
    <div className={styles['week']}>
      <button type="button" onClick={() => onOpen(monday)} aria-label={common('week', { week })}>
        {week}
      </button>
      {load !== undefined && (
        <Tooltip
          label={t('month.weekLoad', {
            hours: format.number(load.hours),
            capacity: format.number(load.capacityHours),
            bays: format.number(load.bayDays),
            bayCapacity: format.number(load.capacityBayDays),
          })}
        >
          <div className={styles['weekLoad']} data-over={load.isOver || undefined}>
            <i style={{ height: `${share(load) * 100}%` }} />
            <small>
              {load.isOver && <IconAlertTriangleFilled size={10} role="img" aria-label={t('month.over')} />}
              {format.number(load.hours, 0)}
              <br />
              {t('month.of', { capacity: format.number(load.capacityHours, 0) })}
            </small>
          </div>
        </Tooltip>
      )}
    </div>
  );
};

const share = ({ hours, capacityHours }: WeekLoad): number =>
  hours === 0 ? 0 : capacityHours === 0 ? 1 : Math.min(1, hours / capacityHours);
