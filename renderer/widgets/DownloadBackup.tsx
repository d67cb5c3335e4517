import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { downloadNewBackup } from '#data/backupDownload.ts';
import { useCommand } from './useCommand.tsx';
import { useProblemNotice } from './useProblemNotice.ts';

/** One click: a backup is made, if there are changes in none, and handed to the browser's downloads. */
export const DownloadBackup = () => {
  const { t } = useTranslation('backups');
  const say = useProblemNotice();
  const { run, isRunning } = useCommand(async () => {
    const done = await downloadNewBackup();
    if (!done.ok) say(done.problems);
    return done;
  });
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={isRunning}
      onClick={() => void run(undefined)}
    >
      {t('download')}
    </Button>
  );
};
