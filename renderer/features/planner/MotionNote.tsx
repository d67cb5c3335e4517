import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
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
export const MotionNote = (props: MotionNoteProps) => {
  const { motion } = props;
  const key = useSyncExternalStore(motion.follow, () => motion.lifted()?.visit.key ?? null);
  return key === null ? null : <Note key={key} {...props} />;
};

/** Drawn once for each visit lifted; its words and place go with the visit, and nothing is drawn anew. */
const Note = ({ motion, scale, today, planning, topOf }: MotionNoteProps) => {
  const { t } = useTranslation('planner');
  const note = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const words = useNoteWords(today, planning);
  useLayoutEffect(() => {
    const follow = (): void => {
      const lifted = motion.lifted();
      if (lifted === null || note.current === null || said.current === null) return;
      const x = machineColumn + middleOf(scale, lifted.to);
      note.current.style.transform = `translate(${x}px, ${topOf(lifted.machine.id) + 38}px) translateX(-50%)`;
      note.current.toggleAttribute('data-outside', windowSideOf(lifted.visit, lifted.to) !== null);
      said.current.textContent = words(lifted).join('\n');
    };
    follow();
    return motion.follow(follow);
  });
  return (
    <div ref={note} className={styles['note']} role="status">
      <p ref={said} />
      {motion.lifted()?.isByKeys === true && <small>{t('note.keys')}</small>}
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
