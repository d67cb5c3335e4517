/** What a week holds: visits, and orders that are no service. Pure. */
import type { EquipmentId } from '#domain/equipment.ts';
import { loadOfWork, type OtherWork } from '#domain/otherWorkLoad.ts';
import type { PlannerVisit } from '#domain/visitsOfMachine.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** A line of the week. */
export interface WeekRow {
  readonly key: string;
  readonly equipmentId: EquipmentId;
  readonly on: CalendarDate;
  readonly hours: number;
  readonly isOutside: boolean;
  readonly item: PlannerVisit | OtherWork;
}

/** Whether the line is other work. */
export const isWork = (item: WeekRow['item']): item is OtherWork => 'order' in item;

/** The visits of a week and the work whose day lies in it, by day. */
export const weekRows = (
  visits: readonly PlannerVisit[],
  work: readonly OtherWork[],
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): readonly WeekRow[] => {
  const ofWork = work
    .filter(({ on }) => on >= from && on <= to)
    .map((item) => ({ key: item.order.id, equipmentId: item.order.equipmentId, ...loadOfWork(item), item }));
  const ofVisits = visits.map((item) => {
    const { key, equipmentId, on, hours, isOutside } = item;
    return { key, equipmentId, on, hours, isOutside, item };
  });
  return [...ofVisits, ...ofWork].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};
