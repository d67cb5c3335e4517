/** Ids of the cells of the chart: the grid names by them the cell it is on. */
import type { CalendarDate } from '#kernel/calendarDate.ts';

/** Id of a machine's head. */
export const headId = (machineId: string): string => `machine-${machineId}`;
/** Id of a visit's chip. */
export const visitId = (key: string): string => `visit-${key}`;
/** Id of a week's head. */
export const weekId = (monday: CalendarDate): string => `week-${monday}`;
