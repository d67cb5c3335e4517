import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#data/database.ts';
import { databaseFacts } from '#data/sentinelCheck.ts';
import { Page } from '#ui/Page.tsx';
import styles from './Restore.module.css';
import { RestoreFlow } from './RestoreFlow.tsx';
import type { PresentRecords } from './restoreView.ts';

/** Replaces the records by those of a backup. */
export const RestorePage = () => {
  const { t } = useTranslation('restore');
  const [present, setPresent] = useState<PresentRecords>();
  useEffect(() => {
    let isCurrent = true;
    void databaseFacts(database()).then((facts) => {
      if (isCurrent) setPresent({ ...facts, isRecovery: false });
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return (
    <Page title={t('title')}>
      <div className={styles['stack']}>
        <p className={styles['intro']}>{t('intro')}</p>
        {present !== undefined && <RestoreFlow present={present} />}
      </div>
    </Page>
  );
};
