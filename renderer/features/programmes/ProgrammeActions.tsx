import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '#domain/programme.ts';
import { AssignProgrammeDialog } from '#widgets/AssignProgrammeDialog.tsx';
import { ApproveDialog } from './ApproveDialog.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { NameDialog } from './NameDialog.tsx';
import type { ProgrammeEffect } from './programmeEffect.ts';
import type { ProgrammeView } from './programmeView.ts';
import type { ProgrammeDraftEditing } from './useProgrammeDraft.ts';

interface ProgrammeActionsProps {
  readonly programme: Programme;
  readonly view: ProgrammeView;
  readonly editing: ProgrammeDraftEditing;
  readonly effect: ProgrammeEffect;
}

type Opened = 'name' | 'approve' | 'assign' | null;

/** What can be done with a programme: put machines under it, change it through a draft, name it, copy it, archive it. */
export const ProgrammeActions = (props: ProgrammeActionsProps) => {
  const { programme, view, editing, effect } = props;
  const { t } = useTranslation('programmes');
  const [dialog, setDialog] = useState<Opened>(null);
  const close = () => setDialog(null);
  const { draft } = view;
  const canApprove = view.problems.all.length === 0 && (editing.standing === 'kept' || editing.standing === 'pending');
  // What is approved is what is stored: the last keystrokes go first.
  const approve = async () => {
    if (draft !== null && canApprove && (await editing.keep())) setDialog('approve');
  };
  useHotkeys([['mod+S', () => void approve()]], []);
  if (programme.archivedOn !== null) return null;
  return (
    <>
      {draft === null ? (
        <>
          <MoreMenu programme={programme} levels={view.latest} onRename={() => setDialog('name')} />
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
      {dialog === 'name' && <NameDialog programme={programme} onClose={close} />}
      {dialog === 'assign' && <AssignProgrammeDialog programmeId={programme.id} onClose={close} />}
      {dialog === 'approve' && draft !== null && (
        <ApproveDialog
          programme={programme}
          number={view.nextNumber}
          before={view.latest}
          draft={editing.stored?.levels ?? draft}
          reason={editing.stored?.reason ?? ''}
          effect={effect}
          onClose={close}
        />
      )}
    </>
  );
};
