import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { type CalendarDate, monthOf } from '#kernel/calendarDate.ts';
import styles from './PlannerSheet.module.css';
import type { PlannerSheetContent } from './plannerSheetContent.ts';

interface PlannerSheetHeadProps {
  readonly content: PlannerSheetContent;
  readonly page: number;
}

/** A month that has less room than its name stays without one. */
const leastMonth = 9;

/** The year stands with the first month and with every January, where there is room. */
const namesYear = (index: number, day: CalendarDate, width: number): boolean =>
  (index === 0 || monthOf(day) === 1) && width >= 2 * leastMonth;

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
                  : namesYear(index, day, width)
                    ? format.shortMonthOfYear(day)
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
