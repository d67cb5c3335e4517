import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArchive, IconDots, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archivePerson } from '#data/commands/archivePerson.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { Person } from '#domain/person.ts';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { PersonDialog } from './PersonDialog.tsx';

interface PersonActionsProps {
  readonly fleet: Fleet;
  readonly person: Person;
  readonly onAdd: () => void;
}

/** What one does with a person. One who is archived is only looked at. */
export const PersonActions = ({ fleet, person, onAdd }: PersonActionsProps) => {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const tellDone = useDoneNotice();
  const [isEditing, setEditing] = useState(false);
  const { run } = useAnnouncedCommand(archivePerson);
  const archive = async (): Promise<void> => {
    if ((await run({ id: person.id, rev: person.rev })) !== null) tellDone(t('wasArchived', { name: person.name }));
  };
  if (person.archivedOn !== null) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
        {common('edit')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={common('moreActions')}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={() => void archive()}>
            {t('archive')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button onClick={onAdd}>{t('certificates.add')}</Button>
      {isEditing && <PersonDialog person={person} fleet={fleet} onClose={() => setEditing(false)} />}
    </>
  );
};
