import { IconListCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { useFormat, useLocalText } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { TemplateActions } from './TemplateActions.tsx';
import { TemplateDraftNote } from './TemplateDraftNote.tsx';
import { TemplateItems } from './TemplateItems.tsx';
import { TemplateMachines } from './TemplateMachines.tsx';
import { ComingNote, DefaultNote } from './TemplateNotes.tsx';
import { TemplateRevisions } from './TemplateRevisions.tsx';
import { TemplateTabs, templateTabFrom } from './TemplateTabs.tsx';
import { templateView } from './templateView.ts';
import { useTemplateDraft } from './useTemplateDraft.ts';

/** One check template: its items, or the draft of the next revision; the machines checked by it; all its revisions. */
export const TemplatePage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('checkTemplates');
  const { t: common } = useTranslation();
  const fleet = useFleet();
  const template = fleet?.checkTemplates.get(id as CheckTemplate['id']);
  if (fleet === undefined) return <Page title={t('title')}>{null}</Page>;
  if (template === undefined) {
    return (
      <Page title={t('title')}>
        <EmptyState icon={<IconListCheck size={26} />}>{common('notThere')}</EmptyState>
      </Page>
    );
  }
  return <Content key={template.id} fleet={fleet} template={template} />;
};

const Content = ({ fleet, template }: { readonly fleet: Fleet; readonly template: CheckTemplate }) => {
  const text = useLocalText();
  const today = useToday();
  const [search] = useSearchParams();
  const tab = templateTabFrom(search);
  const editing = useTemplateDraft(template);
  const typed = editing.content;
  const view = useMemo(() => templateView(fleet, { template, typed, today }), [fleet, template, typed, today]);
  const beside = useBeside(template, view.draft === null ? null : view.nextNumber);
  return (
    <Page
      title={text(template.name)}
      beside={beside}
      actions={<TemplateActions template={template} view={view} editing={editing} />}
      isFilled={tab === 'machines' && view.duties.length > 0}
    >
      {view.draft === null ? (
        <>
          <DefaultNote template={template} />
          <ComingNote coming={view.coming} />
        </>
      ) : (
        <TemplateDraftNote template={template} editing={editing} problems={view.problems} />
      )}
      <TemplateTabs template={template} tab={tab} view={view} />
      {tab === 'items' && (
        <TemplateItems
          sections={view.shown}
          problems={view.problems}
          onChange={view.draft === null ? null : editing.change}
        />
      )}
      {tab === 'machines' && <TemplateMachines duties={view.duties} />}
      {tab === 'revisions' && <TemplateRevisions view={view} today={today} />}
    </Page>
  );
};

/** Beside the title: that the template is archived, or which revision is being written. */
const useBeside = (template: CheckTemplate, draftNumber: number | null): string | undefined => {
  const { t } = useTranslation('checkTemplates');
  const format = useFormat();
  const { archivedOn } = template;
  if (archivedOn !== null) return t('page.archivedOn', { date: format.date(archivedOn) });
  return draftNumber === null ? undefined : t('edit.title', { number: draftNumber });
};
