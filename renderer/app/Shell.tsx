import { Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { afterFirstScreen } from '#ui/afterFirstScreen.ts';
import { PageEnd } from '#ui/Page.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { Pages } from './Pages.tsx';
import { PaletteButton, PaletteLater } from './PaletteLater.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';

const Banners = lazy(async () => {
  await afterFirstScreen();
  return { default: (await import('./Banners.tsx')).Banners };
});

/** Rail, page, search and person: what stands around every screen. */
export const Shell = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('shell');
  const [path] = useLocation();
  return (
    <div className={styles['shell']}>
      <button type="button" className={styles['skip']} onClick={() => document.getElementById('content')?.focus()}>
        {t('skip')}
      </button>
      <Rail fleet={fleet} />
      <PageEnd value={<HeadEnd fleet={fleet} />}>
        <div className={styles['page']}>
          <Suspense>
            <Banners />
          </Suspense>
          <ErrorBoundary resetKey={path}>
            <Suspense fallback={<Loader className={styles['loader'] ?? ''} type="dots" />}>
              <Pages />
            </Suspense>
          </ErrorBoundary>
        </div>
      </PageEnd>
      <PaletteLater fleet={fleet} />
      <KeysDialog />
    </div>
  );
};

const HeadEnd = ({ fleet }: { readonly fleet: Fleet }) => (
  <div className={styles['headEnd']}>
    <PaletteButton />
    <PersonMenu fleet={fleet} />
  </div>
);
