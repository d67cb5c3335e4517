import { Loader } from '@mantine/core';
import { Suspense, useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { kioskKey } from '#features/kiosk/kioskKey.ts';
import { lazyWithTexts } from '#i18n/lazyWithTexts.ts';
import { routes } from '#routes.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const KioskPage = lazyWithTexts(async () => (await import('#features/kiosk/KioskPage.tsx')).KioskPage);

/** Whether the shared screen stands instead of the desk. */
export const useIsKiosk = (): boolean => {
  const [path, navigate] = useLocation();
  useEffect(() => {
    if (localStorage.getItem(kioskKey) !== null) navigate(routes.kiosk, { replace: true });
  }, [navigate]);
  return path === routes.kiosk;
};

/** The shared screen: nothing of the desk stands around it. */
export const Kiosk = ({ fleet }: { readonly fleet: Fleet }) => (
  <ErrorBoundary resetKey={routes.kiosk}>
    <Suspense fallback={<Loader type="dots" style={{ margin: '80px auto', display: 'block' }} />}>
      <KioskPage fleet={fleet} />
    </Suspense>
  </ErrorBoundary>
);
