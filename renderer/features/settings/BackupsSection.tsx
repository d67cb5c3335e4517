import { Button, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDatabaseExport } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { nextBackupAt } from '#archive/backupTiming.ts';
import { backUpNow } from '#data/backupSchedule.ts';
import { type BackupStatus, refreshBackups, useBackupStatus } from '#data/backupStatus.ts';
import { useLocalMoment } from '#data/clock.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { DownloadBackup } from '#widgets/DownloadBackup.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useAgeWords } from '#widgets/useAgeWords.ts';
import { BackupList } from './BackupList.tsx';
import { PassphrasePanel } from './PassphrasePanel.tsx';
import { RestorePanel } from './RestorePanel.tsx';
import { SecondFolderPanel } from './SecondFolderPanel.tsx';
import styles from './Settings.module.css';
import { useSizeWords } from './useSizeWords.ts';

/** Where backups are, how old the last one is, and what there is to do about it. */
export const BackupsSection = () => {
  const status = useBackupStatus();
  useLocalMoment();
  useEffect(() => {
    void refreshBackups();
  }, []);
  if (status === undefined) return null;
  return (
    <div className={styles['stack']}>
      <StandingPanel status={status} />
      <SecondFolderPanel status={status} />
      <PassphrasePanel status={status} />
      <BackupList status={status} />
      <RestorePanel />
    </div>
  );
};

const StandingPanel = ({ status }: { readonly status: BackupStatus }) => {
  const { t } = useTranslation('backups');
  const format = useFormat();
  return (
    <Panel title={t('title')} isPadded>
      <p className={styles['intro']}>{status.host === 'desktop' ? t('intro') : t('introBrowser')}</p>
      {status.failed !== null && (
        <div className={styles['alert']}>
          <p className={styles['note']}>{t('failed', { moment: format.moment(status.failed.at) })}</p>
          <ProblemAlert problems={status.failed.problems} />
        </div>
      )}
      <Standing status={status} />
      <Making status={status} />
    </Panel>
  );
};

const Standing = ({ status }: { readonly status: BackupStatus }) => {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const age = useAgeWords();
  const size = useSizeWords();
  const { last, places, host, downloadedAt } = status;
  const next = nextBackupAt({ changedAt: status.changedAt, failedAt: status.failed?.at ?? null });
  return (
    <dl className={styles['facts']}>
      <dt>{t('last')}</dt>
      <dd>{last === null ? t('never') : `${format.moment(last.at)} · ${age(last.at)}`}</dd>
      <dt>{t('next')}</dt>
      <dd>{next === null ? t('nextNone') : t('nextAt', { moment: format.moment(next) })}</dd>
      <dt>{t('folder')}</dt>
      <dd className={styles['path']}>{places?.folder ?? t('inBrowser')}</dd>
      {places !== null && places.freeBytes !== null && (
        <>
          <dt>{t('room')}</dt>
          <dd>{size(places.freeBytes)}</dd>
        </>
      )}
      {host === 'browser' && (
        <>
          <dt>{t('storage')}</dt>
          <dd>{status.isStorageKept ? t('storageKept') : t('storageNotKept')}</dd>
          <dt>{t('downloaded')}</dt>
          <dd>{downloadedAt === null ? t('neverCopied') : `${format.moment(downloadedAt)} · ${age(downloadedAt)}`}</dd>
        </>
      )}
    </dl>
  );
};

const Making = ({ status: { working, host } }: { readonly status: BackupStatus }) => {
  const { t } = useTranslation('backups');
  const { t: common } = useTranslation();
  const stop = useRef<AbortController | null>(null);
  const begin = async () => {
    stop.current = new AbortController();
    const made = await backUpNow(stop.current.signal);
    stop.current = null;
    if (made.ok) notifications.show({ message: made.value.copy === 'failed' ? t('copyFailed') : t('made') });
  };
  if (working === null) {
    return (
      <div className={styles['foot']}>
        {host === 'browser' && <DownloadBackup />}
        <Button leftSection={<IconDatabaseExport size={16} aria-hidden />} onClick={() => void begin()}>
          {t('now')}
        </Button>
      </div>
    );
  }
  const percent = working.total === 0 ? 0 : Math.floor((100 * working.done) / working.total);
  return (
    <div className={styles['foot']}>
      <Progress className={styles['progress'] ?? ''} value={percent} aria-label={t('working')} />
      <span role="status">{t('workingShare', { percent })}</span>
      <Button variant="default" disabled={stop.current === null} onClick={() => stop.current?.abort()}>
        {common('cancel')}
      </Button>
    </div>
  );
};
