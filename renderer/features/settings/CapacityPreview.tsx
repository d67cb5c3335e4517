import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Planning } from '#domain/settings.ts';
import { capacityOf } from '#domain/weekLoad.ts';
import { workCalendar } from '#domain/workCalendar.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { addDays, addMonths, type CalendarDate, dateFromParts, monthOf, yearOf } from '#kernel/calendarDate.ts';
import styles from './Settings.module.css';

const previewMonths = [0, 1, 2];

const firstOfMonth = (day: CalendarDate): CalendarDate => dateFromParts(yearOf(day), monthOf(day), 1);

/** What the settings come to in this month and the next two, before they are saved. */
export const CapacityPreview = ({ planning }: { readonly planning: Planning }) => {
  const { t } = useTranslation('capacity');
  const format = useFormat();
  const today = useToday();
  const calendar = workCalendar(planning);
  return (
    <div className={styles['wide']}>
      <h3 className={styles['heading']}>{t('openDays')}</h3>
      <ul className={styles['months']}>
        {previewMonths.map((months) => {
          const from = addMonths(firstOfMonth(today), months);
          const count = calendar.openDaysIn({ from, to: addDays(addMonths(from, 1), -1) }).length;
          const { hours } = capacityOf(planning, count);
          return (
            <li key={from}>
              {t('openDaysIn', {
                month: format.monthOfYear(from),
                count,
                hours: Number.isNaN(hours) ? '—' : format.number(hours),
              })}
            </li>
          );
        })}
      </ul>
    </div>
  );
};
