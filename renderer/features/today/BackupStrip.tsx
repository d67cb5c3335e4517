import { IconDatabaseExclamation, IconDatabaseHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type BackupStatus, useBackupStatus } from '#data/backupStatus.ts';
import { now, useLocalMoment } from '#data/clock.ts';
import { routes } from '#routes.ts';
import { backupConcern, leftBrowserAt } from '#widgets/backupView.ts';
import { DownloadBackup } from '#widgets/DownloadBackup.tsx';
import { useAgeWords } from '#widgets/useAgeWords.ts';
import styles from './Today.module.css';

/** How old the last backup is; what is wrong with it, with the one click that mends it. */
export const BackupStrip = () => {
  const { t } = useTranslation('backups');
  const status = useBackupStatus();
  useLocalMoment();
  if (status === undefined) return null;
  const concern = backupConcern(status, now());
  const Icon = concern === null ? IconDatabaseHeart : IconDatabaseExclamation;
  return (
    <div className={concern === null ? styles['backup'] : styles['hint']}>
      <Icon size={16} aria-hidden />
      <span>
        <StripWords status={status} />
      </span>
      {concern === 'outside' || concern === 'outsideNever' ? (
        <DownloadBackup />
      ) : (
        <Link href={routes.backups}>{t('today.see')}</Link>
      )}
    </div>
  );
};

const StripWords = ({ status }: { readonly status: BackupStatus }) => {
  const { t } = useTranslation('backups');
  const age = useAgeWords();
  const { last } = status;
  switch (backupConcern(status, now())) {
    case 'failed':
      return t('today.failed');
    case 'old':
      return t('today.old', { age: last === null ? '' : age(last.at) });
    case 'outsideNever':
      return t('today.outsideNever');
    case 'outside': {
      const left = leftBrowserAt(status);
      return t('today.outside', { age: left === null ? '' : age(left) });
    }
    case 'never':
      return t('today.never');
    case null:
      return last === null ? t('today.never') : t('today.last', { age: age(last.at) });
  }
};
