import { Button, SegmentedControl } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fleet } from '#data/fleetState.ts';
import { useWeekLoads } from '#data/queries/weekLoads.ts';
import type { DueLine } from '#domain/dueLine.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { Page } from '#ui/Page.tsx';
import { RegisterFilters } from '#widgets/RegisterFilters.tsx';
import { isNarrowed } from '#widgets/registerFilter.ts';
import type { RegisterRow } from '#widgets/registerView.ts';
import { weeksShown } from './chartScale.ts';
import { MonthView } from './MonthView.tsx';
import styles from './Planner.module.css';
import { PlannerMenu } from './PlannerMenu.tsx';
import { PlannerToolbar } from './PlannerToolbar.tsx';
import { ProposeButton } from './ProposeButton.tsx';
import { plannerModes, zoomed } from './plannerAddress.ts';
import { type PlannerState, usePlanner } from './usePlanner.ts';
import { usePlannerDeeds } from './usePlannerDeeds.tsx';
import { usePlannerKeys } from './usePlannerKeys.ts';
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
  usePlannerKeys();
  const { place, turn, filtering, rows } = planner;
  const zoom = useCallback((direction: 1 | -1) => turn('zoom', `${zoomed(place.zoom, direction)}`), [turn, place.zoom]);
  return (
    <Page
      title={t('title')}
      isFilled
      beside={<ModeSwitch planner={planner} />}
      actions={<ProposeButton fleet={fleet} planner={planner} today={today} />}
    >
      <div className={styles['top']}>
        <PlannerToolbar planner={planner} onZoom={zoom} end={<ToolbarEnd fleet={fleet} rows={rows} today={today} />} />
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
      <Plan fleet={fleet} planner={planner} today={today} onZoom={zoom} />
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

interface PlanProps {
  readonly fleet: Fleet;
  readonly planner: PlannerState;
  readonly today: CalendarDate;
  readonly onZoom: (direction: 1 | -1) => void;
}

/** The year or the month, and what can be done from either. */
const Plan = ({ fleet, planner, today, onZoom }: PlanProps) => {
  const { place, setting, rows } = planner;
  const acting = usePlannerDeeds(fleet, today, setting);
  const { deeds, selection, overlays } = acting;
  return (
    <div className={styles['ground']}>
      {place.mode === 'year' ? (
        <Year fleet={fleet} planner={planner} acting={acting} onZoom={onZoom} />
      ) : (
        <MonthView fleet={fleet} rows={rows} month={place.from} today={today} deeds={deeds} selection={selection} />
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

interface YearProps extends Omit<PlanProps, 'today'> {
  readonly acting: ReturnType<typeof usePlannerDeeds>;
}

const Year = ({ fleet, planner, acting, onZoom }: YearProps) => {
  const { scale, setting, lines } = planner;
  const loads = useWeekLoads(scale.from, weeksShown);
  return (
    <WallChart
      fleet={fleet}
      lines={lines}
      scale={scale}
      setting={setting}
      loads={loads}
      selection={acting.selection}
      deeds={acting.deeds}
      onZoom={onZoom}
      empty={<NothingFound planner={planner} />}
    />
  );
};

interface ToolbarEndProps {
  readonly fleet: Fleet;
  readonly rows: readonly RegisterRow[];
  readonly today: CalendarDate;
}

const ToolbarEnd = ({ fleet, rows, today }: ToolbarEndProps) => {
  const { t } = useTranslation('planner');
  const shown = useMemo(() => rows.map(({ machine }) => machine.id), [rows]);
  return (
    <>
      {t('shown', { count: rows.length })}
      <PlannerMenu fleet={fleet} today={today} shown={shown} />
    </>
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
