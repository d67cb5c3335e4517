import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { LogoField } from './LogoField.tsx';
import { SectionForm } from './SectionForm.tsx';
import styles from './Settings.module.css';
import { useSettingsForm } from './useSettingsForm.ts';

const fields = ['name', 'address', 'phone', 'licence'] as const;

/** Who the workshop is, as it stands on certificates. */
export const WorkshopSection = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('settings');
  const form = useSettingsForm(fleet);
  const { workshop } = form.input;
  return (
    <SectionForm title={t('workshop')} intro={t('workshopText')} form={form}>
      {fields.map((field) => (
        <TextInput
          key={field}
          className={field === 'name' || field === 'address' ? (styles['wide'] ?? '') : ''}
          label={t(field)}
          value={workshop[field]}
          onChange={(event) => form.change({ workshop: { ...workshop, [field]: event.currentTarget.value } })}
          error={form.errorAt(`workshop.${field}`)}
        />
      ))}
      <LogoField value={workshop.logo} onChange={(logo) => form.change({ workshop: { ...workshop, logo } })} />
    </SectionForm>
  );
};
