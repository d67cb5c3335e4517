/**
 * The calendar file (RFC 5545) of visits and orders to come. Written by hand rather than by a library: it is thirty
 * lines, and a file that is strict to the octet can be read by every calendar.
 */
import type { CalendarEvent } from '#domain/calendarEvent.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import { calendarText, contentLine } from './calendarText.ts';

const dateValue = (date: CalendarDate): string => date.replaceAll('-', '');

/** `2026-03-10T08:00:00.000Z` as `20260310T080000Z`. */
const momentValue = (instant: Instant): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const statusOf = ({ isCancelled, isTentative }: CalendarEvent): string =>
  isCancelled ? 'CANCELLED' : isTentative ? 'TENTATIVE' : 'CONFIRMED';

/** A whole day, its end exclusive. Without a METHOD, DTSTAMP is when the event was last revised (3.8.7.2). */
const eventLines = (event: CalendarEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${calendarText(event.id)}@fettle`,
  `DTSTAMP:${momentValue(event.updatedAt)}`,
  `CREATED:${momentValue(event.createdAt)}`,
  `LAST-MODIFIED:${momentValue(event.updatedAt)}`,
  `SEQUENCE:${event.sequence}`,
  `STATUS:${statusOf(event)}`,
  `DTSTART;VALUE=DATE:${dateValue(event.on)}`,
  `DTEND;VALUE=DATE:${dateValue(addDays(event.on, 1))}`,
  'TRANSP:TRANSPARENT',
  `SUMMARY:${calendarText(event.summary)}`,
  ...(event.description === '' ? [] : [`DESCRIPTION:${calendarText(event.description)}`]),
  ...(event.category === '' ? [] : [`CATEGORIES:${calendarText(event.category)}`]),
  'END:VEVENT',
];

/** The text of a calendar file; `name` is what a calendar program calls it. There must be at least one event. */
export const calendarFile = (name: string, events: readonly CalendarEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fettle//Fettle//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${calendarText(name)}`,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map(contentLine)
    .join('');
