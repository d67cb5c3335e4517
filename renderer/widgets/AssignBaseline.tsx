import { Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Programme } from '#domain/programme.ts';
import { DateField } from './DateField.tsx';
import type { Baseline } from './useAssigning.ts';

interface AssignBaselineProps {
  readonly programme: Programme | undefined;
  readonly baseline: Baseline;
  readonly onChange: (baseline: Baseline) => void;
}

/** From when, and from which readings, the programme counts; meters are asked only where it counts in any. */
export const AssignBaseline = ({ programme, baseline, onChange }: AssignBaselineProps) => {
  const { t } = useTranslation('programmes');
  const today = useToday();
  return (
    <Group align="flex-start" grow>
      <DateField
        label={t('assign.on')}
        description={t('assign.onText')}
        value={baseline.on}
        maxDate={today}
        onChange={(on) => onChange({ ...baseline, on: on ?? today })}
      />
      {programme !== undefined && programme.meters.length > 0 && (
        <Radio.Group
          label={t('assign.meters')}
          value={baseline.meters}
          onChange={(meters) => onChange({ ...baseline, meters: meters === 'zero' ? 'zero' : 'now' })}
        >
          <Group mt={8} gap="xs">
            <Radio value="now" label={t('assign.now')} />
            <Radio value="zero" label={t('assign.zero')} />
          </Group>
        </Radio.Group>
      )}
    </Group>
  );
};
