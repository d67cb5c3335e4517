import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Fleet } from '#data/fleetState.ts';
import { machineVisits, visitsAfterMove } from '#data/machineVisits.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { lastAllowedDay, windowSideOf } from '#domain/planMove.ts';
import type { PlannerVisit, VisitSetting } from '#domain/visitsOfMachine.ts';
import { type CalendarDate, earlierDate, laterDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { visitId } from './chartIds.ts';
import type { ChartDeeds } from './useChart.ts';
import { type MachineVisit, useMoving } from './useMoving.tsx';
import { usePlanOrders } from './usePlanOrders.ts';
import { VisitDetails } from './VisitDetails.tsx';
import { visitFollowers } from './visitFollowers.ts';
import type { MotionRules } from './visitMotion.ts';
import { nothingSelected, toggled, type VisitSelection } from './visitSelection.ts';
import { WeekDialog } from './WeekDialog.tsx';

interface PlannerDeeds {
  readonly deeds: ChartDeeds;
  readonly selection: VisitSelection;
  /** Dialogs and notes that stand over the chart. */
  readonly overlays: ReactNode;
}

/** Where a visit may be carried: not before today, not past the limit of a statutory level. */
const motionRules = (fleet: Fleet, today: CalendarDate, setting: VisitSetting): MotionRules => ({
  allowed: (visit, day) => {
    const last = lastAllowedDay(visit, today);
    return laterDate(today, last === null ? day : earlierDate(day, last));
  },
  isOutside: (visit, day) => windowSideOf(visit, day) !== null,
  followers: ({ visit, machine, to }) =>
    visitFollowers(machineVisits(fleet, machine, setting), visitsAfterMove(fleet, visit, { to, setting }), visit),
});

/** The chart takes the keys back. */
const focusChart = ({ visit }: MachineVisit): void => {
  const grid = document.getElementById(visitId(visit.key))?.closest<HTMLElement>('[role="grid"]');
  grid?.focus({ preventScroll: true });
};

interface Shown extends MachineVisit {
  readonly at: DOMRect;
}

const selectedVisits = ({ machines }: VisitSelection, fleet: Fleet, setting: VisitSetting): readonly PlannerVisit[] =>
  [...machines].flatMap(([id, keys]) => {
    const machine = fleet.equipment.get(id);
    return machine === undefined ? [] : machineVisits(fleet, machine, setting).filter(({ key }) => keys.has(key));
  });

/** All that can be done from the chart. */
export const usePlannerDeeds = (fleet: Fleet, today: CalendarDate, setting: VisitSetting): PlannerDeeds => {
  const [, navigate] = useLocation();
  const [selection, setSelection] = useState(nothingSelected);
  const [shown, setShown] = useState<Shown | null>(null);
  const [week, setWeek] = useState<CalendarDate | null>(null);
  const moving = useMoving(fleet);
  const plan = usePlanOrders(fleet.openOrdersOf);
  const rules = useMemo(() => motionRules(fleet, today, setting), [fleet, today, setting]);
  const showDetails = useCallback((what: MachineVisit) => {
    const chip = document.getElementById(visitId(what.visit.key));
    if (chip !== null) setShown({ ...what, at: chip.getBoundingClientRect() });
  }, []);
  const clearSelection = useCallback(() => setSelection(nothingSelected), []);
  const openOrders = (what: MachineVisit | null): void => {
    const chosen = selection.size > 0 ? selectedVisits(selection, fleet, setting) : what === null ? [] : [what.visit];
    void plan(chosen).then((isDone) => isDone && clearSelection());
  };
  const deeds: ChartDeeds = {
    ...moving,
    rules,
    showDetails,
    toggle: (id: EquipmentId, key: string) => setSelection((now) => toggled(now, id, key)),
    clearSelection,
    openOrders,
    openMachine: (id) => navigate(routes.machine(id)),
    openOrder: (id) => navigate(routes.order(id)),
    openWeek: setWeek,
  };
  const overlays = (
    <>
      {moving.dialogs}
      {shown !== null && (
        <VisitDetails
          what={shown}
          at={shown.at}
          fleet={fleet}
          today={today}
          moving={moving}
          openOrders={({ visit }) => void plan([visit])}
          onClose={() => {
            setShown(null);
            focusChart(shown);
          }}
        />
      )}
      {week !== null && <WeekDialog monday={week} fleet={fleet} today={today} onClose={() => setWeek(null)} />}
    </>
  );
  return { deeds, selection, overlays };
};
