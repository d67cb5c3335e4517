import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { lastAllowedDay, windowSideOf } from '#domain/planMove.ts';
import type { Planning } from '#domain/settings.ts';
import { workCalendar } from '#domain/workCalendar.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import styles from './Chart.module.css';
import { middleOf } from './chartRowView.ts';
import type { ChartScale } from './chartScale.ts';
import { machineColumn } from './useChartDrag.ts';
import type { LiftedVisit, VisitMotion } from './visitMotion.ts';

interface MotionNoteProps {
  readonly motion: VisitMotion;
  readonly scale: ChartScale;
  readonly today: CalendarDate;
  readonly planning: Planning;
  /** Upper edge of a machine's row. */
  readonly topOf: (machineId: string) => number;
}

/** Beside a lifted visit: the day it is over, how far from its due day, and whether it may go there. */
export const MotionNote = ({ motion, scale, today, planning, topOf }: MotionNoteProps) => {
  const { t } = useTranslation('planner');
  const lifted = useSyncExternalStore(motion.follow, motion.lifted);
  const words = useNoteWords(today, planning);
  if (lifted === null) return null;
  const isOutside = windowSideOf(lifted.visit, lifted.to) !== null;
  return (
    <div
      className={styles['note']}
      role="status"
      data-outside={isOutside || undefined}
      style={{ left: machineColumn + middleOf(scale, lifted.to), top: topOf(lifted.machine.id) + 38 }}
    >
      {words(lifted).map((line) => (
        <div key={line}>{line}</div>
      ))}
      {lifted.isByKeys && <small>{t('note.keys')}</small>}
    </div>
  );
};

export const useNoteWords = (today: CalendarDate, planning: Planning) => {
  const { t } = useTranslation('planner');
  const format = useFormat();
  const distance = (due: CalendarDate | null, to: CalendarDate): readonly string[] => {
    if (due === null) return [];
    const days = daysBetween(due, to);
    if (days === 0) return [t('note.onDue')];
    return [days < 0 ? t('note.before', { count: -days }) : t('note.after', { count: days })];
  };
  return ({ visit, to }: LiftedVisit): readonly string[] => {
    const last = lastAllowedDay(visit, today);
    const side = windowSideOf(visit, to);
    return [
      format.longDate(to),
      [...distance(visit.dueOn, to), side === null ? t('note.inside') : t('note.outside')].join(' · '),
      ...(last !== null && to >= last ? [t('note.limit', { date: format.shortDate(last, today) })] : []),
      ...(workCalendar(planning).isOpen(to) ? [] : [t('note.closed')]),
    ];
  };
};
