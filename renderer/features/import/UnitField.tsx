import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type MeterUnit, meterUnits } from '#domain/serviceLevel.ts';

interface UnitFieldProps {
  readonly unit: MeterUnit;
  readonly onChange: (unit: MeterUnit) => void;
}

/** The unit of a file's readings. */
export const UnitField = ({ unit, onChange }: UnitFieldProps) => {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  return (
    <Select
      label={t('unit')}
      description={t('unitHint')}
      allowDeselect={false}
      value={unit}
      data={meterUnits.map((value) => ({ value, label: common(`unit.${value}`) }))}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
    />
  );
};
