import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { NumberField } from '#ui/NumberField.tsx';
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
        <NumberField
          key={field}
          label={t(field)}
          description={t(`${field}Text`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={form.input[field]}
          onChange={(value) => form.change({ [field]: value ?? Number.NaN })}
          error={form.errorAt(field)}
        />
      ))}
    </SectionForm>
  );
};
