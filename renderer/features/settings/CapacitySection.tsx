import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { Planning } from '#domain/settings.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { CapacityPreview } from './CapacityPreview.tsx';
import { ClosureList } from './ClosureList.tsx';
import { SectionForm } from './SectionForm.tsx';
import { useSettingsForm } from './useSettingsForm.ts';
import { WorkDays } from './WorkDays.tsx';

const figures = ['bays', 'technicianHours', 'dayHours'] as const;

/** What the workshop can do in a week: days, bays, hours, and when it is closed. */
export const CapacitySection = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('capacity');
  const { t: settings } = useTranslation('settings');
  const form = useSettingsForm(fleet);
  const { planning } = form.input;
  const change = (columns: Partial<Planning>) => form.change({ planning: { ...planning, ...columns } });
  return (
    <SectionForm title={settings('capacity')} intro={t('intro')} form={form}>
      <WorkDays
        label={t('workDays')}
        days={planning.workDays}
        onChange={(workDays) => change({ workDays })}
        error={form.errorAt('planning.workDays')}
      />
      {figures.map((field) => (
        <NumberField
          key={field}
          label={t(field)}
          description={t(`${field}Text`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={planning[field]}
          onChange={(value) => change({ [field]: value ?? Number.NaN })}
          error={form.errorAt(`planning.${field}`)}
        />
      ))}
      <ClosureList closures={planning.closures} onChange={(closures) => change({ closures: [...closures] })} />
      <CapacityPreview planning={planning} />
    </SectionForm>
  );
};
