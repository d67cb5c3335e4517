import { Checkbox, Fieldset, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './EquipmentFields.module.css';
import type { FirstMeter } from './firstMeters.ts';
import type { ErrorOf } from './useErrorOf.ts';

interface FirstMetersProps {
  readonly meters: readonly FirstMeter[];
  readonly onChange: (meters: readonly FirstMeter[]) => void;
  readonly errorOf: ErrorOf;
}

/** Which meters a new machine has and what they show today. */
export const FirstMeters = ({ meters, onChange, errorOf }: FirstMetersProps) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const change = (index: number, columns: Partial<FirstMeter>) =>
    onChange(meters.map((meter, i) => (i === index ? { ...meter, ...columns } : meter)));
  return (
    <Fieldset legend={t('group.meters')} variant="unstyled" className={styles['group'] ?? ''}>
      {meters.map((meter, i) => (
        <div key={meter.unit === 'h' ? 'h' : 'distance'} className={styles['meter']}>
          <Checkbox
            label={common(`meter.${meter.unit}`)}
            checked={meter.isThere}
            onChange={(event) => change(i, { isThere: event.currentTarget.checked })}
          />
          <TextInput
            aria-label={t('shownToday', { meter: common(`meter.${meter.unit}`) })}
            placeholder={t('shownNow')}
            inputMode="decimal"
            value={meter.shown}
            onChange={({ currentTarget: { value } }) =>
              change(i, { shown: value, isThere: meter.isThere || value !== '' })
            }
            error={errorOf(`meters.${meter.unit}`)}
            rightSection={meter.unit === 'h' ? common('unit.h') : undefined}
          />
          {meter.unit !== 'h' && (
            <SegmentedControl
              size="xs"
              aria-label={t('distanceUnit')}
              value={meter.unit}
              onChange={(unit) => change(i, { unit: unit === 'mi' ? 'mi' : 'km' })}
              data={[
                { value: 'km', label: common('unit.km') },
                { value: 'mi', label: common('unit.mi') },
              ]}
            />
          )}
        </div>
      ))}
    </Fieldset>
  );
};
