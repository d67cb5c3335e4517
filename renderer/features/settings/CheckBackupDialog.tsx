import { Alert, PasswordInput, Progress, Stack } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BackupManifest, blobsCount } from '#archive/backupManifest.ts';
import type { BackupFile } from '#bridge/backupMessages.ts';
import { checkKeptBackup } from '#data/backupChecking.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Problem } from '#kernel/result.ts';
import { Dialog } from '#widgets/Dialog.tsx';
import { DialogFoot } from '#widgets/DialogFoot.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import type { BackupRow } from './backupListView.ts';

interface CheckBackupDialogProps {
  readonly backup: BackupRow;
  readonly onClose: () => void;
}

type Phase =
  | { readonly name: 'checking'; readonly percent: number }
  | { readonly name: 'sound'; readonly manifest: BackupManifest }
  | { readonly name: 'refused'; readonly problems: readonly Problem[] };

const fileOf = ({ name, size, createdAt, place }: BackupRow): BackupFile => ({
  name,
  size,
  modifiedAt: createdAt,
  place: place === 'second' ? 'second' : 'first',
});

const isLocked = (problems: readonly Problem[]): boolean =>
  problems.some(({ code }) => code === 'backupLocked' || code === 'backupPassphrase');

/** Reads a backup from end to end and says whether it is as it was written; asks for its passphrase where it must. */
export const CheckBackupDialog = ({ backup, onClose }: CheckBackupDialogProps) => {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const [phase, check] = useCheck(backup);
  const close = () => {
    check.stop();
    onClose();
  };
  return (
    <Dialog onClose={close} title={t('checkOf', { moment: format.moment(backup.createdAt) })}>
      <div role="status">
        {phase.name === 'checking' && (
          <Stack>
            <span>{t('checking', { percent: phase.percent })}</span>
            <Progress value={phase.percent} aria-label={t('checking', { percent: phase.percent })} />
          </Stack>
        )}
        {phase.name === 'sound' && <Sound manifest={phase.manifest} />}
      </div>
      {phase.name === 'refused' && (
        <Stack>
          <ProblemAlert problems={phase.problems} />
          {isLocked(phase.problems) && <Unlock onClose={close} onTyped={check.begin} />}
        </Stack>
      )}
    </Dialog>
  );
};

const useCheck = (backup: BackupRow) => {
  const [phase, setPhase] = useState<Phase>({ name: 'checking', percent: 0 });
  const stop = useRef<AbortController | null>(null);
  const begin = async (passphrase: string) => {
    const controller = new AbortController();
    stop.current = controller;
    setPhase({ name: 'checking', percent: 0 });
    const checked = await checkKeptBackup(fileOf(backup), passphrase, {
      signal: controller.signal,
      onProgress: (done, total) =>
        setPhase({ name: 'checking', percent: total === 0 ? 0 : Math.floor((100 * done) / total) }),
    });
    if (controller.signal.aborted) return;
    setPhase(checked.ok ? { name: 'sound', manifest: checked.value } : { name: 'refused', problems: checked.problems });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, when the dialog opens
  useEffect(() => {
    void begin('');
    return () => stop.current?.abort();
  }, []);
  return [phase, { begin: (passphrase: string) => void begin(passphrase), stop: () => stop.current?.abort() }] as const;
};

const Sound = ({ manifest: { counts } }: { readonly manifest: BackupManifest }) => {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const files = counts[blobsCount] ?? 0;
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0) - files;
  return (
    <Alert variant="light" icon={<IconShieldCheck size={18} aria-hidden />}>
      {t('sound', { rows: format.number(rows), files: format.number(files) })}
    </Alert>
  );
};

const Unlock = ({ onClose, onTyped }: { readonly onClose: () => void; readonly onTyped: (typed: string) => void }) => {
  const { t } = useTranslation('backups');
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onTyped(passphrase);
      }}
    >
      <Stack>
        <PasswordInput
          data-autofocus
          label={t('unlockTitle')}
          autoComplete="off"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <DialogFoot onClose={onClose} submit={t('check')} isRunning={false} isDisabled={passphrase === ''} />
      </Stack>
    </form>
  );
};
