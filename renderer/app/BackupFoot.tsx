import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type BackupStatus, useBackupStatus } from '#data/backupStatus.ts';
import { now, useLocalMoment } from '#data/clock.ts';
import { routes } from '#routes.ts';
import { backupConcern, isAlarming } from '#widgets/backupView.ts';
import { useAgeWords } from '#widgets/useAgeWords.ts';
import styles from './Shell.module.css';

/** How backups stand, at the foot of the rail: always to be seen. */
export const BackupFoot = () => {
  const status = useBackupStatus();
  useLocalMoment();
  if (status === undefined) return null;
  return (
    <Link
      href={routes.backups}
      className={styles['backup'] ?? ''}
      data-tone={isAlarming(backupConcern(status, now())) ? 'due' : undefined}
    >
      <FootWords status={status} />
    </Link>
  );
};

const FootWords = ({ status: { working, failed, last } }: { readonly status: BackupStatus }) => {
  const { t } = useTranslation('backups');
  const age = useAgeWords();
  if (working !== null) return t('foot.working');
  if (failed !== null) return t('foot.failed');
  return last === null ? t('foot.never') : t('foot.at', { age: age(last.at) });
};
