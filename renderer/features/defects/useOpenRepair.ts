import { useLocation } from 'wouter';
import { openRepair } from '#data/commands/openRepair.ts';
import type { Defect } from '#domain/defect.ts';
import { routes } from '#routes.ts';
import { useAnnouncedCommand } from '#widgets/useAnnouncedCommand.ts';

/** Opens an order that repairs a defect, and goes there. */
export const useOpenRepair = (): ((defect: Defect) => Promise<void>) => {
  const [, navigate] = useLocation();
  const { run } = useAnnouncedCommand(openRepair);
  return async ({ id, equipmentId }) => {
    const orderId = await run({ equipmentId, title: '', defectIds: [id], plannedOn: null });
    if (orderId !== null) navigate(routes.order(orderId));
  };
};
