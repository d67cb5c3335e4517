import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { openOrders } from '#data/commands/openOrders.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { routes } from '#routes.ts';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';

const byDay = (visits: readonly PlannerVisit[]): ReadonlyMap<CalendarDate, readonly PlannerVisit[]> =>
  Map.groupBy(
    visits.filter(({ orderId }) => orderId === null),
    ({ on }) => on,
  );

/** Plans orders for visits, each for its own day; answers whether all of it was done. One alone is shown at once. */
export const usePlanOrders = (): ((visits: readonly PlannerVisit[]) => Promise<boolean>) => {
  const { t } = useTranslation('planner');
  const tellDone = useDoneNotice();
  const [, navigate] = useLocation();
  const announce = useProblemNotice();
  return async (visits) => {
    const opened: string[] = [];
    for (const [plannedOn, ofDay] of byDay(visits)) {
      const asked = ofDay.map(({ equipmentId, programmeId, level }) => ({
        equipmentId,
        programmeId,
        levelIds: [level.id],
      }));
      const result = await openOrders({ visits: asked, plannedOn });
      if (!result.ok) {
        announce(result.problems);
        break;
      }
      opened.push(...result.value);
    }
    const [first] = opened;
    if (opened.length > 0) tellDone(t('ordersPlanned', { count: opened.length }));
    if (opened.length === 1 && visits.length === 1 && first !== undefined) navigate(routes.order(first));
    return opened.length > 0;
  };
};
