import { MultiSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { ChecksSettings } from '#domain/checksSettings.ts';
import { type EquipmentKind, equipmentKinds } from '#domain/equipment.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { HandlingFields } from './HandlingFields.tsx';
import { SectionForm } from './SectionForm.tsx';
import styles from './Settings.module.css';
import { ShiftList } from './ShiftList.tsx';
import { SignOnField } from './SignOnField.tsx';
import { useSettingsForm } from './useSettingsForm.ts';

const figures = ['repeatDays', 'signOffSeconds'] as const;

const isKind = (value: string): value is EquipmentKind => equipmentKinds.some((kind) => kind === value);

/** What holds for the daily checks: shifts, who needs a certificate, what is kept on record. */
export const ShiftsSection = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('shifts');
  const { t: common } = useTranslation();
  const form = useSettingsForm(fleet);
  const { checks } = form.input;
  const change = (columns: Partial<ChecksSettings>) => form.change({ checks: { ...checks, ...columns } });
  return (
    <SectionForm title={t('title')} intro={t('intro')} form={form}>
      <ShiftList shifts={checks.shifts} onChange={(shifts) => change({ shifts: [...shifts] })} />
      <MultiSelect
        className={styles['wide'] ?? ''}
        label={t('certificateKinds')}
        description={t('certificateKindsText')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={equipmentKinds.map((kind) => ({ value: kind, label: common(`kind.${kind}`) }))}
        value={checks.certificateKinds}
        onChange={(kinds) => change({ certificateKinds: kinds.filter(isKind) })}
        searchable
        clearable
      />
      <Switch
        className={styles['wide'] ?? ''}
        label={t('recordsNilDefect')}
        description={t('recordsNilDefectText')}
        checked={checks.recordsNilDefect}
        onChange={(event) => change({ recordsNilDefect: event.currentTarget.checked })}
      />
      {figures.map((field) => (
        <NumberField
          key={field}
          label={t(field)}
          description={t(`${field}Text`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={checks[field]}
          onChange={(value) => change({ [field]: value ?? Number.NaN })}
          error={form.errorAt(`checks.${field}`)}
        />
      ))}
      <HandlingFields checks={checks} onChange={change} errorAt={form.errorAt} />
      <SignOnField
        fleet={fleet}
        isByProof={checks.signOnByProof ?? false}
        onChange={(signOnByProof) => change({ signOnByProof })}
      />
    </SectionForm>
  );
};
