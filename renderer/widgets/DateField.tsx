import { DateInput, DatesProvider } from '@mantine/dates';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { readDate } from '#archive/dateText.ts';
import { today } from '#data/clock.ts';
import { useFormat, useLanguage } from '#i18n/useFormat.ts';
import { type CalendarDate, calendarDate, isCalendarDate, yearOf } from '#kernel/calendarDate.ts';

/** Names of months and weekdays in the calendar. */
const dayjsLocales = { en: 'en', 'zh-Hans': 'zh-cn', 'zh-Hant': 'zh-tw' } as const;

type Passed = Pick<
  ComponentProps<typeof DateInput>,
  | 'label'
  | 'aria-label'
  | 'description'
  | 'error'
  | 'required'
  | 'clearable'
  | 'placeholder'
  | 'onBlur'
  | 'className'
  | 'disabled'
  | 'inputWrapperOrder'
>;

interface DateFieldProps extends Passed {
  readonly value: CalendarDate | null;
  readonly onChange: (date: CalendarDate | null) => void;
  /** Last day that may be chosen. */
  readonly maxDate?: CalendarDate;
}

/** A civil date: typed in any usual way (`3/11`-style by the reader's order) or picked from a calendar. */
export const DateField = ({ value, onChange, maxDate, ...passed }: DateFieldProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const parse = (text: string): string | null => {
    const order = language === 'en' ? 'dmy' : 'ymd';
    const read = readDate(text, { order, thisYear: yearOf(today()) });
    return read.is === 'date' ? read.date : null;
  };
  return (
    // Colour is left to status: days of rest are as others.
    <DatesProvider settings={{ locale: dayjsLocales[language], firstDayOfWeek: 1, weekendDays: [] }}>
      <DateInput
        {...passed}
        size="sm"
        value={value}
        onChange={(date) => onChange(date !== null && isCalendarDate(date) ? date : null)}
        valueFormat={(date) => format.date(calendarDate(date.slice(0, 10)))}
        dateParser={parse}
        {...(maxDate === undefined ? {} : { maxDate })}
        popoverProps={{ withinPortal: true, position: 'bottom-start' }}
        clearButtonProps={{ 'aria-label': t('remove') }}
        nextLabel={t('calendarPage.next')}
        previousLabel={t('calendarPage.previous')}
        hideOutsideDates
        highlightToday
      />
    </DatesProvider>
  );
};
