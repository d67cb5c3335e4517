import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bridge } from '#platform/bridge.ts';
import { csvFile } from '#widgets/csvFile.ts';
import { useSavingNotice } from '#widgets/useSavingNotice.ts';
import type { HeldRow } from './heldRows.ts';

/** Writes the lines shown as a CSV file. */
export const ExportHeld = ({ rows }: { readonly rows: readonly HeldRow[] }) => {
  const { t } = useTranslation('held');
  const { t: common } = useTranslation();
  const tellSaving = useSavingNotice();
  const save = async () => {
    const heads = [
      ...[t('holder'), t('kind'), t('titleField'), t('number'), t('issuer'), t('issuedOn')],
      ...[t('expiresOn'), t('stateHead'), t('isRequired'), t('notes')],
    ];
    const lines = rows.map(({ held, holder, standing }) => [
      ...[holder.code, common(`heldKind.${held.kind}`), held.title, held.number, held.issuer, held.issuedOn],
      ...[held.expiresOn ?? '', t(`state.${standing.state}`), held.isRequired ? t('isRequired') : '', held.notes],
    ]);
    const kinds = [{ name: 'CSV', extensions: ['csv'] }];
    tellSaving(await bridge.saveFile({ name: `${t('title')}.csv`, bytes: csvFile([heads, ...lines]), kinds }));
  };
  return (
    <Button variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={() => void save()}>
      {t('exportCsv')}
    </Button>
  );
};
