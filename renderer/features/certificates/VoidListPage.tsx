import { IconCertificateOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import { useCertificateRegister } from '#data/queries/certificateRegister.ts';
import { PaperPage } from '#print/PaperPage.tsx';
import { VoidList } from '#print/VoidList.tsx';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { filterIn, matchingCertificates } from './certificatesView.ts';

/** The void certificates as a list to print, narrowed as the register was. */
export const VoidListPage = () => {
  const { t } = useTranslation('register');
  const register = useCertificateRegister();
  const settings = useFleet()?.settings;
  const today = useToday();
  const [params] = useSearchParams();
  const numbers = useMemo(
    () => new Map<string, string>(register?.rows.map(({ id, number }) => [id, number])),
    [register],
  );
  if (register?.isComplete !== true || settings === undefined) return <Page title={t('voidList')}>{null}</Page>;
  const { shown } = matchingCertificates(register.rows, { ...filterIn(params), state: 'all', query: '' });
  const voided = shown.filter(({ state }) => state !== 'valid');
  if (voided.length === 0) {
    return (
      <Page title={t('voidList')}>
        <EmptyState icon={<IconCertificateOff size={26} />}>{t('voidListNone')}</EmptyState>
      </Page>
    );
  }
  return (
    <PaperPage
      title={t('voidList')}
      paper={{ name: `${t('voidList')} ${today}`, isLandscape: false, size: settings.paper }}
      label={t('voidListLabel')}
      notes={<Link href={routes.certificates}>{t('toRegister')}</Link>}
    >
      <VoidList
        rows={voided}
        numberOf={(id) => (id === null ? '' : (numbers.get(id) ?? ''))}
        on={today}
        settings={settings}
      />
    </PaperPage>
  );
};
