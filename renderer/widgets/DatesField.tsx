import { DatePickerInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useFormat } from '#i18n/useFormat.ts';
import { type CalendarDate, isCalendarDate } from '#kernel/calendarDate.ts';
import { CalendarWords, useCalendar } from './CalendarWords.tsx';

interface DatesFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly value: readonly CalendarDate[];
  readonly onChange: (dates: readonly CalendarDate[]) => void;
  readonly error?: string | null;
  /** The month the calendar opens on where no date is chosen. */
  readonly near?: CalendarDate | null;
}

/** Several civil dates, picked one by one from a calendar; by date, whatever the order they were picked in. */
export const DatesField = ({ value, onChange, error = null, near = null, ...passed }: DatesFieldProps) => {
  const calendar = useCalendar();
  const format = useFormat();
  const words = (dates: readonly CalendarDate[]) => format.list(dates.map((date) => format.date(date)));
  const opensOn = value[0] ?? near;
  return (
    <CalendarWords>
      <DatePickerInput
        {...calendar}
        {...passed}
        // Within the dialog it belongs to, for the focus goes into it: Ctrl+S is still the dialog's then.
        popoverProps={{ ...calendar.popoverProps, withinPortal: false, floatingStrategy: 'fixed' }}
        type="multiple"
        error={error}
        leftSection={<IconCalendar size={16} aria-hidden />}
        value={[...value]}
        {...(opensOn === null ? {} : { defaultDate: opensOn })}
        onChange={(dates) => onChange(dates.filter(isCalendarDate).sort())}
        valueFormatter={() => words(value)}
      />
    </CalendarWords>
  );
};
