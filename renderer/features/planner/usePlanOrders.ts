import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { openOrders } from '#data/commands/openOrders.ts';
import type { Fleet } from '#data/fleetState.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import { routes } from '#routes.ts';
import { useDoneNotice } from '#widgets/useDoneNotice.ts';
import { useProblemNotice } from '#widgets/useProblemNotice.ts';
import { visitsToOrder } from './visitsToOrder.ts';

/**
 * Plans orders for visits, each for its own day, in one step; answers whether it was done. One alone is shown at once.
 */
export const usePlanOrders = (
  openOrdersOf: Fleet['openOrdersOf'],
): ((visits: readonly PlannerVisit[]) => Promise<boolean>) => {
  const { t } = useTranslation('planner');
  const tellDone = useDoneNotice();
  const [, navigate] = useLocation();
  const announce = useProblemNotice();
  return async (visits) => {
    const { asked, waiting } = visitsToOrder(visits, openOrdersOf);
    const left = waiting === 0 ? '' : t('ordersWaiting', { count: waiting });
    if (asked.length === 0) {
      if (waiting > 0) notifications.show({ message: left });
      return false;
    }
    const result = await openOrders({
      visits: asked.map(({ equipmentId, programmeId, level, on }) => ({
        equipmentId,
        programmeId,
        levelIds: [level.id],
        plannedOn: on,
      })),
      plannedOn: null,
    });
    if (!result.ok) {
      announce(result.problems);
      return false;
    }
    const [first] = result.value;
    tellDone([t('ordersPlanned', { count: result.value.length }), left].join(' ').trim());
    if (visits.length === 1 && first !== undefined) navigate(routes.order(first));
    return true;
  };
};
