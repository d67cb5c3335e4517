import { TextInput } from '@mantine/core';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import type { DefectBook } from '#data/queries/defects.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { CountedFilter } from '#widgets/CountedFilter.tsx';
import styles from './Defects.module.css';
import { DefectsTable } from './DefectsTable.tsx';
import { defectFilters, defectRows, filteredDefects, filterIn } from './defectsView.ts';

interface DefectsPanelProps {
  readonly fleet: Fleet;
  readonly book: DefectBook;
}

/** The defects, narrowed by how they stand and by words. */
export const DefectsPanel = ({ fleet, book }: DefectsPanelProps) => {
  const { t } = useTranslation('defectBook');
  const [params, setParams] = useSearchParams();
  const [query, setQuery] = useState(params.get('q') ?? '');
  const wanted = useDeferredValue(query);
  const filter = filterIn(params);
  const { equipment } = fleet;
  const rows = useMemo(() => defectRows(book, { equipment }), [book, equipment]);
  const shown = useMemo(() => filteredDefects(rows, filter, wanted), [rows, filter, wanted]);
  const change = (show: string, q: string) =>
    setParams({ ...(show === 'open' ? {} : { show }), ...(q === '' ? {} : { q }) }, { replace: true });
  return (
    <Panel
      title={
        <CountedFilter
          label={t('statesLabel')}
          filters={defectFilters}
          value={filter}
          onChange={(show) => change(show, query)}
          words={(each) => t(`filter.${each}`)}
          counts={shown.counts}
        />
      }
      end={
        <TextInput
          size="xs"
          type="search"
          className={styles['search'] ?? ''}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={query}
          onChange={({ currentTarget: { value } }) => {
            setQuery(value);
            change(filter, value);
          }}
        />
      }
    >
      <DefectsTable
        rows={shown.rows}
        empty={
          <EmptyState icon={<IconFilterOff size={26} />}>
            {filter === 'open' && wanted === '' ? t('nothingOpen') : t('nothingFound')}
          </EmptyState>
        }
      />
    </Panel>
  );
};
