import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { SectionForm } from './SectionForm.tsx';
import { useSettingsForm } from './useSettingsForm.ts';

/** The currency of all amounts, and what an hour of labour costs. */
export const CostSection = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('capacity');
  const { t: settings } = useTranslation('settings');
  const format = useFormat();
  const form = useSettingsForm(fleet);
  const { cost } = form.input;
  const currencies = useMemo(
    () =>
      Intl.supportedValuesOf('currency').map((code) => ({ value: code, label: `${code} · ${format.currency(code)}` })),
    [format],
  );
  return (
    <SectionForm title={settings('costs')} intro={t('costsText')} form={form}>
      <Select
        label={t('currency')}
        description={t('currencyText')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t('noCurrency')}
        data={currencies}
        value={cost.currency === '' ? null : cost.currency}
        onChange={(currency) => form.change({ cost: { ...cost, currency: currency ?? '' } })}
        error={form.errorAt('cost.currency')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('noCurrency') }}
        nothingFoundMessage={t('noSuchCurrency')}
      />
      <NumberField
        label={t('labourRate')}
        description={
          cost.labourRate === null || Number.isNaN(cost.labourRate)
            ? t('labourRateText')
            : t('labourRateSample', { hours: 2.5, amount: format.amount(cost.labourRate * 2.5, cost.currency) })
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={cost.labourRate ?? undefined}
        onChange={(labourRate) => form.change({ cost: { ...cost, labourRate: labourRate ?? null } })}
        error={form.errorAt('cost.labourRate')}
      />
    </SectionForm>
  );
};
