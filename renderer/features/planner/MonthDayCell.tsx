import { Popover } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { type CalendarDate, dayOf } from '#kernel/calendarDate.ts';
import { MonthChip } from './MonthChip.tsx';
import styles from './MonthView.module.css';
import { type MonthDay, shownIn } from './monthDays.ts';
import type { LiftedVisit } from './visitMotion.ts';
import type { VisitSelection } from './visitSelection.ts';

interface MonthDayCellProps {
  readonly day: MonthDay;
  readonly today: CalendarDate;
  /** Visits there is room for. */
  readonly room: number;
  readonly fleet: Fleet;
  readonly active: string | null;
  readonly tabStop: string | null;
  readonly selection: VisitSelection;
  readonly lifted: LiftedVisit | null;
}

/** A day: its number, what it asks, and its visits. */
export const MonthDayCell = (props: MonthDayCellProps) => {
  const { day, today, room, active, lifted } = props;
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { shown, more } = shownIn(day.visits, room, active);
  return (
    <li
      className={styles['day']}
      data-day={day.day}
      data-closed={!day.isOpen || undefined}
      data-beside={!day.isInMonth || undefined}
      data-now={day.day === today || undefined}
      data-aim={lifted?.to === day.day || undefined}
      aria-label={format.longDate(day.day)}
      aria-current={day.day === today ? 'date' : undefined}
    >
      <div className={styles['dayHead']}>
        <span className={styles['number']}>
          {dayOf(day.day) === 1 ? format.shortDate(day.day, day.day) : dayOf(day.day)}
        </span>
        {!day.isOpen && <small>{t('month.closed')}</small>}
        {day.asked.bayDays > 0 && (
          <small className={styles['dayLoad']} data-over={day.isOver || undefined}>
            {day.isOver && <IconAlertTriangleFilled size={10} role="img" aria-label={t('month.over')} />}
            {t('month.dayLoad', { hours: format.number(day.asked.hours), capacity: format.number(day.given.hours) })}
          </small>
        )}
      </div>
      <Chips {...props} visits={shown} />
      {more > 0 && <More {...props} visits={day.visits.filter((visit) => !shown.includes(visit))} />}
    </li>
  );
};

interface ChipsProps extends MonthDayCellProps {
  readonly visits: readonly PlannerVisit[];
}

const Chips = ({ visits, fleet, tabStop, selection, lifted }: ChipsProps) =>
  visits.map((visit) => {
    const machine = fleet.equipment.get(visit.equipmentId);
    if (machine === undefined) return null;
    return (
      <MonthChip
        key={visit.key}
        visit={visit}
        machine={machine}
        isTabStop={visit.key === tabStop}
        isSelected={selection.of(machine.id)?.has(visit.key) === true}
        isLifted={lifted?.visit.key === visit.key}
      />
    );
  });

/** The visits there is no room for, on asking. */
const More = (props: ChipsProps) => {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { day, visits } = props;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom"
      width={250}
      shadow="md"
      withinPortal={false}
      trapFocus
    >
      <Popover.Target>
        <button type="button" className={styles['more']} onClick={() => setOpen(!isOpen)}>
          {t('month.more', { count: visits.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles['all'] ?? ''} aria-label={format.longDate(day.day)}>
        <strong>{format.longDate(day.day)}</strong>
        <Chips {...props} />
      </Popover.Dropdown>
    </Popover>
  );
};
