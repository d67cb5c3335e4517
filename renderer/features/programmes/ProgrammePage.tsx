import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Programme } from '#domain/programme.ts';
import { revisionInForce, revisionsInOrder } from '#domain/programmeRevisions.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { draftProblems } from './draftProblems.ts';
import { LevelCard } from './LevelCard.tsx';
import { MachinesPanel } from './MachinesPanel.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { ProgrammeActions } from './ProgrammeActions.tsx';
import { DefaultNote, DraftNote } from './ProgrammeNotes.tsx';
import styles from './Programmes.module.css';
import { keepDraft, useDraft } from './programmeDrafts.ts';
import { machinesUnder } from './programmesView.ts';
import { RevisionsPanel } from './RevisionsPanel.tsx';

/** One programme: its levels, or the draft of the next revision; machines, preview and revisions beside them. */
export const ProgrammePage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('programmes');
  const { t: common } = useTranslation();
  const fleet = useFleet();
  const programme = fleet?.programmes.get(id as Programme['id']);
  if (fleet === undefined) return <Page title={t('title')}>{null}</Page>;
  if (programme === undefined) {
    return (
      <Page title={t('title')}>
        <EmptyState icon={<IconChecklist size={26} />}>{common('notThere')}</EmptyState>
      </Page>
    );
  }
  return <Content fleet={fleet} programme={programme} />;
};

const Content = ({ fleet, programme }: { readonly fleet: Fleet; readonly programme: Programme }) => {
  const { t } = useTranslation('programmes');
  const text = useLocalText();
  const today = useToday();
  const kept = useDraft(programme.id);
  const draft = programme.archivedOn === null ? kept : null;
  const revisions = revisionsInOrder(fleet.revisionsOf(programme.id));
  const inForce = revisionInForce(revisions, today);
  const levels = inForce?.levels ?? [];
  const latest = revisions.at(-1);
  const problems = draftProblems(draft ?? []);
  const machines = machinesUnder(fleet, programme.id);
  const format = useFormat();
  const next = (latest?.number ?? 0) + 1;
  const { archivedOn } = programme;
  const besideDraft = draft === null ? undefined : t('edit.title', { number: next });
  const besideTitle = archivedOn === null ? besideDraft : t('page.archivedOn', { date: format.date(archivedOn) });
  return (
    <Page
      title={text(programme.name)}
      beside={besideTitle}
      actions={
        <ProgrammeActions
          programme={programme}
          latest={latest?.levels ?? []}
          draft={draft}
          number={next}
          canApprove={problems.all.length === 0}
        />
      }
    >
      {draft === null ? <DefaultNote programme={programme} /> : <DraftNote problems={problems} />}
      <div className={styles['columns']}>
        {draft === null ? (
          <div className={styles['stack']}>
            {levels.map((level) => (
              <LevelCard key={level.id} level={level} levels={levels} />
            ))}
          </div>
        ) : (
          <DraftEditor draft={draft} problems={problems} onChange={(levels) => keepDraft(programme.id, levels)} />
        )}
        <div className={styles['stack']}>
          <MachinesPanel programme={programme} machines={machines} />
          <PreviewPanel
            fleet={fleet}
            programme={programme}
            machines={machines}
            levels={levels}
            draft={draft !== null && problems.all.length === 0 ? draft : null}
          />
          <RevisionsPanel revisions={revisions} inForce={inForce} />
        </div>
      </div>
    </Page>
  );
};
