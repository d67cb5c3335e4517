import { Input, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { DateField } from '#widgets/DateField.tsx';

interface MakeUpDaysProps {
  readonly days: readonly CalendarDate[];
  readonly onChange: (days: readonly CalendarDate[]) => void;
  readonly error: string | null;
}

/** The days worked to make up for a holiday: a field for each, and one for the next. Emptied, a day is none. */
export const MakeUpDays = ({ days, onChange, error }: MakeUpDaysProps) => {
  const { t } = useTranslation('capacity');
  const label = t('makeUpDays');
  const change = (place: number, day: CalendarDate | null) =>
    onChange([...days.slice(0, place), ...(day === null ? [] : [day]), ...days.slice(place + 1)]);
  return (
    <Input.Wrapper label={label} labelElement="div" description={t('makeUpDaysText')} error={error}>
      <SimpleGrid cols={2} mt={6} spacing="md" verticalSpacing={8}>
        {[...days, null].map((day, place) => (
          <DateField
            // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place, and the field keeps the focus
            key={place}
            aria-label={`${label} ${place + 1}`}
            placeholder={t('makeUpDaysNone')}
            value={day}
            onChange={(next) => change(place, next)}
          />
        ))}
      </SimpleGrid>
    </Input.Wrapper>
  );
};
