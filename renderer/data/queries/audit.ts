import type { FettleDatabase } from '#data/db.ts';
import type { AuditEntry } from '#domain/audit.ts';
import { useStored } from './useStored.ts';

/** The audit entries about a row, or about a piece of equipment and all that belongs to it; the latest first. */
export const readAuditOf = async (db: FettleDatabase, id: string): Promise<readonly AuditEntry[]> =>
  (await db.audit.where('about').equals(id).toArray()).toSorted((a, b) => b.seq - a.seq);

/** The audit entries about a row; undefined while they are read. */
export const useAuditOf = (id: string): readonly AuditEntry[] | undefined =>
  useStored((db) => readAuditOf(db, id), [id]);

/** The number of the last entry of the trail; undefined while it is read, 0 when there is none. */
export const useAuditHead = (): number | undefined =>
  useStored(async (db) => ((await db.audit.orderBy('seq').lastKey()) as number | undefined) ?? 0, []);

/** The numbers under which orders, defects and certificates of these ids are known; those of others are left out. */
const readNumbers = async (db: FettleDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const found = await Promise.all([db.orders, db.defects, db.certificates].map((table) => table.bulkGet([...ids])));
  const rows = found.flat().filter((row) => row !== undefined);
  return new Map(rows.map(({ id, number }) => [id, number]));
};

/** As `readNumbers`; undefined while they are read. */
export const useRecordNumbers = (ids: readonly string[]): ReadonlyMap<string, string> | undefined =>
  useStored((db) => readNumbers(db, ids), [ids.join()]);
