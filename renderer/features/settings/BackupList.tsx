import { ActionIcon, Button } from '@mantine/core';
import { IconDatabaseOff, IconDownload, IconLock, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupFile } from '#bridge/backupMessages.ts';
import { downloadBackup } from '#data/backupDownload.ts';
import type { BackupStatus } from '#data/backupStatus.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import { type BackupRow, backupRows, othersPiled } from './backupListView.ts';
import { CheckBackupDialog } from './CheckBackupDialog.tsx';
import styles from './Settings.module.css';
import { useSizeWords } from './useSizeWords.ts';

const shownAtFirst = 12;

/** Every backup there is, each to be checked. */
export const BackupList = ({ status }: { readonly status: BackupStatus }) => {
  const { t } = useTranslation('backups');
  const [isWhole, setWhole] = useState(false);
  const [checked, setChecked] = useState<BackupRow | null>(null);
  const size = useSizeWords();
  const rows = backupRows(status);
  const others = othersPiled(rows);
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst);
  if (rows.length === 0) {
    return (
      <Panel title={t('list')}>
        <EmptyState icon={<IconDatabaseOff size={26} />}>{t('empty')}</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title={t('list')}>
      <BackupTable rows={shown} status={status} onCheck={setChecked} />
      {shown.length < rows.length && (
        <div className={styles['refusal']}>
          <Button variant="subtle" onClick={() => setWhole(true)}>
            {t('showAllOf', { count: rows.length - shown.length })}
          </Button>
        </div>
      )}
      {others !== null && (
        <p className={`${styles['note']} ${styles['refusal']}`}>
          {t('othersPiled', { count: others.count, size: size(others.size) })}
        </p>
      )}
      {checked !== null && <CheckBackupDialog backup={checked} onClose={() => setChecked(null)} />}
    </Panel>
  );
};

interface BackupTableProps {
  readonly rows: readonly BackupRow[];
  readonly status: BackupStatus;
  readonly onCheck: (row: BackupRow) => void;
}

const BackupTable = ({ rows, status, onCheck }: BackupTableProps) => {
  const { t } = useTranslation('backups');
  const { t: common } = useTranslation();
  return (
    <table className={styles['people']} aria-label={t('list')}>
      <thead>
        <tr>
          <th scope="col">{t('column.when')}</th>
          <th scope="col">{t('column.size')}</th>
          <th scope="col">{t('column.place')}</th>
          <th scope="col">{t('column.state')}</th>
          <th scope="col">
            <span className="visually-hidden">{common('moreActions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <BackupLine key={row.name} row={row} status={status} onCheck={onCheck} />
        ))}
      </tbody>
    </table>
  );
};

const BackupLine = ({ row, status, onCheck }: Omit<BackupTableProps, 'rows'> & { readonly row: BackupRow }) => {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const size = useSizeWords();
  const moment = format.moment(row.createdAt);
  const holds = t('holds', { count: row.sequence });
  return (
    <tr>
      <td>
        <div className={styles['name']}>
          {moment}
          {row.isLocked && <IconLock size={14} role="img" aria-label={t('lockedWord')} />}
        </div>
        <div className={styles['second']}>{row.isOther ? `${holds} · ${t('other')}` : holds}</div>
      </td>
      <td>{size(row.size)}</td>
      <td>{t(`place.${row.place}`)}</td>
      <td data-tone={row.isDamaged ? 'overdue' : undefined}>
        {row.isDamaged ? t('state.damaged') : status.sound.has(row.name) ? t('state.sound') : t('state.verified')}
      </td>
      <td>
        <ActionIcon aria-label={t('checkOf', { moment })} onClick={() => onCheck(row)}>
          <IconShieldCheck size={16} aria-hidden />
        </ActionIcon>
        {status.host === 'browser' && <DownloadOne row={row} label={t('downloadOne', { moment })} status={status} />}
      </td>
    </tr>
  );
};

const DownloadOne = ({
  row,
  label,
  status,
}: {
  readonly row: BackupRow;
  readonly label: string;
  readonly status: BackupStatus;
}) => {
  const say = useProblemNotice();
  const { run, isRunning } = useCommand(async (file: BackupFile) => {
    const done = await downloadBackup(file);
    if (!done.ok) say(done.problems);
    return done;
  });
  const file = status.files.find(({ name }) => name === row.name);
  if (file === undefined) return null;
  return (
    <ActionIcon aria-label={label} loading={isRunning} onClick={() => void run(file)}>
      <IconDownload size={16} aria-hidden />
    </ActionIcon>
  );
};
