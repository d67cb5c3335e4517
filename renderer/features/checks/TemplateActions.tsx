import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckTemplate } from '#domain/checkTemplate.ts';
import { AssignCheckDialog } from '#widgets/AssignCheckDialog.tsx';
import { TemplateApproveDialog } from './TemplateApproveDialog.tsx';
import { TemplateMenu } from './TemplateMenu.tsx';
import { TemplateNameDialog } from './TemplateNameDialog.tsx';
import type { TemplateView } from './templateView.ts';
import type { TemplateDraft } from './useTemplateDraft.ts';

interface TemplateActionsProps {
  readonly template: CheckTemplate;
  readonly view: TemplateView;
  readonly editing: TemplateDraft;
}

type Opened = 'name' | 'approve' | 'assign' | null;

/** What can be done with a check template: say which machines, change it through a draft, name it, copy it, archive it. */
export const TemplateActions = ({ template, view, editing }: TemplateActionsProps) => {
  const { t } = useTranslation('checkTemplates');
  const [dialog, setDialog] = useState<Opened>(null);
  const close = () => setDialog(null);
  const { draft } = view;
  const canApprove = view.problems.length === 0 && (editing.standing === 'kept' || editing.standing === 'pending');
  // What is approved is what is stored: the last keystrokes go first.
  const approve = async () => {
    if (draft !== null && canApprove && (await editing.keep())) setDialog('approve');
  };
  useHotkeys([['mod+S', () => void approve()]], []);
  if (template.archivedOn !== null) return null;
  return (
    <>
      {draft === null ? (
        <>
          <TemplateMenu template={template} sections={view.latest} onRename={() => setDialog('name')} />
          <Button variant="default" onClick={() => setDialog('assign')}>
            {t('page.assign')}
          </Button>
          <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => void editing.begin(view.latest)}>
            {t('page.edit')}
          </Button>
        </>
      ) : (
        <>
          <Button variant="default" onClick={() => void editing.discard()}>
            {t('edit.discard')}
          </Button>
          <Button disabled={!canApprove} onClick={() => void approve()}>
            {t('edit.approve')}
          </Button>
        </>
      )}
      {dialog === 'name' && <TemplateNameDialog template={template} onClose={close} />}
      {dialog === 'assign' && <AssignCheckDialog templateId={template.id} onClose={close} />}
      {dialog === 'approve' && draft !== null && (
        <TemplateApproveDialog
          template={template}
          number={view.nextNumber}
          before={view.latest}
          draft={template.draft?.sections ?? draft}
          onClose={close}
        />
      )}
    </>
  );
};
