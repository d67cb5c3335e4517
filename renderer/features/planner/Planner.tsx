import { Button, SegmentedControl } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { useWeekLoads } from '#data/queries/weekLoads.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { Page } from '#ui/Page.tsx';
import { RegisterFilters } from '#widgets/RegisterFilters.tsx';
import { isNarrowed } from '#widgets/registerFilter.ts';
import { weeksShown } from './chartScale.ts';
import { MonthView } from './MonthView.tsx';
import styles from './Planner.module.css';
import { PlannerMenu } from './PlannerMenu.tsx';
import { PlannerToolbar } from './PlannerToolbar.tsx';
import { plannerModes, zoomed } from './plannerAddress.ts';
import { type PlannerState, usePlanner } from './usePlanner.ts';
import { usePlannerDeeds } from './usePlannerDeeds.tsx';
import { WallChart } from './WallChart.tsx';

interface PlannerProps {
  readonly fleet: Fleet;
  readonly lines: readonly DueLine[];
  readonly today: CalendarDate;
}

/** The plan of the machines shown: filters, stretch, and the chart of the year. */
export const Planner = ({ fleet, lines, today }: PlannerProps) => {
  const { t } = useTranslation('planner');
  const planner = usePlanner({ fleet, lines, today });
  const { place, turn, filtering, rows } = planner;
  const zoom = useCallback((direction: 1 | -1) => turn('zoom', `${zoomed(place.zoom, direction)}`), [turn, place.zoom]);
  return (
    <Page
      title={t('title')}
      isFilled
      beside={<ModeSwitch planner={planner} />}
      actions={<PlannerMenu fleet={fleet} today={today} shown={rows.map(({ machine }) => machine.id)} />}
    >
      <div className={styles['top']}>
        <PlannerToolbar planner={planner} onZoom={zoom} end={t('shown', { count: rows.length })} />
        <RegisterFilters
          equipment={fleet.equipment}
          programmes={fleet.programmes}
          filter={filtering.filter}
          version={filtering.version}
          type={filtering.type}
          narrow={filtering.narrow}
          clear={filtering.clear}
          hasArchived={false}
        />
      </div>
      <Year fleet={fleet} planner={planner} today={today} onZoom={zoom} />
    </Page>
  );
};

const ModeSwitch = ({ planner: { place, turn } }: { readonly planner: PlannerState }) => {
  const { t } = useTranslation('planner');
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('view')}
      data={plannerModes.map((mode) => ({ value: mode, label: t(mode) }))}
      value={place.mode}
      onChange={(mode) => turn('view', mode === 'year' ? null : mode)}
    />
  );
};

interface YearProps {
  readonly fleet: Fleet;
  readonly planner: PlannerState;
  readonly today: CalendarDate;
  readonly onZoom: (direction: 1 | -1) => void;
}

const Year = ({ fleet, planner, today, onZoom }: YearProps) => {
  const { place, scale, setting, lines } = planner;
  const loads = useWeekLoads(scale.from, weeksShown);
  const { deeds, selection, overlays } = usePlannerDeeds(fleet, today, setting);
  return (
    <div className={styles['ground']}>
      {place.mode === 'month' ? (
        <MonthView
          fleet={fleet}
          rows={planner.rows}
          month={place.from}
          today={today}
          deeds={deeds}
          selection={selection}
        />
      ) : (
        <WallChart
          fleet={fleet}
          lines={lines}
          scale={scale}
          setting={setting}
          loads={loads}
          selection={selection}
          deeds={deeds}
          onZoom={onZoom}
          empty={<NothingFound planner={planner} />}
        />
      )}
      {selection.size > 0 && (
        <SelectionBar
          count={selection.size}
          onOpenOrders={() => deeds.openOrders(null)}
          onClear={deeds.clearSelection}
        />
      )}
      {overlays}
    </div>
  );
};

interface SelectionBarProps {
  readonly count: number;
  readonly onOpenOrders: () => void;
  readonly onClear: () => void;
}

/** What can be done with the visits selected. */
const SelectionBar = ({ count, onOpenOrders, onClear }: SelectionBarProps) => {
  const { t } = useTranslation('planner');
  return (
    <section className={styles['bulk']} aria-label={t('selectedCount', { count })}>
      <strong>{t('selectedCount', { count })}</strong>
      <Button variant="light" onClick={onOpenOrders}>
        {t('planOrders', { count })}
      </Button>
      <Button variant="subtle" leftSection={<IconX size={16} />} onClick={onClear}>
        {t('clearSelection')}
      </Button>
    </section>
  );
};

const NothingFound = ({ planner: { filtering } }: { readonly planner: PlannerState }) => {
  const { t } = useTranslation('planner');
  const { t: equipment } = useTranslation('equipment');
  return (
    <div className={styles['none']}>
      <p>{t('noneFound')}</p>
      {isNarrowed(filtering.filter) && (
        <Button variant="default" onClick={filtering.clear}>
          {equipment('clearFilters')}
        </Button>
      )}
    </div>
  );
};
