import type { FettleDatabase } from '#data/db.ts';
import type { AuditEntry } from '#domain/audit.ts';
import { useStored } from './useStored.ts';

/** The audit entries about a row, or about a piece of equipment and all that belongs to it; the latest first. */
export const readAuditOf = async (db: FettleDatabase, id: string): Promise<readonly AuditEntry[]> =>
  (await db.audit.where('about').equals(id).toArray()).toSorted((a, b) => b.seq - a.seq);

/** The audit entries about a row; undefined while they are read. */
export const useAuditOf = (id: string): readonly AuditEntry[] | undefined =>
  useStored((db) => readAuditOf(db, id), [id]);
