import { Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportOptions } from '#archive/importTarget.ts';
import { DateField } from '#widgets/DateField.tsx';
import styles from './Import.module.css';
import { asksReadOn, hasReadings, isLog } from './importView.ts';
import { UnitField } from './UnitField.tsx';

interface ReadingQuestionsProps {
  readonly options: ImportOptions;
  readonly onChange: (options: ImportOptions) => void;
}

/** What readings and past work ask: their unit, their day, whose they are, whether unknown equipment is created; and the day of a list's stock. */
export const ReadingQuestions = ({ options, onChange }: ReadingQuestionsProps) => {
  const { t } = useTranslation('import');
  const names = isLog(options);
  const asked = asksReadOn(options);
  if (!names && !hasReadings(options) && asked === null) return null;
  return (
    <div className={styles['questions']}>
      {hasReadings(options) && <UnitField unit={options.unit} onChange={(unit) => onChange({ ...options, unit })} />}
      {asked !== null && (
        <DateField
          label={t(asked === 'values' ? 'readOn' : 'stockOn')}
          value={options.readOn}
          onChange={(readOn) => readOn !== null && onChange({ ...options, readOn })}
        />
      )}
      {names && options.columns.code === undefined && (
        <TextInput
          label={t('onlyCode')}
          description={t('onlyCodeHint')}
          maxLength={40}
          value={options.onlyCode}
          onChange={(event) => onChange({ ...options, onlyCode: event.currentTarget.value })}
        />
      )}
      {names && (
        <Switch
          label={t('createEquipment')}
          description={t('createEquipmentHint')}
          checked={options.createEquipment}
          onChange={(event) => onChange({ ...options, createEquipment: event.currentTarget.checked })}
        />
      )}
    </div>
  );
};
