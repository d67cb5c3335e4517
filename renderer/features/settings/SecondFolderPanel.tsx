import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type BackupStatus, chooseSecondFolder, forgetSecondFolder } from '#data/backupStatus.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useAgeWords } from '#widgets/useAgeWords.ts';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './Settings.module.css';

/** The folder backups are copied to. */
export const SecondFolderPanel = ({ status: { places } }: { readonly status: BackupStatus }) => {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const age = useAgeWords();
  const choosing = useCommand(() => chooseSecondFolder());
  const forgetting = useCommand(() => forgetSecondFolder());
  if (places === null) return null;
  const { secondFolder, secondState, lastCopiedAt } = places;
  const isChosen = secondFolder !== null;
  const choose = secondState === 'ask' ? t('allow') : isChosen ? t('chooseOther') : t('choose');
  return (
    <Panel title={t('second')} isPadded>
      <p className={styles['intro']}>{secondState === 'impossible' ? t('secondState.impossible') : t('secondText')}</p>
      <ProblemAlert problems={[...choosing.problems, ...forgetting.problems]} />
      {isChosen && (
        <dl className={styles['facts']}>
          <dt>{t('folder')}</dt>
          <dd className={styles['path']}>{`${secondFolder} · ${t(`secondState.${secondState}`)}`}</dd>
          <dt>{t('copied')}</dt>
          <dd>{lastCopiedAt === null ? t('neverCopied') : `${format.moment(lastCopiedAt)} · ${age(lastCopiedAt)}`}</dd>
        </dl>
      )}
      {secondState !== 'impossible' && (
        <Group mt={isChosen ? 14 : 0}>
          <Button variant="default" loading={choosing.isRunning} onClick={() => void choosing.run(undefined)}>
            {choose}
          </Button>
          {isChosen && (
            <Button variant="subtle" loading={forgetting.isRunning} onClick={() => void forgetting.run(undefined)}>
              {t('forget')}
            </Button>
          )}
        </Group>
      )}
    </Panel>
  );
};
