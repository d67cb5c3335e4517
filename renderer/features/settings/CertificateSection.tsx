import { SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import type { Fleet } from '#data/fleetState.ts';
import { certificateNumber, certificateSeries } from '#domain/numbering.ts';
import { yearOf } from '#kernel/calendarDate.ts';
import { Labelled } from '#ui/Labelled.tsx';
import { SectionForm } from './SectionForm.tsx';
import styles from './Settings.module.css';
import { SigningKeysPanel } from './SigningKeysPanel.tsx';
import { useSettingsForm } from './useSettingsForm.ts';

/** Numbers, form and release of certificates. */
export const CertificateSection = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('settings');
  const form = useSettingsForm(fleet);
  const { certificate } = form.input;
  const change = (columns: Partial<typeof certificate>) => form.change({ certificate: { ...certificate, ...columns } });
  const example = certificateNumber(
    certificateSeries({ prefix: certificate.prefix, suffix: '', kind: 'completion', year: yearOf(useToday()) }),
    1,
  );
  return (
    <div className={styles['stack']}>
      <SectionForm title={t('certificates')} form={form}>
        <TextInput
          label={t('prefix')}
          description={t('prefixText', { example })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={certificate.prefix}
          maxLength={8}
          onChange={(event) => change({ prefix: event.currentTarget.value.toUpperCase() })}
          error={form.errorAt('certificate.prefix')}
        />
        <Labelled label={t('form')}>
          <SegmentedControl
            aria-label={t('form')}
            orientation="vertical"
            value={certificate.form}
            onChange={(value) => change({ form: value })}
            data={[
              { value: 'international', label: t('international') },
              { value: 'chinese', label: t('chinese') },
            ]}
          />
        </Labelled>
        <Switch
          className={styles['wide'] ?? ''}
          label={t('inspectorMayBeWorker')}
          description={t('inspectorMayBeWorkerText')}
          checked={certificate.inspectorMayBeWorker}
          onChange={(event) => change({ inspectorMayBeWorker: event.currentTarget.checked })}
        />
      </SectionForm>
      <SigningKeysPanel />
    </div>
  );
};
