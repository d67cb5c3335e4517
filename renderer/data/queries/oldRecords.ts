/** How much old could be cleared out. */
import { useToday } from '#data/clock.ts';
import type { FettleDatabase } from '#data/db.ts';
import { oldRecordsOf, oldRecordTables } from '#data/oldRecords.ts';
import { type ClearInput, clearingOf, isPlainCheck } from '#domain/recordClearing.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { useStored } from './useStored.ts';

/** What of a kind would go, everything before a day. */
export interface OldCount {
  readonly records: number;
  readonly photos: number;
  /** The day of the oldest; null: there is none. */
  readonly since: CalendarDate | null;
}

/** Checks are counted on the way: signatures are large, and there may be a hundred thousand. */
const oldChecks = async (db: FettleDatabase, before: CalendarDate): Promise<OldCount> => {
  const [ids, days]: [string[], CalendarDate[]] = [[], []];
  await db.checks
    .where('day')
    .below(before)
    .each((check) => {
      if (!isPlainCheck(check)) return;
      ids.push(check.id);
      if (days.length === 0) days.push(check.day);
    });
  const photos = await db.attachments.where('about').anyOf(ids).count();
  return { records: ids.length, photos, since: days[0] ?? null };
};

/** Reads how much of a kind would go. */
export const readOldCount = (db: FettleDatabase, { kind, before }: ClearInput): Promise<OldCount> =>
  db.transaction('r', [...oldRecordTables], async () => {
    if (kind === 'checks') return oldChecks(db, before);
    const { attachments, since } = clearingOf(kind, await oldRecordsOf(db, { kind, before, most: 0 }), before);
    return { records: 0, photos: attachments.length, since };
  });

/** How much of a kind would go; undefined while it is counted. */
export const useOldCount = ({ kind, before }: ClearInput): OldCount | undefined => {
  const today = useToday();
  return useStored((db) => readOldCount(db, { kind, before }), [kind, before, today]);
};
