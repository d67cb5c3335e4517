import { useTranslation } from 'react-i18next';
import styles from './ReadingAge.module.css';

interface ReadingAgeProps {
  /** Age in days of the latest reading; null without one. */
  readonly ageDays: number | null;
  /** From this age on it is shown as old. */
  readonly oldFrom: number;
}

/** How old the reading is, in amber when too old to rely on. */
export const ReadingAge = ({ ageDays, oldFrom }: ReadingAgeProps) => {
  const { t } = useTranslation();
  if (ageDays === null) return <span className={styles['age']}>{t('noReading')}</span>;
  return (
    <span className={styles['age']} data-old={ageDays >= oldFrom}>
      {ageDays <= 0 ? t('today') : t('daysOld', { count: ageDays })}
    </span>
  );
};
