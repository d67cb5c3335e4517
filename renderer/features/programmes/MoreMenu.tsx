import { Button, Menu } from '@mantine/core';
import { IconArchive, IconCopy, IconDots, IconFileExport, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { archiveProgramme } from '#data/commands/archiveProgramme.ts';
import { createProgramme } from '#data/commands/createProgramme.ts';
import { useFleet } from '#data/fleet.ts';
import type { Programme, ProgrammeLevel } from '#domain/programme.ts';
import { useLanguage, useLocalText } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import { freeName } from './programmeNaming.ts';
import { useProgrammeExport } from './useProgrammeExport.ts';

interface MoreMenuProps {
  readonly programme: Programme;
  readonly levels: readonly ProgrammeLevel[];
  readonly onRename: () => void;
}

/** What is done with a programme now and then: name it, copy it, hand it on, put it away. */
export const MoreMenu = ({ programme, levels, onRename }: MoreMenuProps) => {
  const { t } = useTranslation('programmes');
  const { t: editor } = useTranslation('programmeEditor');
  const { t: common } = useTranslation();
  const { clone, archive } = useProgrammeCommands(programme, levels);
  const saveFile = useProgrammeExport();
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
        <Menu.Item
          leftSection={<IconFileExport size={16} aria-hidden />}
          onClick={() => void saveFile(programme, levels)}
        >
          {editor('file.export')}
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
  const tellDone = useDoneNotice();
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
      tellDone(t('page.cloned'));
      navigate(routes.programme(made.value));
    } else announce(made.problems);
  };
  const archive = async () => {
    const done = await archiveProgramme({ id: programme.id, rev: programme.rev });
    if (done.ok) {
      tellDone(t('page.archived', { name }));
      navigate(routes.programmes);
    } else announce(done.problems);
  };
  return { clone, archive };
};
