import { IconCertificate } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { CertificateTabs } from '#widgets/CertificateTabs.tsx';
import { CountedFilter } from '#widgets/CountedFilter.tsx';
import { RenewHeldDialog } from '#widgets/RenewHeldDialog.tsx';
import { renewals, urgencies, urgencyCounts } from '#widgets/renewals.ts';
import { RenewalsTable } from './RenewalsTable.tsx';

const filters = ['all', ...urgencies] as const;

/** What runs out, of machines, instruments and people? */
export const RenewalsPage = () => {
  const { t } = useTranslation('held');
  const fleet = useFleet();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const [renewed, renew] = useState<HeldCertificate | null>(null);
  const all = useMemo(() => (fleet === undefined ? undefined : renewals(fleet, today)), [fleet, today]);
  if (all === undefined) return <Page title={t('renewals.title')}>{null}</Page>;
  const show = filters.find((each) => each === params.get('show')) ?? 'all';
  const shown = all.filter(({ urgency }) => show === 'all' || urgency === show);
  return (
    <Page
      title={t('renewals.title')}
      beside={all.length === 0 ? undefined : t('renewals.count', { count: all.length })}
      isFilled
    >
      <CertificateTabs tab="renewals" />
      {all.length === 0 ? (
        <EmptyState icon={<IconCertificate size={26} />}>{t('renewals.empty')}</EmptyState>
      ) : (
        <Panel
          title={
            <CountedFilter
              label={t('filterLabel')}
              filters={filters}
              value={show}
              onChange={(each) => setParams(each === 'all' ? {} : { show: each }, { replace: true })}
              words={(each) => t(`filter.${each}`)}
              counts={{ all: all.length, ...urgencyCounts(all) }}
            />
          }
        >
          <RenewalsTable rows={shown} today={today} onRenew={renew} />
        </Panel>
      )}
      {renewed !== null && <RenewHeldDialog held={[renewed]} onClose={() => renew(null)} />}
    </Page>
  );
};
