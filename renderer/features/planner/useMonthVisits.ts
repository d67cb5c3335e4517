import { useCallback, useMemo, useState } from 'react';
import type { Fleet } from '#data/fleetState.ts';
import { machineVisits } from '#data/machineVisits.ts';
import { useVisitsBetween } from '#data/queries/weekLoads.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { MonthGrid } from './monthDays.ts';

interface MonthVisits {
  /** Undefined until first reckoned. */
  readonly visits: readonly PlannerVisit[] | undefined;
  /** To be said before a machine's visits are changed here. */
  readonly touch: (id: EquipmentId) => void;
}

const none: ReadonlySet<EquipmentId> = new Set();

/**
 * The visits of the weeks shown. The plan worker reckons them for the whole workshop; a machine touched here is
 * reckoned by the window itself from then on, so that what was moved stands in its place at once.
 */
export const useMonthVisits = (fleet: Fleet, today: CalendarDate, { from, until }: MonthGrid): MonthVisits => {
  const reckoned = useVisitsBetween(from, until);
  const [touched, setTouched] = useState(none);
  const { noticeDays } = fleet.settings;
  const visits = useMemo(() => {
    if (reckoned === undefined || touched.size === 0) return reckoned;
    const setting = { today, noticeDays, until };
    const own = [...touched].flatMap((id) => {
      const machine = fleet.equipment.get(id);
      return machine === undefined ? [] : machineVisits(fleet, machine, setting).filter(({ on }) => on >= from);
    });
    return [...reckoned.filter(({ equipmentId }) => !touched.has(equipmentId)), ...own];
  }, [reckoned, touched, fleet, today, noticeDays, from, until]);
  const touch = useCallback((id: EquipmentId) => setTouched((now) => (now.has(id) ? now : new Set([...now, id]))), []);
  return { visits, touch };
};
