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
}

/** Several civil dates, picked one by one from a calendar; by date, whatever the order they were picked in. */
export const DatesField = ({ value, onChange, error = null, ...passed }: DatesFieldProps) => {
  const calendar = useCalendar();
  const format = useFormat();
  const words = (dates: readonly CalendarDate[]) => format.list(dates.map((date) => format.date(date)));
  return (
    <CalendarWords>
      <DatePickerInput
        {...calendar}
        {...passed}
        type="multiple"
        error={error}
        leftSection={<IconCalendar size={16} aria-hidden />}
        value={[...value]}
        onChange={(dates) => onChange(dates.filter(isCalendarDate).sort())}
        valueFormatter={() => words(value)}
        clearable
      />
    </CalendarWords>
  );
};
