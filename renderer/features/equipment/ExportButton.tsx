import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTableExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { today } from '#data/clock.ts';
import { useLocalText } from '#i18n/useFormat.ts';
import { bridge } from '#platform/bridge.ts';
import type { RegisterRow } from '#widgets/registerView.ts';
import { useSavingNotice } from '#widgets/useSavingNotice.ts';
import styles from './Register.module.css';
import { csvColumns, registerCsv } from './registerCsv.ts';

/** Saves the list as it is filtered and sorted. */
export const ExportButton = ({ rows }: { readonly rows: readonly RegisterRow[] }) => {
  const { t } = useTranslation('equipment');
  const { t: common } = useTranslation();
  const text = useLocalText();
  const tellSaving = useSavingNotice();
  const save = async () => {
    const bytes = registerCsv(rows, {
      heads: csvColumns.map((column) => t(`csv.${column}`)),
      kind: (kind) => common(`kind.${kind}`),
      status: ({ worst }) => (worst === null ? '' : common(`status.${worst.due.status}`)),
      programmes: ({ programmes }) => programmes.map(({ name }) => text(name)).join('; '),
    });
    const name = `${t('fileName')} ${today()}.csv`;
    if (tellSaving(await bridge.saveFile({ name, bytes, kinds: [{ name: t('csvFile'), extensions: ['csv'] }] })))
      notifications.show({ message: t('exported', { count: rows.length }) });
  };
  return (
    <Button
      variant="default"
      title={t('export')}
      className={styles['compact'] ?? ''}
      leftSection={<IconTableExport size={16} />}
      disabled={rows.length === 0}
      onClick={() => void save()}
    >
      {t('export')}
    </Button>
  );
};
