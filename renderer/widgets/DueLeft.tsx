import { useTranslation } from 'react-i18next';
import type { Due } from '#domain/due.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import styles from './DueLeft.module.css';
import { leftParts } from './leftParts.ts';
import { useLeftWords } from './useLeftWords.ts';

interface DueLeftProps {
  readonly level: ProgrammeLevel;
  readonly due: Due;
  readonly today: CalendarDate;
}

/** What is left: by the governing trigger first, below it the date to come with its band and the other triggers. */
export const DueLeft = ({ level, due, today }: DueLeftProps) => {
  const { t } = useTranslation('today');
  const leftWords = useLeftWords();
  const date = useDueDate()(due, today);
  const [first, ...others] = leftParts(level, due, today);
  if (first === undefined) return <span className={styles['dim']}>{t('nothingKnown')}</span>;
  // A band leaves no room for more; the rest is said by the reason.
  const hasBand = date !== null && due.onEarliest !== due.onLatest;
  const second = [...(date === null ? [] : [date]), ...(hasBand ? [] : others.map(leftWords))].join(' · ');
  return (
    <span className={styles['left']}>
      <strong>{leftWords(first)}</strong>
      {second !== '' && <small title={second}>{second}</small>}
    </span>
  );
};

/** The day it comes, with the band in which use may move it: `12 Dec (6 – 21 Dec)`. Null when it is past or not known. */
export const useDueDate = (): ((due: Due, today: CalendarDate) => string | null) => {
  const { t } = useTranslation('today');
  const format = useFormat();
  return ({ on, onEarliest, onLatest }, today) => {
    if (on === null || on <= today) return null;
    const date = format.shortDate(on, today);
    if (onEarliest === null || onLatest === null || onEarliest === onLatest) return date;
    return t('dateBand', { date, range: format.dateRange(onEarliest, onLatest, today) });
  };
};
