import { Button } from '@mantine/core';
import { IconRulerMeasure } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '#data/clock.ts';
import { useFleet } from '#data/fleet.ts';
import type { Instrument } from '#domain/instrument.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { CertificateTabs } from '#widgets/CertificateTabs.tsx';
import { CountedFilter } from '#widgets/CountedFilter.tsx';
import { HeldDialog } from '#widgets/HeldDialog.tsx';
import { RenewHeldDialog } from '#widgets/RenewHeldDialog.tsx';
import { useListPlace } from '#widgets/useListPlace.ts';
import { InstrumentDialog } from './InstrumentDialog.tsx';
import { InstrumentsTable } from './InstrumentsTable.tsx';
import { type InstrumentRow, instrumentFilters, instrumentRows, narrowedInstruments } from './instrumentRows.ts';

type Open =
  | { readonly at: 'edit'; readonly id: Instrument['id'] | null }
  | { readonly at: 'calibrate'; readonly row: InstrumentRow };

/** What do we measure with, and is it calibrated? */
export const InstrumentsPage = () => {
  const { t } = useTranslation('held');
  const fleet = useFleet();
  const today = useToday();
  const [open, setOpen] = useState<Open | null>(null);
  const all = useMemo(() => (fleet === undefined ? undefined : instrumentRows(fleet, today)), [fleet, today]);
  if (all === undefined) return <Page title={t('instruments.title')}>{null}</Page>;
  const count = all.filter(({ instrument }) => instrument.archivedOn === null).length;
  const add = <Button onClick={() => setOpen({ at: 'edit', id: null })}>{t('instruments.add')}</Button>;
  return (
    <Page
      title={t('instruments.title')}
      beside={count === 0 ? undefined : t('instruments.count', { count })}
      isFilled
      actions={all.length > 0 && add}
    >
      <CertificateTabs tab="instruments" />
      {all.length === 0 ? (
        <EmptyState icon={<IconRulerMeasure size={26} />} action={add}>
          {t('instruments.empty')}
        </EmptyState>
      ) : (
        <InstrumentList all={all} onOpen={setOpen} />
      )}
      <OpenDialog all={all} open={open} onClose={() => setOpen(null)} />
    </Page>
  );
};

interface OpenDialogProps {
  readonly all: readonly InstrumentRow[];
  readonly open: Open | null;
  readonly onClose: () => void;
}

const OpenDialog = ({ all, open, onClose }: OpenDialogProps) => {
  if (open === null) return null;
  if (open.at === 'edit') {
    const instrument = all.find((row) => row.instrument.id === open.id)?.instrument ?? null;
    return <InstrumentDialog key={instrument?.rev} instrument={instrument} onClose={onClose} />;
  }
  const { instrument, calibration } = open.row;
  if (calibration !== null) return <RenewHeldDialog held={[calibration]} onClose={onClose} />;
  return <HeldDialog holder={{ equipmentId: null, instrumentId: instrument.id }} held={null} onClose={onClose} />;
};

const filterIn = (params: URLSearchParams) => instrumentFilters.find((each) => each === params.get('show')) ?? 'all';

interface InstrumentListProps {
  readonly all: readonly InstrumentRow[];
  readonly onOpen: (open: Open) => void;
}

const InstrumentList = ({ all, onOpen }: InstrumentListProps) => {
  const { t } = useTranslation('held');
  const { filter, query, narrow, search, clear } = useListPlace(filterIn, 'all');
  const { rows, counts } = narrowedInstruments(all, filter, query);
  return (
    <Panel
      title={
        <CountedFilter
          label={t('instruments.filterLabel')}
          filters={instrumentFilters}
          value={filter}
          onChange={narrow}
          words={(each) => t(`instruments.filter.${each}`)}
          counts={counts}
        />
      }
      end={<SearchField label={t('instruments.search')} query={query} onQuery={search} />}
    >
      <InstrumentsTable
        rows={rows}
        onOpen={({ instrument }) => onOpen({ at: 'edit', id: instrument.id })}
        onCalibrate={(row) => onOpen({ at: 'calibrate', row })}
        onClear={clear}
      />
    </Panel>
  );
};
