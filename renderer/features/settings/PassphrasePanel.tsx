import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassphrase } from '#data/backupPassphrase.ts';
import type { BackupStatus } from '#data/backupStatus.ts';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import styles from './Settings.module.css';

/** Whether backups are locked, and with what. */
export const PassphrasePanel = ({ status: { isLocking, last } }: { readonly status: BackupStatus }) => {
  const { t } = useTranslation('backups');
  const [isOpen, setOpen] = useState(false);
  const unlocking = useCommand(() => changePassphrase(null));
  const unlock = async () => {
    if ((await unlocking.run(undefined)) !== null) notifications.show({ message: t('unlocks') });
  };
  return (
    <Panel title={t('passphrase')} isPadded>
      <p className={styles['intro']}>{t('passphraseText')}</p>
      <ProblemAlert problems={unlocking.problems} />
      <p className={styles['standing']}>{isLocking ? t('isLocking') : t('isNotLocking')}</p>
      {!isLocking && last?.isLocked === true && <p className={styles['standing']}>{t('keyLost')}</p>}
      <Group>
        <Button variant="default" onClick={() => setOpen(true)}>
          {isLocking ? t('change') : t('set')}
        </Button>
        {isLocking && (
          <Button variant="subtle" loading={unlocking.isRunning} onClick={() => void unlock()}>
            {t('unlock')}
          </Button>
        )}
      </Group>
      {isOpen && <PassphraseDialog onClose={() => setOpen(false)} />}
    </Panel>
  );
};
