import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Verdict, verdicts } from '#archive/importRow.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { bridge } from '#platform/bridge.ts';
import { Panel } from '#ui/Panel.tsx';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import type { ImportClient } from '#workers/importClient.ts';
import type { PlanSummary } from '#workers/importMessages.ts';
import styles from './Import.module.css';
import { writtenRows } from './importView.ts';
import { RowsTable } from './RowsTable.tsx';
import { VerdictMark } from './VerdictMark.tsx';

interface PreviewStepProps {
  readonly client: () => ImportClient;
  readonly summary: PlanSummary;
}

/** The dry run: how many rows of each verdict, and every row with its reason. */
export const PreviewStep = ({ client, summary }: PreviewStepProps) => {
  const { t } = useTranslation('import');
  const format = useFormat();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const saveRefused = useSaveRefused(client);
  const all = verdicts.reduce((sum, one) => sum + summary.counts[one], 0);
  const total = verdict === null ? all : summary.counts[verdict];
  const shown = verdict === null ? null : t(`verdictMeaning.${verdict}`);
  return (
    <Panel className={styles['preview']}>
      <div className={styles['verdicts']}>
        <Count label={t('allRows')} count={all} isChosen={verdict === null} onChoose={() => setVerdict(null)} />
        {verdicts.map((one) => (
          <Count
            key={one}
            label={<VerdictMark verdict={one} />}
            count={summary.counts[one]}
            isChosen={verdict === one}
            onChoose={() => setVerdict(one)}
          />
        ))}
        {summary.counts.refused > 0 && (
          <Button
            className={styles['save']}
            variant="default"
            leftSection={<IconDownload size={16} />}
            onClick={() => void saveRefused()}
          >
            {t('saveRefused')}
          </Button>
        )}
      </div>
      <p className={styles['hint']}>
        {writtenRows(summary) === 0 && `${t('nothing')} `}
        {shown !== null && `${shown} `}
        {summary.equipmentCreated > 0 &&
          t('createsCount', { count: summary.equipmentCreated, shown: format.number(summary.equipmentCreated) })}
      </p>
      <RowsTable key={verdict ?? 'all'} client={client} verdict={verdict} total={total} />
    </Panel>
  );
};

interface CountProps {
  readonly label: ReactNode;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

const Count = ({ label, count, isChosen, onChoose }: CountProps) => {
  const format = useFormat();
  return (
    <button type="button" className={styles['count']} aria-pressed={isChosen} onClick={onChoose}>
      <span>{label}</span>
      <strong>{format.number(count)}</strong>
    </button>
  );
};

const useSaveRefused = (client: () => ImportClient) => {
  const { t } = useTranslation('import');
  const announce = useProblemNotice();
  return async (): Promise<void> => {
    const refused = await client().refused();
    const kinds = [{ name: t('csvFile'), extensions: ['csv'] }];
    const saved = refused.ok
      ? await bridge.saveFile({
          name: `${t('refusedFile')}.csv`,
          bytes: new Uint8Array(await refused.value.arrayBuffer()),
          kinds,
        })
      : refused;
    if (!saved.ok) announce(saved.problems);
  };
};
