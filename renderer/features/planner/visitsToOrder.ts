/** Which of the visits chosen get orders now. Pure. */
import type { EquipmentId } from '#domain/equipment.ts';
import { isAhead } from '#domain/orderState.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

interface VisitsToOrder {
  readonly asked: readonly PlannerVisit[];
  /** How many wait for an order before them: of a machine and programme one is ahead at a time. */
  readonly waiting: number;
}

const keyOf = ({ equipmentId, programmeId }: PlannerVisit): string => `${equipmentId} ${programmeId}`;

/**
 * Of several visits the earliest of each machine and programme, unless an order is ahead of it already. Visits that
 * have their order are left out. One visit alone is asked for in any case: why it cannot be, its refusal says best.
 */
export const visitsToOrder = (
  visits: readonly PlannerVisit[],
  openOrdersOf: (id: EquipmentId) => readonly WorkOrder[],
): VisitsToOrder => {
  const open = visits.filter(({ orderId }) => orderId === null);
  if (open.length < 2) return { asked: open, waiting: 0 };
  const first = new Map<string, CalendarDate>();
  for (const visit of open) {
    const before = first.get(keyOf(visit));
    if (before === undefined || visit.on < before) first.set(keyOf(visit), visit.on);
  }
  const isFree = ({ equipmentId, programmeId }: PlannerVisit): boolean =>
    !openOrdersOf(equipmentId).some((order) => order.programmeId === programmeId && isAhead(order));
  const asked = open.filter((visit) => first.get(keyOf(visit)) === visit.on && isFree(visit));
  return { asked, waiting: open.length - asked.length };
};
