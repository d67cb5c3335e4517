import { IconChecklist } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Programme } from '#domain/programme.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { DraftNote } from './DraftNote.tsx';
import { EffectPanel } from './EffectPanel.tsx';
import { LevelColumn } from './LevelColumn.tsx';
import { LevelColumns } from './LevelColumns.tsx';
import { ProgrammeActions } from './ProgrammeActions.tsx';
import { ComingNote, DefaultNote, MachinesLine } from './ProgrammeNotes.tsx';
import { ProgrammeTabs, tabFrom } from './ProgrammeTabs.tsx';
import { programmeView } from './programmeView.ts';
import { RevisionsPanel } from './RevisionsPanel.tsx';
import { TemplateOffer } from './TemplateOffer.tsx';
import { useEffectChoice } from './useEffectChoice.ts';
import { useProgrammeDraft } from './useProgrammeDraft.ts';

/** One programme: its levels, or the draft of the next revision; the year to come with it, and all its revisions. */
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
  return <Content key={programme.id} fleet={fleet} programme={programme} />;
};

const Content = ({ fleet, programme }: { readonly fleet: Fleet; readonly programme: Programme }) => {
  const text = useLocalText();
  const today = useToday();
  const [search] = useSearchParams();
  const tab = tabFrom(search);
  const editing = useProgrammeDraft(programme.id);
  const typed = editing.content;
  const view = useMemo(() => programmeView(fleet, { programme, typed, today }), [fleet, programme, typed, today]);
  const { draft, problems, coming, levels, machines } = view;
  const choice = useEffectChoice(fleet, { programme, under: machines, levels, next: view.next });
  const beside = useBeside(programme, draft === null ? null : view.nextNumber);
  const afterTitle = useAfterTitle(draft === null ? coming : null);
  return (
    <Page
      title={text(programme.name)}
      beside={beside}
      actions={<ProgrammeActions programme={programme} view={view} editing={editing} effect={choice.effect} />}
      isFilled={tab === 'levels'}
    >
      {draft === null ? (
        <>
          <DefaultNote programme={programme} />
          <ComingNote coming={coming} />
        </>
      ) : (
        <DraftNote
          editing={editing}
          problems={problems}
          effect={choice.effect}
          effectHref={`${routes.programme(programme.id)}?tab=year`}
        />
      )}
      <ProgrammeTabs
        programme={programme}
        tab={tab}
        revisions={view.revisions.length}
        end={<MachinesLine programme={programme} machines={machines} />}
      />
      {tab === 'levels' && draft !== null && (
        <DraftEditor draft={draft} problems={problems} onChange={editing.change} />
      )}
      {tab === 'levels' && draft === null && (
        <LevelColumns isEdited={false}>
          {levels.map((level) => (
            <LevelColumn key={level.id} level={level} levels={levels} />
          ))}
        </LevelColumns>
      )}
      {tab === 'year' && (
        <EffectPanel
          effect={choice.effect}
          offered={choice.offered}
          under={machines}
          onChoose={choice.choose}
          afterTitle={afterTitle}
        />
      )}
      {tab === 'revisions' && (
        <>
          <TemplateOffer programme={programme} revisions={view.revisions} editing={editing} />
          <RevisionsPanel
            revisions={view.revisions}
            inForce={view.inForce}
            draft={draft === view.next ? draft : null}
            today={today}
          />
        </>
      )}
    </Page>
  );
};

const useAfterTitle = (coming: { readonly number: number } | null): string => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  return coming === null ? t('preview.draft') : editor('effect.withRevision', { number: coming.number });
};

/** Beside the title: that the programme is archived, or which revision is being written. */
const useBeside = (programme: Programme, draftNumber: number | null): string | undefined => {
  const { t } = useTranslation('programmes');
  const format = useFormat();
  const { archivedOn } = programme;
  if (archivedOn !== null) return t('page.archivedOn', { date: format.date(archivedOn) });
  return draftNumber === null ? undefined : t('edit.title', { number: draftNumber });
};
