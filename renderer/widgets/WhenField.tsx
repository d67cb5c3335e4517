import { Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { today } from '#data/clock.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { DateField } from './DateField.tsx';

interface WhenFieldProps {
  /** Null: the machine is here. */
  readonly plannedOn: CalendarDate | null;
  readonly onChange: (plannedOn: CalendarDate | null) => void;
  readonly error?: string | null;
}

/** Whether the machine of an order is in already, or the day on which it is to come. */
export const WhenField = ({ plannedOn, onChange, error }: WhenFieldProps) => {
  const { t } = useTranslation('orders');
  return (
    <Group align="flex-start" gap="sm">
      <SegmentedControl
        size="sm"
        aria-label={t('dialog.when')}
        value={plannedOn === null ? 'now' : 'planned'}
        onChange={(when) => onChange(when === 'now' ? null : today())}
        data={[
          { value: 'now', label: t('dialog.here') },
          { value: 'planned', label: t('dialog.planned') },
        ]}
      />
      {plannedOn !== null && (
        <DateField
          aria-label={t('dialog.plannedOn')}
          value={plannedOn}
          onChange={(day) => day !== null && onChange(day)}
          error={error ?? undefined}
        />
      )}
    </Group>
  );
};
