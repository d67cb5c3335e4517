import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Finding, IntegrityReport } from '#domain/integrity.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { bridge } from '#platform/bridge.ts';
import { Panel } from '#ui/Panel.tsx';
import { csvFile } from '#widgets/csvFile.ts';
import { useSavingNotice } from '#widgets/useSavingNotice.ts';
import { addressOf, type FindingGroup, findingGroups, remedyOf } from './findingView.ts';
import styles from './Settings.module.css';
import { useFindingWords } from './useFindingWords.ts';

/** What was found, by kind, each with a way to the record and what to do about it. */
export const FindingList = ({ report }: { readonly report: IntegrityReport }) => {
  const { t } = useTranslation('integrity');
  return (
    <Panel title={t('findings')} end={<ExportFindings report={report} />}>
      {findingGroups(report).map((group) => (
        <Group key={group.code} group={group} />
      ))}
    </Panel>
  );
};

const Group = ({ group: { shown, more } }: { readonly group: FindingGroup }) => {
  const { t } = useTranslation('integrity');
  const format = useFormat();
  const [first] = shown;
  if (first === undefined) return null;
  return (
    <section className={styles['findings']}>
      <ul>
        {shown.map((finding, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a report never changes, and a record may be in it twice
          <Line key={i} finding={finding} />
        ))}
      </ul>
      {more > 0 && <p className={styles['second']}>{t('more', { shown: format.number(more) })}</p>}
      <p className={styles['note']}>{t(`todo.${remedyOf(first)}`)}</p>
    </section>
  );
};

const Line = ({ finding }: { readonly finding: Finding }) => {
  const words = useFindingWords();
  const name = words.record(finding.record);
  const address = addressOf(finding.record);
  return (
    <li>
      {address === null ? (
        <strong>{name}</strong>
      ) : (
        <Link href={address} className={styles['link'] ?? ''}>
          {name}
        </Link>
      )}{' '}
      {words.what(finding)}
    </li>
  );
};

const ExportFindings = ({ report }: { readonly report: IntegrityReport }) => {
  const { t } = useTranslation('integrity');
  const tellSaving = useSavingNotice();
  const words = useFindingWords();
  const save = async () => {
    const heads = [t('column.name'), t('column.what'), t('column.todo'), t('column.kind'), t('column.id')];
    const lines = report.findings.map((finding) => [
      words.record(finding.record),
      words.what(finding),
      t(`todo.${remedyOf(finding)}`),
      finding.code,
      finding.record.id,
    ]);
    const kinds = [{ name: t('csv'), extensions: ['csv'] }];
    tellSaving(await bridge.saveFile({ name: `${t('title')}.csv`, bytes: csvFile([heads, ...lines]), kinds }));
  };
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconFileSpreadsheet size={15} aria-hidden />}
      onClick={() => void save()}
    >
      {t('export')}
    </Button>
  );
};
