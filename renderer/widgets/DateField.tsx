import { DateInput } from '@mantine/dates';
import type { ComponentProps } from 'react';
import { readDate } from '#archive/dateText.ts';
import { today } from '#data/clock.ts';
import { useFormat, useLanguage } from '#i18n/useFormat.ts';
import { type CalendarDate, calendarDate, isCalendarDate, yearOf } from '#kernel/calendarDate.ts';
import { CalendarWords, useCalendar } from './CalendarWords.tsx';

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
  const calendar = useCalendar();
  const format = useFormat();
  const language = useLanguage();
  const parse = (text: string): string | null => {
    const order = language === 'en' ? 'dmy' : 'ymd';
    const read = readDate(text, { order, thisYear: yearOf(today()) });
    return read.is === 'date' ? read.date : null;
  };
  return (
    <CalendarWords>
      <DateInput
        {...calendar}
        {...passed}
        value={value}
        onChange={(date) => onChange(date !== null && isCalendarDate(date) ? date : null)}
        valueFormat={(date) => format.date(calendarDate(date.slice(0, 10)))}
        dateParser={parse}
        {...(maxDate === undefined ? {} : { maxDate })}
      />
    </CalendarWords>
  );
};
