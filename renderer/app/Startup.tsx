import { Button, Loader } from '@mantine/core';
import { IconDatabaseOff, IconRefresh } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startDatabase } from '#data/database.ts';
import { startFleet, useFleet } from '#data/fleet.ts';
import type { Problem } from '#kernel/result.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Kiosk, useIsKiosk } from './Kiosk.tsx';
import { Preferences } from './Preferences.tsx';
import { Shell } from './Shell.tsx';
import { useBackgroundWork } from './useBackgroundWork.ts';

type Phase =
  | { readonly name: 'opening' | 'open' | 'outdated' }
  | { readonly name: 'refused'; readonly problem: Problem | undefined };

/** Opens the records, then shows the program; says plainly why when they cannot be opened. */
export const Startup = () => {
  const [phase, setPhase] = useState<Phase>({ name: 'opening' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Phase) => {
      if (isCurrent) setPhase(next);
    };
    void open(show, attempt);
    return () => {
      isCurrent = false;
    };
  }, [attempt]);
  const fleet = useFleet();
  const isKiosk = useIsKiosk();
  useBackgroundWork(phase.name === 'open');
  if (phase.name === 'refused') return <Refused problem={phase.problem} retry={() => setAttempt(attempt + 1)} />;
  if (phase.name === 'outdated') return <Outdated />;
  if (phase.name === 'opening' || !fleet) return <Opening />;
  return (
    <Preferences settings={fleet.settings}>{isKiosk ? <Kiosk fleet={fleet} /> : <Shell fleet={fleet} />}</Preferences>
  );
};

const open = async (show: (phase: Phase) => void, _attempt: number): Promise<void> => {
  const opening = await startDatabase(undefined, () => show({ name: 'outdated' }));
  if (!opening.ok) {
    show({ name: 'refused', problem: opening.problems[0] });
    return;
  }
  try {
    await startFleet();
    show({ name: 'open' });
  } catch (cause) {
    show({ name: 'refused', problem: undefined });
    throw cause;
  }
};

const Full = ({ children }: { readonly children: ReactNode }) => (
  <main style={{ display: 'grid', placeItems: 'center', minHeight: '100vh' }}>{children}</main>
);

const Opening = () => {
  const { t } = useTranslation('shell');
  return (
    <Full>
      <Loader type="dots" role="status" aria-label={t('opening')} />
    </Full>
  );
};

const Outdated = () => {
  const { t } = useTranslation('shell');
  return (
    <Full>
      <EmptyState
        icon={<IconRefresh size={26} />}
        action={<Button onClick={() => location.reload()}>{t('reloadButton')}</Button>}
      >
        <strong>{t('reloadTitle')}</strong>
        <br />
        {t('reload')}
      </EmptyState>
    </Full>
  );
};

const Refused = ({ problem, retry }: { readonly problem: Problem | undefined; readonly retry: () => void }) => {
  const { t } = useTranslation('shell');
  const isNewer = problem?.code === 'databaseNewer';
  return (
    <Full>
      <EmptyState
        icon={<IconDatabaseOff size={26} />}
        action={isNewer ? undefined : <Button onClick={retry}>{t('tryAgain')}</Button>}
      >
        <strong>{isNewer ? t('newerTitle') : t('openFailedTitle')}</strong>
        <br />
        {isNewer
          ? t('newer', { known: String(problem.params?.['known']), found: String(problem.params?.['found']) })
          : t('openFailed')}
      </EmptyState>
    </Full>
  );
};
