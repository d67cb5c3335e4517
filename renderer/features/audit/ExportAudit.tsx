import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openTrail } from '#data/auditSearch.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { AuditEntry } from '#domain/audit.ts';
import type { AuditFilter } from '#domain/auditFilter.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { bridge } from '#platform/bridge.ts';
import { csvFile } from '#widgets/csvFile.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import { entriesToExport, mostExported } from './auditCsv.ts';
import { recordDifferences } from './auditDifferences.ts';
import { useAuditWords, useFieldWords } from './useAuditWords.ts';

interface ExportAuditProps {
  readonly fleet: Fleet;
  readonly filter: AuditFilter;
}

/** Writes the entries that answer to the filter as a CSV file. */
export const ExportAudit = ({ fleet, filter }: ExportAuditProps) => {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const announce = useProblemNotice();
  const [isRunning, setIsRunning] = useState(false);
  const lineOf = useLine(fleet);
  const { phrases } = useAuditWords(fleet);
  const save = async () => {
    setIsRunning(true);
    try {
      const { entries, isAll } = await entriesToExport(await openTrail(filter, phrases));
      const heads = [
        ...[t('number'), t('when'), t('who'), t('what'), t('csvCommand')],
        ...[t('records'), t('csvDifferences'), t('fingerprint')],
      ];
      const bytes = csvFile([heads, ...entries.map(lineOf)]);
      const kinds = [{ name: 'CSV', extensions: ['csv'] }];
      const saved = await bridge.saveFile({ name: `${t('title')}.csv`, bytes, kinds });
      if (!saved.ok) announce(saved.problems);
      else if (!isAll) notifications.show({ message: t('exportLimit', { most: format.number(mostExported) }) });
    } finally {
      setIsRunning(false);
    }
  };
  return (
    <Button
      variant="default"
      loading={isRunning}
      leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
      onClick={() => void save()}
    >
      {t('exportCsv')}
    </Button>
  );
};

/** One line of the file: a machine reads the time and the command, people the rest. */
const useLine = (fleet: Fleet): ((entry: AuditEntry) => readonly string[]) => {
  const words = useAuditWords(fleet);
  const { label, value } = useFieldWords(fleet, undefined);
  const differences = (entry: AuditEntry): string =>
    recordDifferences(entry)
      .flatMap((record) =>
        record.fields.map(({ path, before, after }) => {
          const head = [words.table(record.table), words.record(record), label(path)].filter(Boolean).join(' ');
          return `${head}: ${value(before, path)} → ${value(after, path)}`;
        }),
      )
      .join('\n');
  return (entry) => [
    ...[String(entry.seq), entry.at, words.who(entry), words.sentence(entry), entry.command],
    ...[words.records(entry), differences(entry), entry.hash ?? ''],
  ];
};
