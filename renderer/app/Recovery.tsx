import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmptyDatabase } from '#archive/sentinel.ts';
import { AbandonDialog } from '#features/restore/AbandonDialog.tsx';
import styles from '#features/restore/Restore.module.css';
import { RestoreFlow } from '#features/restore/RestoreFlow.tsx';
import type { PresentRecords } from '#features/restore/restoreView.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { useAgeWords } from '#widgets/useAgeWords.ts';
import type { Loss } from './openRecords.ts';

interface RecoveryProps {
  readonly loss: Loss;
  /** Opens the records once more. */
  readonly retry: () => void;
}

/** What is shown where there are fewer records than there were: never the screens of a new workshop. */
export const Recovery = ({ loss, retry }: RecoveryProps) => {
  const { t } = useTranslation('restore');
  const params = { present: loss.facts?.sequence ?? 0, known: loss.sentinel?.sequence ?? 0 };
  return (
    <main id="content" className={styles['recovery']}>
      <div className={styles['stack']}>
        <h1>{t(`recovery.${loss.kind}`)}</h1>
        <Panel isPadded>
          <p className={styles['intro']}>{t(`recovery.${loss.kind}Text`, params)}</p>
          <Known loss={loss} />
        </Panel>
        <RestoreFlow present={presentOf(loss)} />
        <OtherWays loss={loss} retry={retry} />
      </div>
    </main>
  );
};

/** What the numbers of a backup are held against: what was here before the loss. */
const presentOf = ({ sentinel, facts }: Loss): PresentRecords => {
  if (sentinel !== null || facts === null) {
    return { counts: null, sequence: null, installationId: null, ...sentinel, isRecovery: true };
  }
  return { ...facts, isRecovery: true };
};

const Known = ({ loss: { sentinel } }: { readonly loss: Loss }) => {
  const { t } = useTranslation('restore');
  const format = useFormat();
  const age = useAgeWords();
  if (sentinel === null) return null;
  const { counts, at, lastBackup } = sentinel;
  const figures = (['equipment', 'orders', 'certificates', 'readings', 'people'] as const)
    .filter((table) => counts[table] > 0)
    .map((table) => `${t(`table.${table}`)} ${format.number(counts[table])}`);
  return (
    <>
      <p className={styles['intro']}>
        {t('recovery.was', { moment: format.moment(at) })} {figures.join(' · ')}
      </p>
      {lastBackup !== null && (
        <p className={styles['intro']}>
          {t('recovery.lastBackup')}: {format.moment(lastBackup)} · {age(lastBackup)}
        </p>
      )}
    </>
  );
};

const OtherWays = ({ loss, retry }: RecoveryProps) => {
  const { t } = useTranslation('restore');
  const [isAsked, setAsked] = useState(false);
  const isKept = loss.facts !== null && !isEmptyDatabase(loss.facts);
  return (
    <Panel title={t('recovery.otherWays')} isPadded>
      <div className={styles['ways']}>
        {loss.kind === 'damaged' && (
          <>
            <span>{t('recovery.damagedText')}</span>
            <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={retry}>
              {t('recovery.tryAgain')}
            </Button>
          </>
        )}
        <span>{t(isKept ? 'recovery.keepText' : 'recovery.afreshText')}</span>
        <Button variant="default" onClick={() => setAsked(true)}>
          {t(isKept ? 'recovery.keep' : 'recovery.afresh')}
        </Button>
      </div>
      {isAsked && (
        <AbandonDialog
          isKept={isKept}
          isDamaged={loss.facts === null}
          sentinel={loss.sentinel}
          onClose={() => setAsked(false)}
          onDone={retry}
        />
      )}
    </Panel>
  );
};
