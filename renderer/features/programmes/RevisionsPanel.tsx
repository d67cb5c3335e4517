import { Badge, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeRevision } from '#domain/programme.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import styles from './Programmes.module.css';
import { revisionDiff } from './revisionDiff.ts';

interface RevisionsPanelProps {
  /** Oldest first. */
  readonly revisions: readonly ProgrammeRevision[];
  readonly inForce: ProgrammeRevision | null;
}

/** Every revision: from when, by whom, why, and what it changed. */
export const RevisionsPanel = ({ revisions, inForce }: RevisionsPanelProps) => {
  const { t } = useTranslation('programmes');
  return (
    <Panel title={t('page.revisions')}>
      <ol className={styles['revisions']}>
        {revisions.toReversed().map((revision) => (
          <RevisionItem
            key={revision.id}
            revision={revision}
            before={revisions.find(({ number }) => number === revision.number - 1)}
            isInForce={revision.id === inForce?.id}
          />
        ))}
      </ol>
    </Panel>
  );
};

interface RevisionItemProps {
  readonly revision: ProgrammeRevision;
  readonly before: ProgrammeRevision | undefined;
  readonly isInForce: boolean;
}

const RevisionItem = ({ revision, before, isInForce }: RevisionItemProps) => {
  const { t } = useTranslation('programmes');
  const format = useFormat();
  const [isCompared, setCompared] = useState(false);
  return (
    <li>
      <div className={styles['nameLine']}>
        <span className={styles['name']}>{t('page.revision', { number: revision.number })}</span>
        {isInForce && (
          <Badge variant="light" size="sm">
            {t('page.inForce')}
          </Badge>
        )}
        {before !== undefined && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-expanded={isCompared}
            onClick={() => setCompared(!isCompared)}
          >
            {t('page.compare')}
          </Button>
        )}
      </div>
      <div className={styles['second']}>
        {t('page.effective', {
          date: format.date(revision.effectiveOn),
          by: revision.approvedBy || t('page.unsigned'),
        })}
      </div>
      <div>{revision.reason}</div>
      {isCompared && before !== undefined && (
        <DifferenceList differences={revisionDiff(before.levels, revision.levels)} />
      )}
    </li>
  );
};
