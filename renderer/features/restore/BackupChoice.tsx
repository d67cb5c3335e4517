import { Button, FileButton } from '@mantine/core';
import { IconFolderOpen, IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backupLabel } from '#archive/backupName.ts';
import type { BackupFile } from '#bridge/backupMessages.ts';
import { restorableBackups } from '#data/recovery.ts';
import type { RestoreSource } from '#data/restoreWork.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { useAgeWords } from '#widgets/useAgeWords.ts';
import styles from './Restore.module.css';

const shownAtFirst = 6;

interface BackupChoiceProps {
  readonly onChosen: (source: RestoreSource) => void;
}

/** The backups there are, the newest first, and the way to a file elsewhere. */
export const BackupChoice = ({ onChosen }: BackupChoiceProps) => {
  const { t } = useTranslation('restore');
  const [backups, setBackups] = useState<readonly BackupFile[]>();
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void restorableBackups().then((found) => {
      if (isCurrent) setBackups(found);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  if (backups === undefined) return null;
  const shown = isWhole ? backups : backups.slice(0, shownAtFirst);
  return (
    <Panel title={t('list')} end={<FileChoice onChosen={onChosen} />}>
      {backups.length === 0 && <p className={`${styles['intro']} ${styles['pad']}`}>{t('none')}</p>}
      {shown.length > 0 && <BackupTable backups={shown} onChosen={onChosen} />}
      {shown.length < backups.length && (
        <div className={styles['pad']}>
          <Button variant="subtle" onClick={() => setWhole(true)}>
            {t('more', { count: backups.length - shown.length })}
          </Button>
        </div>
      )}
    </Panel>
  );
};

const FileChoice = ({ onChosen }: BackupChoiceProps) => {
  const { t } = useTranslation('restore');
  return (
    <FileButton
      accept=".fettle,.fettle-locked"
      onChange={(file) => {
        if (file !== null) onChosen({ from: { file }, passphrase: '' });
      }}
    >
      {(props) => (
        <Button {...props} variant="default" size="xs" leftSection={<IconFolderOpen size={16} aria-hidden />}>
          {t('openFile')}
        </Button>
      )}
    </FileButton>
  );
};

const BackupTable = ({ backups, onChosen }: BackupChoiceProps & { readonly backups: readonly BackupFile[] }) => {
  const { t } = useTranslation('restore');
  return (
    <table className={styles['table']} aria-label={t('list')}>
      <tbody>
        {backups.map((backup, i) => (
          <BackupLine key={backup.name} backup={backup} isNewest={i === 0} onChosen={onChosen} />
        ))}
      </tbody>
    </table>
  );
};

const BackupLine = ({
  backup,
  isNewest,
  onChosen,
}: BackupChoiceProps & { readonly backup: BackupFile; readonly isNewest: boolean }) => {
  const { t } = useTranslation('restore');
  const format = useFormat();
  const age = useAgeWords();
  const label = backupLabel(backup.name);
  if (label === null) return null;
  const moment = format.moment(label.createdAt);
  return (
    <tr>
      <th scope="row">
        {moment} · {age(label.createdAt)}
      </th>
      <td>
        {t('holds', { count: label.sequence })}{' '}
        {label.isLocked && <IconLock size={14} role="img" aria-label={t('locked')} />}
      </td>
      <td className={styles['end']}>
        <Button
          size="xs"
          variant={isNewest ? 'filled' : 'default'}
          aria-label={t('lookOf', { moment })}
          onClick={() => onChosen({ from: { kept: backup }, passphrase: '' })}
        >
          {t('look')}
        </Button>
      </td>
    </tr>
  );
};
