import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type BrakeTest, brakeMethods } from '#domain/certificateContents.ts';
import type { Problem } from '#kernel/result.ts';
import { useTextAt } from '#widgets/useTextAt.ts';
import styles from './InspectionFields.module.css';

interface BrakeFieldsProps {
  readonly value: BrakeTest;
  readonly onChange: (test: BrakeTest) => void;
  readonly problems: readonly Problem[];
}

const brakes = [
  ['service', 'servicePercent'],
  ['secondary', 'secondaryPercent'],
  ['parking', 'parkingPercent'],
] as const;

/** How the brakes were tested, what was measured, and whether they passed. */
export const BrakeFields = ({ value, onChange, problems }: BrakeFieldsProps) => {
  const { t } = useTranslation('certificateKinds');
  const errorAt = useTextAt(problems);
  return (
    <div className={styles['brakes']}>
      <Select
        label={t('method')}
        allowDeselect={false}
        data={brakeMethods.map((method) => ({ value: method, label: t(`methods.${method}`) }))}
        value={value.method}
        onChange={(chosen) =>
          onChange({ ...value, method: brakeMethods.find((each) => each === chosen) ?? value.method })
        }
      />
      {brakes.map(([brake, column]) => (
        <NumberInput
          key={brake}
          label={t('percent', { brake: t(brake) })}
          value={value[column] ?? ''}
          onChange={(percent) => onChange({ ...value, [column]: typeof percent === 'number' ? percent : null })}
          decimalScale={1}
          allowNegative={false}
          error={errorAt(`brakeTest.${column}`)}
        />
      ))}
      <Checkbox
        className={styles['passed'] ?? ''}
        label={t('brakesPassed')}
        checked={value.isPassed}
        onChange={(event) => onChange({ ...value, isPassed: event.currentTarget.checked })}
        error={errorAt('brakeTest.isPassed')}
      />
    </div>
  );
};
