import { useTranslation } from 'react-i18next';
import { type ChecksSettings, handlingDaysOf } from '#domain/checksSettings.ts';
import { defectSeverities } from '#domain/defect.ts';
import { NumberField } from '#ui/NumberField.tsx';
import styles from './Settings.module.css';

interface HandlingFieldsProps {
  readonly checks: ChecksSettings;
  readonly onChange: (columns: Pick<ChecksSettings, 'handlingDays'>) => void;
  readonly errorAt: (field: string) => string | null;
}

/** Within how many days a defect is handled, by how bad it is. */
export const HandlingFields = ({ checks, onChange, errorAt }: HandlingFieldsProps) => {
  const { t } = useTranslation('shifts');
  const { t: defects } = useTranslation('defects');
  const days = handlingDaysOf(checks);
  return (
    <fieldset className={styles['wide']}>
      <legend className={styles['heading']}>{t('handlingDays')}</legend>
      <p className={styles['note']}>{t('handlingDaysText')}</p>
      <div className={styles['three']}>
        {defectSeverities.toReversed().map((severity) => (
          <NumberField
            key={severity}
            label={defects(`severity.${severity}`)}
            value={days[severity]}
            onChange={(value) => onChange({ handlingDays: { ...days, [severity]: value ?? Number.NaN } })}
            error={errorAt(`checks.handlingDays.${severity}`)}
          />
        ))}
      </div>
    </fieldset>
  );
};
