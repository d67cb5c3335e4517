import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProgrammeLevel, ProgrammeRevision } from '#domain/programme.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { Panel } from '#ui/Panel.tsx';
import { ComparePanel } from './ComparePanel.tsx';
import styles from './Programmes.module.css';

interface RevisionsPanelProps {
  /** Oldest first. */
  readonly revisions: readonly ProgrammeRevision[];
  readonly inForce: ProgrammeRevision | null;
  readonly draft: readonly ProgrammeLevel[] | null;
  readonly today: CalendarDate;
}

/** Every revision: from when, by whom, why; and what differs between any two of them. */
export const RevisionsPanel = ({ revisions, inForce, draft, today }: RevisionsPanelProps) => {
  const { t } = useTranslation('programmes');
  return (
    <div className={styles['halves']}>
      <Panel title={t('page.revisions')}>
        <ol className={styles['revisions']}>
          {revisions.toReversed().map((revision) => (
            <RevisionItem
              key={revision.id}
              revision={revision}
              isInForce={revision.id === inForce?.id}
              isComing={revision.effectiveOn > today}
            />
          ))}
        </ol>
      </Panel>
      <ComparePanel revisions={revisions} draft={draft} />
    </div>
  );
};

interface RevisionItemProps {
  readonly revision: ProgrammeRevision;
  readonly isInForce: boolean;
  readonly isComing: boolean;
}

const RevisionItem = ({ revision, isInForce, isComing }: RevisionItemProps) => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const format = useFormat();
  return (
    <li>
      <div className={styles['nameLine']}>
        <span className={styles['name']}>{t('page.revision', { number: revision.number })}</span>
        {isInForce && (
          <Badge variant="light" size="sm">
            {t('page.inForce')}
          </Badge>
        )}
        {isComing && !isInForce && (
          <Badge variant="outline" size="sm">
            {editor('revisions.approvedFrom', { date: format.date(revision.effectiveOn) })}
          </Badge>
        )}
      </div>
      <div className={styles['second']}>
        {t('page.effective', {
          date: format.date(revision.effectiveOn),
          by: revision.approvedBy || t('page.unsigned'),
        })}
        {' · '}
        {t('page.effectiveBy', { at: format.moment(revision.approvedAt) })}
      </div>
      <div>{revision.reason}</div>
    </li>
  );
};
