import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BackupManifest } from '#archive/backupManifest.ts';
import { schemaVersion } from '#archive/migrations/migrations.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { useAgeWords } from '#widgets/useAgeWords.ts';
import styles from './Restore.module.css';
import { actsLost, compareLines, type PresentRecords } from './restoreView.ts';

interface BackupPreviewProps {
  readonly manifest: BackupManifest;
  readonly present: PresentRecords;
  readonly onBack: () => void;
  readonly onRestore: () => void;
}

/** What a backup holds beside what is here, and what would be lost: the last look before a restore. */
export const BackupPreview = ({ manifest, present, onBack, onRestore }: BackupPreviewProps) => {
  const { t } = useTranslation('restore');
  return (
    <Panel title={t('preview')} isPadded>
      <Facts manifest={manifest} />
      <Comparison manifest={manifest} present={present} />
      <Loss manifest={manifest} present={present} />
      <p className={styles['intro']}>{t('series')}</p>
      <div className={styles['foot']}>
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
        <Button onClick={onRestore}>{t('restore')}</Button>
      </div>
    </Panel>
  );
};

const Facts = ({ manifest }: { readonly manifest: BackupManifest }) => {
  const { t } = useTranslation('restore');
  const format = useFormat();
  const age = useAgeWords();
  const versions = { app: manifest.app, version: manifest.schemaVersion, known: schemaVersion };
  return (
    <dl className={styles['facts']}>
      <dt>{t('made')}</dt>
      <dd>
        {format.moment(manifest.createdAt)} · {age(manifest.createdAt)}
      </dd>
      {manifest.workshop !== '' && (
        <>
          <dt>{t('workshop')}</dt>
          <dd>{manifest.workshop}</dd>
        </>
      )}
      <dt>{t('program')}</dt>
      <dd>{manifest.schemaVersion < schemaVersion ? t('byOlder', versions) : t('by', versions)}</dd>
    </dl>
  );
};

const Comparison = ({ manifest, present }: Pick<BackupPreviewProps, 'manifest' | 'present'>) => {
  const { t } = useTranslation('restore');
  const format = useFormat();
  const figure = (count: number | null) => (count === null ? t('unknown') : format.number(count));
  return (
    <table className={styles['table']} aria-label={t('preview')}>
      <thead>
        <tr>
          <td />
          <th scope="col" className={styles['figure']}>
            {t('inBackup')}
          </th>
          <th scope="col" className={styles['figure']}>
            {t(present.isRecovery ? 'before' : 'present')}
          </th>
        </tr>
      </thead>
      <tbody>
        {compareLines(manifest, present).map((line) => (
          <tr key={line.key}>
            <th scope="row">{t(`table.${line.key}`)}</th>
            <td className={styles['figure']}>{figure(line.backup)}</td>
            <td className={styles['figure']}>{figure(line.present)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Loss = ({ manifest, present }: Pick<BackupPreviewProps, 'manifest' | 'present'>) => {
  const { t } = useTranslation('restore');
  const lost = actsLost(manifest, present);
  const words = lost === null ? t('otherInstallation') : lost === 0 ? t('nothingLost') : t('lost', { count: lost });
  return (
    <Alert
      my="md"
      variant="light"
      color={lost === 0 ? 'gray' : 'yellow'}
      icon={<IconAlertTriangle size={18} aria-hidden />}
    >
      {words}
    </Alert>
  );
};
