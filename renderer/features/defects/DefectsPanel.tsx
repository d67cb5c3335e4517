import { IconFilterOff } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import type { DefectBook } from '#data/queries/defects.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { CountedFilter } from '#widgets/CountedFilter.tsx';
import { useListPlace } from '#widgets/useListPlace.ts';
import { DefectsTable } from './DefectsTable.tsx';
import { defectFilters, defectRows, filteredDefects, filterIn } from './defectsView.ts';

interface DefectsPanelProps {
  readonly fleet: Fleet;
  readonly book: DefectBook;
}

/** The defects, narrowed by how they stand and by words. */
export const DefectsPanel = ({ fleet, book }: DefectsPanelProps) => {
  const { t } = useTranslation('defectBook');
  const { filter, query, narrow, search } = useListPlace(filterIn, 'open');
  const wanted = useDeferredValue(query);
  const { equipment } = fleet;
  const rows = useMemo(() => defectRows(book, { equipment }), [book, equipment]);
  const shown = useMemo(() => filteredDefects(rows, filter, wanted), [rows, filter, wanted]);
  return (
    <Panel
      title={
        <CountedFilter
          label={t('statesLabel')}
          filters={defectFilters}
          value={filter}
          onChange={narrow}
          words={(each) => t(`filter.${each}`)}
          counts={shown.counts}
        />
      }
      end={<SearchField label={t('search')} query={query} onQuery={search} />}
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
