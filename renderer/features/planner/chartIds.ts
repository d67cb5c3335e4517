/** Ids of the cells of the chart: the grid names by them the cell it is on. */
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** Id of a machine's head. */
export const headId = (machineId: string): string => `machine-${machineId}`;
/** Id of a visit's chip. */
export const visitId = (key: string): string => `visit-${key}`;
/** Key of an order's mark, beside those of visits. */
export const workKey = (orderId: string): string => `order ${orderId}`;
/** The order whose mark has the key; null for other keys. */
export const orderOfKey = (key: string | null): string | null =>
  key?.startsWith('order ') === true ? key.slice('order '.length) : null;
/** Id of a week's head. */
export const weekId = (monday: CalendarDate): string => `week-${monday}`;
