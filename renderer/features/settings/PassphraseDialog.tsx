import { Checkbox, PasswordInput, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassphrase } from '#data/backupPassphrase.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useTextAt } from '#widgets/useTextAt.ts';

/** Sets the passphrase of new backups: typed twice, and with the word that it is written down. */
export const PassphraseDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('backups');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isUnderstood, setUnderstood] = useState(false);
  const saving = useCommand(changePassphrase);
  const textAt = useTextAt(saving.problems);
  const save = async () => {
    if ((await saving.run({ passphrase, again })) === null) return;
    notifications.show({ message: t('locks') });
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={t('passphrase')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isUnderstood) void save();
        }}
      >
        <Stack>
          <PasswordInput
            data-autofocus
            label={t('passphrase')}
            description={t('passphraseText')}
            autoComplete="new-password"
            value={passphrase}
            error={textAt('passphrase')}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('again')}
            autoComplete="new-password"
            value={again}
            error={textAt('again')}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
          <Checkbox
            label={t('understood')}
            checked={isUnderstood}
            onChange={(event) => setUnderstood(event.currentTarget.checked)}
          />
          <DialogFoot onClose={onClose} submit={t('lock')} isRunning={saving.isRunning} isDisabled={!isUnderstood} />
        </Stack>
      </form>
    </Dialog>
  );
};
