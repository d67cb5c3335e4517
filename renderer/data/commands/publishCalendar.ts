import { calendarFile } from '#archive/calendarFile.ts';
import { runCommand } from '#data/command.ts';
import {
  type CalendarToPublish,
  decidePublishCalendar,
  type PublishedCalendar,
} from '#domain/calendarEventPublishing.ts';
import { ok, type Result } from '#kernel/result.ts';

/** What is published, and what a calendar program is to call it. */
export interface CalendarFileInput extends CalendarToPublish {
  readonly name: string;
}

/** The text of the file, and what became of its events since the last time. */
export interface CalendarFileWritten extends PublishedCalendar {
  readonly text: string;
}

/** Publishes the calendar: remembers what the file says, and gives its text. */
export const publishCalendar = async (
  { name, ...input }: CalendarFileInput,
  confirmed?: readonly string[],
): Promise<Result<CalendarFileWritten>> => {
  const published = await runCommand({
    name: 'publishCalendar',
    tables: ['calendarEvents'],
    confirmed,
    // Thousands of events: the trail needs no copy of each.
    isBulk: true,
    load: (db) => db.calendarEvents.toArray(),
    decide: (state, context) => decidePublishCalendar(state, input, context),
  });
  if (!published.ok) return published;
  return ok({ ...published.value, text: calendarFile(name, published.value.events) });
};
