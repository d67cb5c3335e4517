import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { monthOf, yearOf } from '#kernel/calendarDate.ts';
import styles from './PlannerSheet.module.css';
import type { PlannerSheetContent } from './plannerSheetContent.ts';

interface PlannerSheetHeadProps {
  readonly content: PlannerSheetContent;
  readonly page: number;
}

/** A month that has less room than its name stays without one. */
const leastMonth = 9;

/** The heading of every sheet, and the months and weeks under it. */
export const PlannerSheetHead = ({ content, page }: PlannerSheetHeadProps) => {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { from, until, today, workshop, machines, months, weeks, pages } = content;
  return (
    <>
      <header className={styles['head']}>
        <h1>{t('sheet.title')}</h1>
        <strong>{t('sheet.stretch', { from: format.date(from), to: format.date(until) })}</strong>
        <span>{workshop}</span>
        <span>{t('sheet.machines', { count: machines })}</span>
        <span className={styles['end']}>{t('sheet.asOf', { date: format.date(today) })}</span>
        <span>{t('sheet.page', { page, pages: pages.length })}</span>
      </header>
      <div className={styles['scale']}>
        <strong>{t('sheet.machine')}</strong>
        <div>
          <div className={styles['months']}>
            {months.map(({ day, left, width }, index) => (
              <span key={day} style={{ left: `${left}mm`, width: `${width}mm` }}>
                {width < leastMonth
                  ? ''
                  : index === 0 || monthOf(day) === 1
                    ? `${format.month(day)} ${width < 2 * leastMonth ? '' : yearOf(day)}`
                    : format.month(day)}
              </span>
            ))}
          </div>
          <div className={styles['weeks']}>
            {weeks.map(({ monday, week }) => (
              <span key={monday}>{week}</span>
            ))}
          </div>
        </div>
      </div>
    </>
  );
};
