import { Button, Menu } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArchive, IconCopy, IconDots, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { archiveProgramme } from '#data/commands/archiveProgramme.ts';
import { createProgramme } from '#data/commands/createProgramme.ts';
import { useFleet } from '#data/fleet.ts';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { NameDialog } from './NameDialog.tsx';
import { keepDraft } from './programmeDrafts.ts';
import { freeName } from './programmeNaming.ts';

interface ProgrammeActionsProps {
  readonly programme: Programme;
  /** Levels of the latest revision. */
  readonly latest: readonly ProgrammeLevel[];
  readonly draft: readonly ProgrammeLevel[] | null;
  /** Number the next revision will have. */
  readonly number: number;
  readonly canApprove: boolean;
}

/** What can be done with a programme: change it through a draft, name it, copy it, archive it. */
export const ProgrammeActions = (props: ProgrammeActionsProps) => {
  const { programme, latest, draft, number, canApprove } = props;
  const { t } = useTranslation('programmes');
  const [dialog, setDialog] = useState<'name' | 'approve' | null>(null);
  const close = () => setDialog(null);
  const drop = () => keepDraft(programme.id, null);
  useHotkeys([['mod+S', () => draft !== null && canApprove && setDialog('approve')]], []);
  if (programme.archivedOn !== null) return null;
  return (
    <>
      {draft === null ? (
        <>
          <MoreMenu programme={programme} levels={latest} onRename={() => setDialog('name')} />
          <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => keepDraft(programme.id, latest)}>
            {t('page.edit')}
          </Button>
        </>
      ) : (
        <>
          <Button variant="default" onClick={drop}>
            {t('edit.discard')}
          </Button>
          <Button disabled={!canApprove} onClick={() => setDialog('approve')}>
            {t('edit.approve')}
          </Button>
        </>
      )}
      {dialog === 'name' && <NameDialog programme={programme} onClose={close} />}
      {dialog === 'approve' && draft !== null && (
        <ApproveDialog
          programme={programme}
          number={number}
          before={latest}
          draft={draft}
          onClose={close}
          onApproved={() => {
            close();
            drop();
          }}
        />
      )}
    </>
  );
};

interface MoreMenuProps {
  readonly programme: Programme;
  readonly levels: readonly ProgrammeLevel[];
  readonly onRename: () => void;
}

const MoreMenu = ({ programme, levels, onRename }: MoreMenuProps) => {
  const { t } = useTranslation('programmes');
  const { t: common } = useTranslation();
  const { clone, archive } = useProgrammeCommands(programme, levels);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" aria-label={common('moreActions')}>
          <IconDots size={16} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onRename}>
          {t('page.rename')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void clone()}>
          {t('page.clone')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => void archive()}>
          {t('page.archive')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const useProgrammeCommands = (programme: Programme, levels: readonly ProgrammeLevel[]) => {
  const { t } = useTranslation('programmes');
  const [, navigate] = useLocation();
  const language = useLanguage();
  const text = useLocalText();
  const announce = useProblemNotice();
  const name = text(programme.name);
  const taken = [...(useFleet()?.programmes.values() ?? [])].map((other) => text(other.name));
  const clone = async () => {
    const { kinds, needsConfirmation } = programme;
    const wording = (number: number) =>
      number === 1 ? t('page.cloneName', { name }) : t('page.cloneNameNumber', { name, number });
    const copy = {
      name: { [language]: freeName(wording, taken) },
      kinds,
      templateId: null,
      levels,
      needsConfirmation,
    };
    const made = await createProgramme(copy);
    if (made.ok) {
      notifications.show({ message: t('page.cloned') });
      navigate(routes.programme(made.value));
    } else announce(made.problems);
  };
  const archive = async () => {
    const done = await archiveProgramme({ id: programme.id, rev: programme.rev });
    if (done.ok) {
      notifications.show({ message: t('page.archived', { name }) });
      navigate(routes.programmes);
    } else announce(done.problems);
  };
  return { clone, archive };
};
