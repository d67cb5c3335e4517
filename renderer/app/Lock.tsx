import { useHotkeys } from '@mantine/hooks';
import { type ReactNode, Suspense, useState } from 'react';
import type { Fleet } from '#data/fleetState.ts';
import { lazyWithTexts } from '#i18n/lazyWithTexts.ts';
import { error } from '#kernel/result.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import './lock.css';
import { lockScreen, useLock } from './lockState.ts';

const LockScreen = lazyWithTexts(async () => (await import('./LockScreen.tsx')).LockScreen);

/** The desk, and the lock before it: Ctrl+L, or after the time set. A window that begins locked shows nothing at all. */
export const Lock = ({ fleet, children }: { readonly fleet: Fleet; readonly children: ReactNode }) => {
  const { isOpen, locked, canLock } = useLock(fleet);
  const announce = useProblemNotice();
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  useHotkeys([['mod+L', () => (canLock ? lockScreen() : announce([error('lockNeedsPin')]))]], []);
  return (
    <>
      {wasOpen && children}
      {locked && (
        <Suspense>
          <LockScreen fleet={fleet} />
        </Suspense>
      )}
    </>
  );
};
