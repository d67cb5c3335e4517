/** The change log: what was committed after a number, in order, for whoever is to follow it from elsewhere. */
import type { AuditEntry } from '#domain/audit.ts';
import { database } from './database.ts';
import type { FettleDatabase } from './db.ts';

/** A commit in the change log. */
export interface LoggedChange extends Pick<AuditEntry, 'seq' | 'at' | 'actorId' | 'actorName' | 'command'> {
  /** The rows with both their sides; of a check that changes, what changed of it. */
  readonly changes: AuditEntry['changes'];
  /** Rows a bulk command touched, by table: they are read as they are now; one that is gone was taken out. */
  readonly touched: readonly { readonly table: string; readonly ids: readonly string[] }[];
}

const touchedBy = async (db: FettleDatabase, seq: number): Promise<LoggedChange['touched']> => {
  const parts = await db.bulkRows.where('[seq+part]').between([seq, 0], [seq, Number.MAX_SAFE_INTEGER]).toArray();
  return parts.map(({ table, ids }) => ({ table, ids }));
};

/**
 * Every commit whose number is above `seq`, in order and without gaps, `limit` at most. Ask on with the last number
 * answered; an empty answer means that there is nothing newer.
 */
export const changesSince = (
  { seq, limit }: { readonly seq: number; readonly limit: number },
  db: FettleDatabase = database(),
): Promise<readonly LoggedChange[]> =>
  db.transaction('r', db.audit, db.bulkRows, async () => {
    const entries = await db.audit.where('seq').above(seq).limit(limit).toArray();
    const logged: LoggedChange[] = [];
    for (const { seq: number, at, actorId, actorName, command, changes } of entries) {
      logged.push({ seq: number, at, actorId, actorName, command, changes, touched: await touchedBy(db, number) });
    }
    return logged;
  });
