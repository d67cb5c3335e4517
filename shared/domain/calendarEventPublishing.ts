/** Publishing the calendar file: what is new, moved, gone or as it was since the last time. */
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { error, type Result } from '#kernel/result.ts';
import type { CalendarEntry, CalendarEvent } from './calendarEvent.ts';
import { type Change, changeOf, type Decision, decideUnless, newRow, revised } from './change.ts';
import type { Context } from './context.ts';

/** What goes into the file. */
export interface CalendarScope {
  /** Last day, inclusive. What was published before is followed beyond it. */
  readonly until: CalendarDate;
  /** Null: all machines. */
  readonly equipmentIds: ReadonlySet<string> | null;
  /** Null: all programmes, and orders that belong to none. */
  readonly programmeId: string | null;
}

/** What is published now. */
export interface CalendarToPublish {
  /**
   * Every visit and order to come of the whole workshop, to some months past `until`: one that is not among them
   * counts as gone.
   */
  readonly entries: readonly CalendarEntry[];
  readonly scope: CalendarScope;
}

/** The events the file is to hold, by day, and what became of them. */
export interface PublishedCalendar {
  readonly events: readonly CalendarEvent[];
  readonly added: number;
  readonly moved: number;
  readonly cancelled: number;
}

/** How long a published event is remembered after its day: long enough for any calendar that still shows it. */
const rememberedDays = 400;

const texts = ['summary', 'description', 'category', 'isTentative', 'equipmentId', 'programmeId'] as const;

const isSameText = (row: CalendarEvent, entry: CalendarEntry): boolean => texts.every((key) => row[key] === entry[key]);

/** The event of an entry: the stored row itself when nothing changed. A move or a return raises the sequence. */
const followed = (row: CalendarEvent | undefined, entry: CalendarEntry, context: Context): CalendarEvent => {
  if (row === undefined) return { ...entry, ...newRow(context), id: entry.id, sequence: 0, isCancelled: false };
  const hasMoved = row.on !== entry.on || row.isCancelled;
  if (!hasMoved && isSameText(row, entry)) return row;
  return revised(row, { ...entry, isCancelled: false, sequence: row.sequence + (hasMoved ? 1 : 0) }, context);
};

const cancelled = (row: CalendarEvent, context: Context): CalendarEvent =>
  row.isCancelled ? row : revised(row, { isCancelled: true, sequence: row.sequence + 1 }, context);

const isIn = ({ equipmentIds, programmeId }: CalendarScope, event: CalendarEntry): boolean =>
  (equipmentIds === null || equipmentIds.has(event.equipmentId)) &&
  (programmeId === null || event.programmeId === programmeId);

const byDay = (a: CalendarEvent, b: CalendarEvent): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * Decides what the calendar file says. A visit keeps its event; one that moved raises its sequence by one; one that is
 * gone before its day is cancelled, and stays in the file as such until that day is past, so that a file nobody read
 * leaves no ghost. Problem: `calendarEmpty` (RFC 5545 knows no calendar without a component).
 */
export const decidePublishCalendar = (
  published: readonly CalendarEvent[],
  { entries, scope }: CalendarToPublish,
  context: Context,
): Result<Decision<PublishedCalendar>> => {
  const rows = new Map(published.map((row) => [row.id, row]));
  const alive = new Set(entries.map(({ id }) => id));
  const current = entries
    .filter((entry) => isIn(scope, entry) && (entry.on <= scope.until || rows.get(entry.id)?.isCancelled === false))
    .map((entry) => followed(rows.get(entry.id), entry, context));
  const gone = published
    .filter((row) => !alive.has(row.id) && row.on >= context.today && isIn(scope, row))
    .map((row) => cancelled(row, context));
  const forgotten = published.filter((row) => !alive.has(row.id) && row.on < addDays(context.today, -rememberedDays));
  const events = [...current, ...gone].sort(byDay);
  const fresh = events.filter((event) => event !== rows.get(event.id));
  const changes: readonly Change[] = [
    ...fresh.map((event) => changeOf('calendarEvents', rows.get(event.id) ?? null, event)),
    ...forgotten.map((row) => changeOf('calendarEvents', row, null)),
  ];
  return decideUnless(events.length === 0 ? [error('calendarEmpty')] : [], context, () => ({
    value: { events, ...countsOf(fresh, rows) },
    changes,
  }));
};

const countsOf = (
  fresh: readonly CalendarEvent[],
  rows: ReadonlyMap<string, CalendarEvent>,
): Omit<PublishedCalendar, 'events'> => ({
  added: fresh.filter(({ id }) => !rows.has(id)).length,
  moved: fresh.filter((event) => !event.isCancelled && event.sequence > (rows.get(event.id)?.sequence ?? 0)).length,
  cancelled: fresh.filter(({ isCancelled }) => isCancelled).length,
});
