/** What of a technical file is asked for, as its address says it. Pure. */
import type { FilePeriod } from '#domain/technicalFileRows.ts';
import { type CalendarDate, isCalendarDate } from '#kernel/calendarDate.ts';

/** What is asked for. */
export interface FileQuestion {
  readonly period: FilePeriod;
  readonly withReadings: boolean;
}

const dayIn = (search: URLSearchParams, name: string): CalendarDate | null => {
  const text = search.get(name) ?? '';
  return isCalendarDate(text) ? text : null;
};

/** What an address asks for; days that are none are left out. */
export const questionIn = (search: URLSearchParams): FileQuestion => ({
  period: { from: dayIn(search, 'from'), to: dayIn(search, 'to') },
  withReadings: search.get('readings') === '1',
});

/** What is asked for as the end of an address: `?from=2025-01-01`, or nothing. */
export const searchOf = ({ period: { from, to }, withReadings }: FileQuestion): string => {
  const search = new URLSearchParams({
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(withReadings ? { readings: '1' } : {}),
  }).toString();
  return search === '' ? '' : `?${search}`;
};
