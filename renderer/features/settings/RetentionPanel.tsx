import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { retentionRules, termedRecords } from '#domain/retention.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { SectionForm } from './SectionForm.tsx';
import { useSettingsForm } from './useSettingsForm.ts';

/** How long records are kept, with the figures of the trade beside each term. */
export const RetentionPanel = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('retention');
  const form = useSettingsForm(fleet);
  const { retention } = form.input;
  return (
    <SectionForm title={t('title')} intro={t('intro')} form={form}>
      {termedRecords.map((kind) => (
        <NumberField
          key={kind}
          label={`${t(`term.${kind}`)} (${t('months')})`}
          description={retentionRules[kind].map(({ source, months }) => t(`rule.${source}`, { months })).join(' · ')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={retention[kind]}
          onChange={(value) => form.change({ retention: { ...retention, [kind]: value ?? Number.NaN } })}
          error={form.errorAt(`retention.${kind}`)}
        />
      ))}
    </SectionForm>
  );
};
