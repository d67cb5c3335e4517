import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CheckRevision } from '#domain/checkTemplate.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { Panel } from '#ui/Panel.tsx';
import { TemplateDifferences } from './TemplateDifferences.tsx';
import styles from './Templates.module.css';
import { templateDiff } from './templateDiff.ts';
import type { TemplateView } from './templateView.ts';

interface TemplateRevisionsProps {
  readonly view: TemplateView;
  readonly today: CalendarDate;
}

/** Every revision, latest first: from when, by whom, why, and what it changed. */
export const TemplateRevisions = ({ view, today }: TemplateRevisionsProps) => {
  const { t } = useTranslation('checkTemplates');
  const { revisions, inForce } = view;
  return (
    <Panel title={t('tabs.revisions')}>
      <ol className={styles['revisions']}>
        {revisions.toReversed().map((revision) => (
          <RevisionItem
            key={revision.id}
            revision={revision}
            before={revisions.find(({ number }) => number === revision.number - 1) ?? null}
            isInForce={revision.id === inForce?.id}
            isComing={revision.effectiveOn > today}
          />
        ))}
      </ol>
    </Panel>
  );
};

interface RevisionItemProps {
  readonly revision: CheckRevision;
  readonly before: CheckRevision | null;
  readonly isInForce: boolean;
  readonly isComing: boolean;
}

const RevisionItem = ({ revision, before, isInForce, isComing }: RevisionItemProps) => {
  const { t } = useTranslation('checkTemplates');
  const format = useFormat();
  const date = format.date(revision.effectiveOn);
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
            {t('page.comingFrom', { date })}
          </Badge>
        )}
      </div>
      <div className={styles['second']}>
        {t('page.effective', { date, by: revision.approvedBy || t('page.unsigned') })}
        {' · '}
        {t('page.approvedAt', { at: format.moment(revision.approvedAt) })}
      </div>
      <div>{revision.reason}</div>
      {before !== null && (
        <details className={styles['changes']}>
          <summary>{t('page.changes')}</summary>
          <TemplateDifferences differences={templateDiff(before.sections, revision.sections)} />
        </details>
      )}
    </li>
  );
};
