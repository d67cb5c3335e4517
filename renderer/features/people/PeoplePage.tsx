import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUsers } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Fleet } from '#data/fleetState.ts';
import { useTrainings } from '#data/queries/people.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { CountedFilter } from '#widgets/CountedFilter.tsx';
import { useListPlace } from '#widgets/useListPlace.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { filteredPeople, filterIn, type PersonRow, peopleFilters, peopleRows } from './peopleView.ts';
import { QualificationDialog } from './QualificationDialog.tsx';

/** Who may do what? */
export const PeoplePage = () => {
  const { t } = useTranslation('people');
  const fleet = useFleet();
  const [isAdding, adding] = useDisclosure(false);
  if (fleet === undefined) return <Page title={t('title')}>{null}</Page>;
  const count = [...fleet.people.values()].filter(({ archivedOn }) => archivedOn === null).length;
  const add = <Button onClick={adding.open}>{t('add')}</Button>;
  return (
    <Page
      title={t('title')}
      beside={count === 0 ? undefined : t('count', { count })}
      isFilled
      actions={fleet.people.size > 0 && add}
    >
      {fleet.people.size === 0 ? (
        <EmptyState icon={<IconUsers size={26} />} action={add}>
          {t('empty')}
        </EmptyState>
      ) : (
        <PeoplePanel fleet={fleet} />
      )}
      {isAdding && <PersonDialog person={null} fleet={fleet} onClose={adding.close} />}
    </Page>
  );
};

const none: readonly never[] = [];

const PeoplePanel = ({ fleet }: { readonly fleet: Fleet }) => {
  const { t } = useTranslation('people');
  const today = useToday();
  const trainings = useTrainings() ?? none;
  const { filter, query, narrow, search, clear } = useListPlace(filterIn, 'all');
  const [renewed, setRenewed] = useState<PersonRow | null>(null);
  const wanted = useDeferredValue(query);
  const all = useMemo(() => peopleRows(fleet, trainings, today), [fleet, trainings, today]);
  const shown = useMemo(() => filteredPeople(all, filter, wanted), [all, filter, wanted]);
  return (
    <Panel
      title={
        <CountedFilter
          label={t('filterLabel')}
          filters={peopleFilters}
          value={filter}
          onChange={narrow}
          words={(each) => t(`filter.${each}`)}
          counts={shown.counts}
        />
      }
      end={<SearchField label={t('search')} query={query} onQuery={search} />}
    >
      <PeopleTable rows={shown.rows} currentId={fleet.settings.currentPersonId} onRenew={setRenewed} onClear={clear} />
      {renewed !== null && (
        <QualificationDialog
          personId={renewed.person.id}
          qualification={null}
          renewed={renewed.standing.qualification}
          onClose={() => setRenewed(null)}
        />
      )}
    </Panel>
  );
};
