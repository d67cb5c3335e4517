import { Portal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { windowSideOf } from '#domain/planMove.ts';
import type { Planning } from '#domain/settings.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import styles from './MonthMotion.module.css';
import { useNoteWords } from './MotionNote.tsx';
import type { useMonthMove } from './useMonthMove.ts';

interface MonthMotionProps {
  readonly move: ReturnType<typeof useMonthMove>;
  readonly planning: Planning;
  readonly today: CalendarDate;
}

/** What is being carried, where it would go, and whether it may: under the pointer, or at the foot for the keys. */
export const MonthMotion = ({ move: { lifted, ghost }, planning, today }: MonthMotionProps) => {
  const { t } = useTranslation('planning');
  const words = useNoteWords(today, planning);
  if (lifted === null) return null;
  const isOutside = windowSideOf(lifted.visit, lifted.to) !== null;
  return (
    <Portal>
      <div
        ref={ghost}
        role="status"
        className={styles['ghost']}
        data-keys={lifted.isByKeys || undefined}
        data-outside={isOutside || undefined}
      >
        <strong>{lifted.machine.code}</strong>
        {words(lifted).map((line) => (
          <div key={line}>{line}</div>
        ))}
        {lifted.isByKeys && <small>{t('month.keys')}</small>}
      </div>
    </Portal>
  );
};
