import { Button } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import type { RegisteredCertificate } from '#data/certificateRegister.ts';
import { useCertificateRegister } from '#data/queries/certificateRegister.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { CertificateTabs } from '#widgets/CertificateTabs.tsx';
import { CountedFilter } from '#widgets/CountedFilter.tsx';
import { CertificateFilters } from './CertificateFilters.tsx';
import { CertificatesTable } from './CertificatesTable.tsx';
import { filterIn, matchingCertificates, stateFilters } from './certificatesView.ts';
import { RegisterActions } from './RegisterActions.tsx';
import { SelectedCertificates } from './SelectedCertificates.tsx';
import { VerifyActions } from './VerifyActions.tsx';

/** The register of certificates issued here. */
export const CertificatesPage = () => {
  const { t } = useTranslation('certificates');
  const register = useCertificateRegister();
  if (register === undefined) return <Page title={t('title')}>{null}</Page>;
  if (register.rows.length === 0) return <NoCertificates />;
  return <Register {...register} />;
};

interface RegisterProps {
  readonly rows: readonly RegisteredCertificate[];
  readonly isComplete: boolean;
}

const Register = ({ rows, isComplete }: RegisterProps) => {
  const { t } = useTranslation('certificates');
  const { t: register } = useTranslation('register');
  const [query, setQuery] = useState('');
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => ({ ...filterIn(params), query }), [params, query]);
  const { shown, counts } = useMemo(() => matchingCertificates(rows, filter), [rows, filter]);
  const change = (key: string, value: string | null) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === null || value === '' || value === 'all') next.delete(key);
      else next.set(key, value);
      return next;
    });
  const clear = () => {
    setQuery('');
    setParams(new URLSearchParams());
  };
  return (
    <Page
      title={t('title')}
      beside={isComplete ? t('count', { count: rows.length }) : register('stillReading')}
      actions={<RegisterActions shown={shown} rows={rows} />}
      isFilled
    >
      <CertificateTabs tab="issued" />
      <Panel
        title={
          <CountedFilter
            label={t('state')}
            filters={stateFilters}
            value={filter.state}
            onChange={(state) => change('state', state)}
            words={(state) => (state === 'all' ? register('allStates') : register(state))}
            counts={counts}
          />
        }
      >
        <CertificateFilters rows={rows} filter={filter} onChange={change} onQuery={setQuery} />
        {selected.size > 0 && <SelectedCertificates ids={[...selected]} onClear={() => select(new Set<string>())} />}
        <CertificatesTable rows={shown} selected={selected} onSelect={select} onClear={clear} />
      </Panel>
    </Page>
  );
};

const NoCertificates = () => {
  const { t } = useTranslation('certificates');
  const [, navigate] = useLocation();
  return (
    <Page title={t('title')} actions={<VerifyActions />}>
      <CertificateTabs tab="issued" />
      <EmptyState
        icon={<IconCertificate size={26} />}
        action={<Button onClick={() => navigate(routes.orders)}>{t('toOrders')}</Button>}
      >
        {t('empty')}
      </EmptyState>
    </Page>
  );
};
