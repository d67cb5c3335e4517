import { Button } from '@mantine/core';
import { IconCertificateOff } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { useCertificatePile } from '#data/queries/certificateRegister.ts';
import type { Certificate } from '#domain/certificate.ts';
import type { Settings } from '#domain/settings.ts';
import { useLanguageLoaded } from '#i18n/useLanguageLoaded.ts';
import { type CalendarDate, isCalendarDate } from '#kernel/calendarDate.ts';
import { CertificatePile } from '#print/CertificatePile.tsx';
import { PaperPage } from '#print/PaperPage.tsx';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { DateField } from '#widgets/DateField.tsx';

/** The texts of every language a sheet may be in. */
const useAllLanguages = (): boolean => {
  const loaded = [useLanguageLoaded('en'), useLanguageLoaded('zh-Hans'), useLanguageLoaded('zh-Hant')];
  return loaded.every(Boolean);
};

/** The certificates of a day, today's unless another is chosen, or those in the address, in one pile. */
export const CertificatePilePage = () => {
  const { t } = useTranslation('register');
  const [params, setParams] = useSearchParams();
  const today = useToday();
  const asked = params.getAll('certificate').join();
  const chosen = params.get('day') ?? '';
  const day = isCalendarDate(chosen) ? chosen : today;
  const pile = useMemo(() => (asked === '' ? { day } : { ids: asked.split(',') }), [asked, day]);
  const certificates = useCertificatePile(pile);
  const settings = useFleet()?.settings;
  const hasWords = useAllLanguages();
  if (certificates === undefined || settings === undefined || !hasWords) {
    return <Page title={t('pileTitle')}>{null}</Page>;
  }
  const change = (date: CalendarDate | null) => setParams(date === null ? {} : { day: date });
  const choice = asked === '' && <DateField aria-label={t('day')} value={day} onChange={change} maxDate={today} />;
  if (certificates.length === 0) return <NothingToPrint choice={choice} />;
  return <Pile certificates={certificates} settings={settings} day={asked === '' ? day : null} choice={choice} />;
};

interface PileProps {
  readonly certificates: readonly Certificate[];
  readonly settings: Settings;
  /** Null: they were chosen one by one. */
  readonly day: CalendarDate | null;
  readonly choice: ReactNode;
}

const Pile = ({ certificates, settings, day, choice }: PileProps) => {
  const { t } = useTranslation('register');
  const title = day === null ? t('pileTitle') : t('pileOfDay');
  return (
    <PaperPage
      title={title}
      beside={t('pileCount', { count: certificates.length })}
      paper={{ name: [title, day].filter(Boolean).join(' '), isLandscape: false, size: settings.paper }}
      label={t('pileLabel')}
      notes={
        <>
          {choice}
          <Link href={routes.certificates}>{t('toRegister')}</Link>
          <span>{t('pileHint')}</span>
        </>
      }
    >
      <CertificatePile certificates={certificates} paper={settings.paper} />
    </PaperPage>
  );
};

const NothingToPrint = ({ choice }: { readonly choice: ReactNode }) => {
  const { t } = useTranslation('register');
  const [, navigate] = useLocation();
  return (
    <Page title={t('pileTitle')}>
      <div>{choice}</div>
      <EmptyState
        icon={<IconCertificateOff size={26} />}
        action={<Button onClick={() => navigate(routes.certificates)}>{t('toRegister')}</Button>}
      >
        {choice === false ? t('pileGone') : t('pileNone')}
      </EmptyState>
    </Page>
  );
};
