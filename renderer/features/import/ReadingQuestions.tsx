import { Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportOptions } from '#archive/importTarget.ts';
import { meterUnits } from '#domain/serviceLevel.ts';
import { DateField } from '#widgets/DateField.tsx';
import styles from './Import.module.css';
import { asksReadOn, hasReadings, isLog } from './importView.ts';

interface ReadingQuestionsProps {
  readonly options: ImportOptions;
  readonly onChange: (options: ImportOptions) => void;
}

/** What readings and past work ask: their unit, their day, whose they are, whether unknown equipment is created; and the day of a list's stock. */
export const ReadingQuestions = ({ options, onChange }: ReadingQuestionsProps) => {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const names = isLog(options);
  const asked = asksReadOn(options);
  if (!names && !hasReadings(options) && asked === null) return null;
  return (
    <div className={styles['questions']}>
      {hasReadings(options) && (
        <Select
          label={t('unit')}
          description={t('unitHint')}
          allowDeselect={false}
          value={options.unit}
          data={meterUnits.map((value) => ({ value, label: common(`unit.${value}`) }))}
          onChange={(unit) => unit !== null && onChange({ ...options, unit })}
        />
      )}
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
