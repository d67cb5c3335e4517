/**
 * What taking back an entry is decided from: the entry, and the rows of today that its changes concern. Rows are found
 * by table and id; a state may hold more of them than are needed.
 */
import type { AuditEntry } from './audit.ts';
import type { Change, TableName, Tables } from './change.ts';
import type { Language } from './language.ts';
import type { Row } from './record.ts';

/** Rows as they are stored now, by table and id. A table that is left out has none. */
export type StoredRows = { readonly [T in TableName]?: ReadonlyMap<string, Tables[T]> };

/** What taking back is decided from. */
export interface UndoState {
  /** The entry to take back; null when there is none of that number. */
  readonly entry: AuditEntry | null;
  /**
   * The rows the entry changed; besides them, of the machines and programmes among them, everything that speaks against
   * it (`undoGuards.ts`), of its meters the whole logs, and of a revision all that was done under it.
   */
  readonly rows: StoredRows;
  /** Of words that are written into records. */
  readonly language: Language;
}

/** The stored row, else null. */
export const storedRow = <T extends TableName>(rows: StoredRows, table: T, id: string): Tables[T] | null =>
  (rows[table] as ReadonlyMap<string, Tables[T]> | undefined)?.get(id) ?? null;

/** All stored rows of a table. */
export const storedIn = <T extends TableName>(rows: StoredRows, table: T): readonly Tables[T][] => [
  ...((rows[table] as ReadonlyMap<string, Tables[T]> | undefined)?.values() ?? []),
];

/** What one part of an entry comes to: changes that take it back, and those of its changes that no longer stand. */
export interface Compensation {
  readonly changes: readonly Change[];
  /** Changes whose rows somebody changed since. */
  readonly overtaken: readonly Change[];
}

/** Nothing to do. */
export const nothing: Compensation = { changes: [], overtaken: [] };

/** What takes a change back. */
export const compensation = (...changes: readonly Change[]): Compensation => ({ changes, overtaken: [] });

/** Changes that no longer stand. */
export const overtaken = (...changes: readonly Change[]): Compensation => ({ changes: [], overtaken: changes });

/** Several compensations as one. */
export const together = (parts: readonly Compensation[]): Compensation => ({
  changes: parts.flatMap(({ changes }) => changes),
  overtaken: parts.flatMap(({ overtaken }) => overtaken),
});

/** A change of a table known only by name, whose rows are known to be its. */
export const changeIn = (table: TableName, before: Row | null, after: Row | null): Change =>
  ({ table, before, after }) as Change;

/** The rows after changes. Only tables that change are copied. */
export const rowsAfterChanges = (rows: StoredRows, changes: readonly Change[]): StoredRows => {
  const tables: Partial<Record<TableName, Map<string, Row>>> = {};
  for (const { table, before, after } of changes) {
    const known = tables[table] ?? new Map<string, Row>(rows[table]);
    tables[table] = known;
    if (after !== null) known.set(after.id, after);
    else if (before !== null) known.delete(before.id);
  }
  return { ...rows, ...tables } as StoredRows;
};

/** Things in lists, by a key; in the order of their first. */
export const grouped = <T, K>(things: readonly T[], keyOf: (thing: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
};
