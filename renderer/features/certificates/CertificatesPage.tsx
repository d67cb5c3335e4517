import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconCertificate, IconFileSpreadsheet, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import { useCertificates } from '#data/queries/certificates.ts';
import type { Certificate } from '#domain/certificate.ts';
import { certificateOrderNo, certificateSubject } from '#domain/certificateSubject.ts';
import { bridge } from '#platform/bridge.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { CertificateTabs } from '#widgets/CertificateTabs.tsx';
import { csvFile } from '#widgets/csvFile.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import { CertificatesTable } from './CertificatesTable.tsx';
import { type CertificateFilter, matchingCertificates, yearsOf } from './certificatesView.ts';
import { VerifyActions } from './VerifyActions.tsx';

const states = ['all', 'valid', 'void'] as const;

/** The register of certificates issued here. */
export const CertificatesPage = () => {
  const { t } = useTranslation('certificates');
  const certificates = useCertificates();
  const [query, setQuery] = useState('');
  const [params, setParams] = useSearchParams();
  const filter: CertificateFilter = {
    query,
    state: states.find((state) => state === params.get('state')) ?? 'all',
    year: params.get('year') ?? '',
  };
  const change = (key: string, value: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value === '' || value === 'all') next.delete(key);
      else next.set(key, value);
      return next;
    });
  const clear = () => {
    setQuery('');
    setParams(new URLSearchParams());
  };
  if (certificates === undefined) return <Page title={t('title')}>{null}</Page>;
  if (certificates.length === 0) return <NoCertificates />;
  const shown = matchingCertificates(certificates, filter);
  return (
    <Page
      title={t('title')}
      beside={t('count', { count: certificates.length })}
      actions={
        <>
          <VerifyActions />
          <ExportButton certificates={shown} />
        </>
      }
      isFilled
    >
      <CertificateTabs tab="issued" />
      <Panel
        beside={
          <SegmentedControl
            size="xs"
            aria-label={t('state')}
            value={filter.state}
            onChange={(state) => change('state', state)}
            data={[
              { value: 'all', label: t('allStates') },
              { value: 'valid', label: t('valid') },
              { value: 'void', label: t('void') },
            ]}
          />
        }
        end={
          <>
            <Select
              aria-label={t('year')}
              placeholder={t('anyYear')}
              data={[...yearsOf(certificates)]}
              value={filter.year === '' ? null : filter.year}
              onChange={(year) => change('year', year ?? '')}
              clearable
              w={130}
            />
            <TextInput
              aria-label={t('search')}
              placeholder={t('search')}
              leftSection={<IconSearch size={16} aria-hidden />}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
              w={240}
            />
          </>
        }
      >
        <CertificatesTable certificates={shown} onClear={clear} />
      </Panel>
    </Page>
  );
};

const NoCertificates = () => {
  const { t } = useTranslation('certificates');
  const [, navigate] = useLocation();
  return (
    <Page title={t('title')}>
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

const ExportButton = ({ certificates }: { readonly certificates: readonly Certificate[] }) => {
  const { t } = useTranslation('certificates');
  const announce = useProblemNotice();
  const save = async () => {
    const heads = [t('number'), t('date'), t('machine'), t('category'), t('inspector'), t('order'), t('state')];
    const rows = certificates.map(({ number, issuedOn, content, voided }) => [
      number,
      issuedOn,
      content.code,
      certificateSubject(content),
      content.inspector.name,
      certificateOrderNo(content),
      voided === null ? t('valid') : t('void'),
    ]);
    const kinds = [{ name: 'CSV', extensions: ['csv'] }];
    const saved = await bridge.saveFile({ name: `${t('title')}.csv`, bytes: csvFile([heads, ...rows]), kinds });
    if (!saved.ok) announce(saved.problems);
  };
  return (
    <Button variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={() => void save()}>
      {t('exportCsv')}
    </Button>
  );
};
