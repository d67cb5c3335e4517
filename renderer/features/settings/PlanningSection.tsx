import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { SectionForm } from './SectionForm.tsx';
import { useSettingsForm } from './useSettingsForm.ts';

const fields = ['noticeDays', 'oldReadingDays'] as const;

/** How far ahead the due list looks, and when a reading counts as old. */
export const PlanningSection = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('settings');
  const form = useSettingsForm(fleet);
  return (
    <SectionForm title={t('planning')} form={form}>
      {fields.map((field) => (
        <NumberInput
          key={field}
          label={t(field)}
          description={t(`${field}Text`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          allowDecimal={false}
          allowNegative={false}
          value={Number.isNaN(form.input[field]) ? '' : form.input[field]}
          onChange={(value) => form.change({ [field]: typeof value === 'number' ? value : Number.NaN })}
          error={form.errorAt(field)}
        />
      ))}
    </SectionForm>
  );
};
