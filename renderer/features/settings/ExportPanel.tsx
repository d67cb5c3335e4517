import { Button, Checkbox, Progress } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileZip, IconTableExport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkWatch } from '#data/backupWork.ts';
import { today } from '#data/clock.ts';
import { exportOfArchive, exportOfTables } from '#data/exporting.ts';
import type { Result } from '#kernel/result.ts';
import { bridge } from '#platform/bridge.ts';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import styles from './Settings.module.css';

interface Wanted {
  /** What the file is called, without day and extension. */
  readonly name: string;
  readonly make: (watch: WorkWatch) => Promise<Result<Uint8Array<ArrayBuffer>>>;
}

/** Makes what is wanted and hands it over; answers how far it is, and how to stop it. */
const useExport = () => {
  const { t } = useTranslation('backups');
  const [percent, setPercent] = useState(0);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const { run, problems, isRunning } = useCommand(async ({ name, make }: Wanted) => {
    setPercent(0);
    stop.current = new AbortController();
    const onProgress = (done: number, total: number) => setPercent(Math.floor((100 * done) / Math.max(1, total)));
    const made = await make({ signal: stop.current.signal, onProgress });
    if (!made.ok) return made;
    const kinds = [{ name: t('exportKind'), extensions: ['zip'] }];
    const saved = await bridge.saveFile({ name: `${name} ${today()}.zip`, bytes: made.value, kinds });
    if (saved.ok && saved.value.outcome !== 'cancelled') notifications.show({ message: t('exportSaved') });
    return saved;
  });
  return { run, problems, isRunning, percent, stop: () => stop.current?.abort() };
};

/** All records to take along: as tables with a description, or as the archive. */
export const ExportPanel = () => {
  const { t } = useTranslation('backups');
  const [withFiles, setWithFiles] = useState(true);
  const { run, problems, isRunning, percent, stop } = useExport();
  return (
    <Panel title={t('exportTitle')} isPadded>
      <p className={styles['intro']}>{t('exportText')}</p>
      <p className={styles['intro']}>{t('exportArchiveText')}</p>
      <ProblemAlert problems={problems} />
      <Checkbox
        label={t('exportWithFiles')}
        checked={withFiles}
        onChange={({ currentTarget }) => setWithFiles(currentTarget.checked)}
      />
      {isRunning ? (
        <Running percent={percent} onStop={stop} />
      ) : (
        <div className={styles['foot']}>
          <Button
            variant="default"
            leftSection={<IconFileZip size={16} aria-hidden />}
            onClick={() => void run({ name: t('exportArchiveName'), make: exportOfArchive })}
          >
            {t('exportArchive')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconTableExport size={16} aria-hidden />}
            onClick={() => void run({ name: t('exportName'), make: (watch) => exportOfTables(withFiles, watch) })}
          >
            {t('exportTables')}
          </Button>
        </div>
      )}
    </Panel>
  );
};

const Running = ({ percent, onStop }: { readonly percent: number; readonly onStop: () => void }) => {
  const { t } = useTranslation('backups');
  const { t: common } = useTranslation();
  return (
    <div className={styles['foot']}>
      <Progress className={styles['progress'] ?? ''} value={percent} aria-label={t('exportTitle')} />
      <span role="status">{t('workingShare', { percent })}</span>
      <Button variant="default" onClick={onStop}>
        {common('cancel')}
      </Button>
    </div>
  );
};
