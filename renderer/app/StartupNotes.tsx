import { Button, Group, Loader } from '@mantine/core';
import { IconDatabaseExport, IconDatabaseOff, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#kernel/result.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';

const Full = ({ children }: { readonly children: ReactNode }) => (
  <main style={{ display: 'grid', placeItems: 'center', minHeight: '100vh' }}>{children}</main>
);

/** The records are being opened, or copied before they are brought up to date. */
export const OpeningNote = ({ isCopying }: { readonly isCopying: boolean }) => {
  const { t } = useTranslation('shell');
  return (
    <Full>
      <div style={{ display: 'grid', placeItems: 'center', gap: 12 }}>
        <Loader type="dots" role="status" aria-label={t(isCopying ? 'copying' : 'opening')} />
        {isCopying && <span>{t('copying')}</span>}
      </div>
    </Full>
  );
};

/** Another window upgraded or replaced the records: this one must be loaded anew. */
export const OutdatedNote = ({ isRestored }: { readonly isRestored: boolean }) => {
  const { t } = useTranslation('shell');
  return (
    <Full>
      <EmptyState
        icon={<IconRefresh size={26} />}
        action={<Button onClick={() => location.reload()}>{t('reloadButton')}</Button>}
      >
        <strong>{t(isRestored ? 'restoredTitle' : 'reloadTitle')}</strong>
        <br />
        {t(isRestored ? 'restoredElsewhere' : 'reload')}
      </EmptyState>
    </Full>
  );
};

/** The records are not opened: why, and what to do. */
export const RefusedNote = ({
  problem,
  retry,
}: {
  readonly problem: Problem | undefined;
  readonly retry: () => void;
}) => {
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

interface UncopiedNoteProps {
  readonly problems: readonly Problem[];
  readonly retry: () => void;
  readonly goOn: () => void;
}

/** The copy before an upgrade could not be made: try again, or go on without. */
export const UncopiedNote = ({ problems, retry, goOn }: UncopiedNoteProps) => {
  const { t } = useTranslation('shell');
  return (
    <Full>
      <EmptyState
        icon={<IconDatabaseExport size={26} />}
        action={
          <Group justify="center">
            <Button variant="default" onClick={goOn}>
              {t('goOnUncopied')}
            </Button>
            <Button onClick={retry}>{t('tryAgain')}</Button>
          </Group>
        }
      >
        <strong>{t('uncopiedTitle')}</strong>
        <br />
        {t('uncopied')}
      </EmptyState>
      <ProblemAlert problems={problems} />
    </Full>
  );
};
