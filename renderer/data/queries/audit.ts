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

/** A part of the rows that a bulk entry touched: of one table, some of them. */
interface TouchedPart {
  readonly part: number;
  readonly table: string;
  readonly count: number;
}

/** A row that a bulk entry touched, as it is now; null: it is gone. */
export interface TouchedRow {
  readonly table: string;
  readonly id: string;
  readonly row: Readonly<Record<string, unknown>> | null;
}

const partsOf = (db: FettleDatabase, seq: number) =>
  db.bulkRows.where('[seq+part]').between([seq, 0], [seq, Number.MAX_SAFE_INTEGER]);

/** How the rows that an entry touched lie; none of an entry that lists all its changes. */
const readTouchedParts = async (db: FettleDatabase, seq: number): Promise<readonly TouchedPart[]> => {
  const parts: TouchedPart[] = [];
  // One after the other: of all ids together there may be a million.
  await partsOf(db, seq).each(({ part, table, ids }) => parts.push({ part, table, count: ids.length }));
  return parts;
};

/** As `readTouchedParts`; undefined while they are read. */
export const useTouchedParts = (seq: number): readonly TouchedPart[] | undefined =>
  useStored((db) => readTouchedParts(db, seq), [seq]);

/** Rows an entry touched, `count` of them from the one at place `from` on. */
const readTouched = async (
  db: FettleDatabase,
  seq: number,
  { parts, from, count }: { readonly parts: readonly TouchedPart[]; readonly from: number; readonly count: number },
): Promise<readonly TouchedRow[]> => {
  const touched: TouchedRow[] = [];
  let begin = 0;
  for (const { part, table, count: inPart } of parts) {
    const [first, end] = [Math.max(0, from - begin), Math.min(inPart, from + count - begin)];
    begin += inPart;
    if (first >= end) continue;
    const ids = (await db.bulkRows.get([seq, part]))?.ids.slice(first, end) ?? [];
    const rows = await db.table(table).bulkGet([...ids]);
    touched.push(...ids.map((id, i) => ({ table, id, row: rows[i] ?? null })));
  }
  return touched;
};

/** As `readTouched`; undefined while they are read. */
export const useTouched = (
  seq: number,
  page: { readonly parts: readonly TouchedPart[]; readonly from: number; readonly count: number },
): readonly TouchedRow[] | undefined =>
  useStored((db) => readTouched(db, seq, page), [seq, page.parts.length, page.from, page.count]);
