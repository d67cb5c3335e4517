import { ActionIcon, Badge, Button } from '@mantine/core';
import { IconArchive, IconPencil, IconPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archivePerson } from '#data/commands/archivePerson.ts';
import type { Fleet } from '#data/fleetState.ts';
import { usePeople } from '#data/queries/workshop.ts';
import type { Person } from '#domain/person.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ProblemAlert } from '#widgets/ProblemAlert.tsx';
import { useCommand } from '#widgets/useCommand.tsx';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { PersonDialog } from './PersonDialog.tsx';
import styles from './Settings.module.css';

/** Who works here, with their roles. */
export const PeopleSection = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('settings');
  const tellDone = useDoneNotice();
  const people = usePeople() ?? [];
  const [edited, setEdited] = useState<Person | 'new' | null>(null);
  const archiving = useCommand(archivePerson);
  const archive = async ({ id, rev, name }: Person) => {
    if ((await archiving.run({ id, rev })) !== null) tellDone(t('personArchived', { name }));
  };
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('addPerson')}
    </Button>
  );
  return (
    <Panel title={t('people')} end={people.length > 0 && add}>
      {archiving.problems.length > 0 && (
        <div className={styles['refusal']}>
          <ProblemAlert problems={archiving.problems} />
        </div>
      )}
      {people.length === 0 ? (
        <EmptyState icon={<IconUsers size={26} />} action={add}>
          {t('noPeople')}
        </EmptyState>
      ) : (
        <PeopleTable
          people={people}
          currentId={fleet.settings.currentPersonId}
          onEdit={setEdited}
          onArchive={(person) => void archive(person)}
        />
      )}
      {edited !== null && (
        <PersonDialog person={edited === 'new' ? null : edited} fleet={fleet} onClose={() => setEdited(null)} />
      )}
    </Panel>
  );
};

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly currentId: Person['id'] | null;
  readonly onEdit: (person: Person) => void;
  readonly onArchive: (person: Person) => void;
}

const PeopleTable = ({ people, currentId, onEdit, onArchive }: PeopleTableProps) => {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const format = useFormat();
  return (
    <table className={styles['people']}>
      <thead>
        <tr>
          <th scope="col">{t('personName')}</th>
          <th scope="col">{t('roles')}</th>
          <th scope="col">{t('inspectorNo')}</th>
          <th scope="col">
            <span className="visually-hidden">{common('moreActions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <div className={styles['name']}>
                {person.name}
                {person.isSample && (
                  <Badge variant="outline" color="gray" size="sm">
                    {common('sample')}
                  </Badge>
                )}
              </div>
              <div className={styles['second']}>{person.id === currentId ? t('worksHere') : person.phone}</div>
            </td>
            <td>{format.list(person.roles.map((role) => common(`role.${role}`)))}</td>
            <td>
              {person.inspectorNo}
              {person.inspectorUntil !== null && (
                <div className={styles['second']}>
                  {t('inspectorUntil')} {format.date(person.inspectorUntil)}
                </div>
              )}
            </td>
            <td>
              <ActionIcon aria-label={t('editPerson', { name: person.name })} onClick={() => onEdit(person)}>
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
              <ActionIcon
                color="gray"
                aria-label={t('archivePerson', { name: person.name })}
                onClick={() => onArchive(person)}
              >
                <IconArchive size={16} aria-hidden />
              </ActionIcon>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
