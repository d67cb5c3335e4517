import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTableExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#platform/bridge.ts';
import { useSavingNotice } from '#widgets/useSavingNotice.ts';
import { csvColumns, figuresCsv } from './figuresCsv.ts';
import type { Figures } from './useFigures.ts';

/** Writes the figures shown into a file for spreadsheets. */
export const FiguresExport = ({ figures: { rows, span, by } }: { readonly figures: Figures }) => {
  const { t } = useTranslation('checkFigures');
  const tellSaving = useSavingNotice();
  const save = async () => {
    const bytes = figuresCsv(rows, [t(`byKey.${by}`), ...csvColumns.map((column) => t(`column.${column}`))]);
    const name = `${t('title')} ${span.from} ${span.to}.csv`;
    if (tellSaving(await bridge.saveFile({ name, bytes, kinds: [{ name: t('csvFile'), extensions: ['csv'] }] })))
      notifications.show({ message: t('exported', { count: rows.length }) });
  };
  return (
    <Button
      variant="default"
      disabled={rows.length === 0}
      leftSection={<IconTableExport size={16} aria-hidden />}
      onClick={() => void save()}
    >
      {t('exportCsv')}
    </Button>
  );
};
