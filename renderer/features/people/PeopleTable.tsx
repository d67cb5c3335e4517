import { Button } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Person } from '#domain/person.ts';
import { isPressing } from '#domain/qualificationState.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { routes } from '#routes.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { type Column, VirtualTable } from '#ui/VirtualTable.tsx';
import styles from './People.module.css';
import type { PersonRow } from './peopleView.ts';
import { StandingMark } from './StandingMark.tsx';
import { useStandingWords } from './useStandingWords.ts';

interface PeopleTableProps {
  readonly rows: readonly PersonRow[];
  readonly currentId: Person['id'] | null;
  readonly onRenew: (row: PersonRow) => void;
  readonly onClear: () => void;
}

/** Everybody with roles, certificates and what they look after; no data access. */
export const PeopleTable = ({ rows, currentId, onRenew, onClear }: PeopleTableProps) => {
  const { t } = useTranslation('people');
  const [, navigate] = useLocation();
  const columns = useColumns(currentId, onRenew);
  return (
    <VirtualTable
      label={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ person }) => person.id}
      rowHeight={50}
      onOpen={({ person }) => navigate(routes.person(person.id))}
      empty={
        <EmptyState
          icon={<IconFilterOff size={26} />}
          action={
            <Button variant="default" onClick={onClear}>
              {t('clearFilters')}
            </Button>
          }
        >
          {t('noMatch')}
        </EmptyState>
      }
    />
  );
};

const useColumns = (
  currentId: Person['id'] | null,
  onRenew: (row: PersonRow) => void,
): readonly Column<PersonRow>[] => {
  const { t } = useTranslation('people');
  return useMemo(
    () => [
      {
        id: 'person',
        head: t('column.person'),
        width: 'minmax(150px, 1.1fr)',
        cell: ({ person }) => <NameCell person={person} isCurrent={person.id === currentId} />,
      },
      {
        id: 'roles',
        head: t('column.roles'),
        width: 'minmax(120px, 1fr)',
        cell: ({ person }) => <Roles roles={person.roles} />,
      },
      {
        id: 'certificate',
        head: t('column.certificate'),
        width: 'minmax(220px, 1.9fr)',
        cell: (row) => <CertificateCell row={row} />,
      },
      { id: 'training', head: t('column.training'), width: '96px', cell: (row) => <TrainingCell row={row} /> },
      {
        id: 'machines',
        head: t('column.machines'),
        width: 'minmax(120px, 1fr)',
        cell: (row) => <Machines row={row} />,
      },
      { id: 'access', head: t('column.access'), width: '136px', cell: ({ access }) => t(access) },
      {
        id: 'action',
        head: t('column.action'),
        width: '100px',
        align: 'end',
        cell: (row) => <NextStep row={row} onRenew={onRenew} />,
      },
    ],
    [t, currentId, onRenew],
  );
};

const NameCell = ({ person, isCurrent }: { readonly person: Person; readonly isCurrent: boolean }) => {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const format = useFormat();
  const notes = [
    person.archivedOn === null ? '' : t('archivedOn', { date: format.date(person.archivedOn) }),
    isCurrent ? t('worksHere') : person.phone,
    person.isSample ? common('sample') : '',
  ];
  return (
    <div className={styles['two']}>
      <Link href={routes.person(person.id)} className={styles['name'] ?? ''}>
        {person.name}
      </Link>
      <span className={styles['second']}>{notes.filter((note) => note !== '').join(' · ')}</span>
    </div>
  );
};

const Roles = ({ roles }: Pick<Person, 'roles'>) => {
  const { t } = useTranslation();
  return <span className={styles['clip']}>{useFormat().list(roles.map((role) => t(`role.${role}`)))}</span>;
};

const CertificateCell = ({ row: { standing, kinds } }: { readonly row: PersonRow }) => {
  const { t } = useTranslation();
  const words = useStandingWords();
  const day = words(standing);
  return (
    <div className={styles['two']}>
      <span className={styles['line']}>
        <StandingMark state={standing.state} />
        {day !== '' && <span className={styles['day']}>{day}</span>}
      </span>
      <span className={styles['second']}>{kinds.map((kind) => t(`kind.${kind}`)).join(', ')}</span>
    </div>
  );
};

const TrainingCell = ({ row: { topics } }: { readonly row: PersonRow }) => {
  const { t } = useTranslation('people');
  return topics === null ? dash : t('topicsOf', topics);
};

const mostNamed = 2;

const Machines = ({ row: { machines } }: { readonly row: PersonRow }) => {
  const { t } = useTranslation('people');
  if (machines.length === 0) return dash;
  const codes = machines.slice(0, mostNamed).map(({ code }) => code);
  return (
    <div className={styles['two']}>
      <span>{t('machines', { count: machines.length })}</span>
      <span className={styles['second']}>{[...codes, ...(machines.length > mostNamed ? ['…'] : [])].join(', ')}</span>
    </div>
  );
};

const dash = <span className={styles['none']}>–</span>;

const NextStep = ({ row, onRenew }: { readonly row: PersonRow; readonly onRenew: (row: PersonRow) => void }) => {
  const { t } = useTranslation('people');
  const { person, standing } = row;
  return person.archivedOn === null && isPressing(standing.state) ? (
    <Button variant="default" aria-label={`${t('renew')}: ${person.name}`} onClick={() => onRenew(row)}>
      {t('renew')}
    </Button>
  ) : (
    <Button
      component={Link}
      href={routes.person(person.id)}
      variant="subtle"
      aria-label={`${t('open')}: ${person.name}`}
    >
      {t('open')}
    </Button>
  );
};
