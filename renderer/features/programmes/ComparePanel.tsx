import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeLevel, ProgrammeRevision } from '#domain/programme.ts';
import { Panel } from '#ui/Panel.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import styles from './Programmes.module.css';
import { revisionDiff } from './revisionDiff.ts';

interface ComparePanelProps {
  /** Oldest first. */
  readonly revisions: readonly ProgrammeRevision[];
  readonly draft: readonly ProgrammeLevel[] | null;
}

interface Version {
  readonly value: string;
  readonly label: string;
  readonly levels: readonly ProgrammeLevel[];
}

/** What differs between two revisions, or between one and the draft; at first what the last step changed. */
export const ComparePanel = ({ revisions, draft }: ComparePanelProps) => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const [chosen, setChosen] = useState<{ readonly from: string | null; readonly to: string | null }>({
    from: null,
    to: null,
  });
  const versions: readonly Version[] = [
    ...revisions.map(({ id, number, levels }) => ({ value: id, label: t('page.revision', { number }), levels })),
    ...(draft === null ? [] : [{ value: 'draft', label: editor('revisions.draft'), levels: draft }]),
  ];
  const to = versions.find(({ value }) => value === chosen.to) ?? versions.at(-1);
  const from = versions.find(({ value }) => value === chosen.from) ?? versions.at(-2);
  if (to === undefined || from === undefined) {
    return (
      <Panel title={t('page.compare')} isPadded>
        <div className={styles['second']}>{editor('revisions.onlyOne')}</div>
      </Panel>
    );
  }
  const data = versions.map(({ value, label }) => ({ value, label }));
  return (
    <Panel title={t('page.compare')} isPadded>
      <div className={styles['compared']}>
        <Select
          label={editor('revisions.from')}
          data={data}
          value={from.value}
          onChange={(value) => setChosen({ ...chosen, from: value })}
          allowDeselect={false}
        />
        <Select
          label={editor('revisions.to')}
          data={data}
          value={to.value}
          onChange={(value) => setChosen({ ...chosen, to: value })}
          allowDeselect={false}
        />
      </div>
      <DifferenceList differences={revisionDiff(from.levels, to.levels)} />
    </Panel>
  );
};
