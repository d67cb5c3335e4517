/** Repairs and other work of the whole fleet, and what it asks of the weeks. */
import { loadOfWork, type OtherWork, otherWorkOf } from '#domain/otherWorkLoad.ts';
import type { LoadingVisit } from '#domain/weekLoad.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Fleet } from './fleetState.ts';

type FleetOrders = Pick<Fleet, 'equipment' | 'openOrdersOf'>;

/** The orders ahead that are no service, machine by machine. */
export const otherWork = (fleet: FleetOrders, today: CalendarDate): readonly OtherWork[] =>
  [...fleet.equipment.keys()].flatMap((id) => otherWorkOf(fleet.openOrdersOf(id), today));

/** The load of that work. */
export const otherWorkLoads = (fleet: FleetOrders, today: CalendarDate): readonly LoadingVisit[] =>
  otherWork(fleet, today).map(loadOfWork);
