import { Chip, Group, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { Planning } from '#domain/settings.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { CapacityPreview } from './CapacityPreview.tsx';
import { ClosureList } from './ClosureList.tsx';
import { SectionForm } from './SectionForm.tsx';
import styles from './Settings.module.css';
import { weekdayNames } from './useClosureWords.ts';
import { useSettingsForm } from './useSettingsForm.ts';

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

interface WorkDaysProps {
  readonly days: readonly number[];
  readonly onChange: (days: number[]) => void;
  readonly error: string | null;
}

const WorkDays = ({ days, onChange, error }: WorkDaysProps) => {
  const { t } = useTranslation('capacity');
  const names = weekdayNames(useFormat());
  return (
    <Input.Wrapper label={t('workDays')} labelElement="div" error={error} className={styles['wide'] ?? ''}>
      <Chip.Group
        multiple
        value={days.map(String)}
        onChange={(chosen) => onChange(chosen.map(Number).toSorted((a, b) => a - b))}
      >
        <Group gap={6} mt={4} role="group" aria-label={t('workDays')}>
          {names.map((name, index) => (
            <Chip key={name} value={String(index + 1)} variant="outline" radius="sm" size="xs">
              {name}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
};
