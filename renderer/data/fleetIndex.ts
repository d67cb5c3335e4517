/** Rows in memory by id or by what they belong to. Changed copies share every list and row that did not change. */
import type { Row } from '#domain/record.ts';

/** Rows by id. */
export type Rows<R extends Row> = ReadonlyMap<R['id'], R>;

/** Rows in lists, by the id of what they belong to. */
export type Groups<R extends Row> = ReadonlyMap<string, readonly R[]>;

interface RowChange<R> {
  readonly before: R | null;
  readonly after: R | null;
}

const none: readonly never[] = [];

/** The list of one owner; the same empty list for every owner without rows. */
export const listOf = <R extends Row>(groups: Groups<R>, owner: string): readonly R[] => groups.get(owner) ?? none;

/** Rows by id. */
export const rowsOf = <R extends Row>(rows: readonly R[]): Rows<R> => new Map(rows.map((row) => [row.id, row]));

/** Rows in lists, in the order given. */
export const groupsOf = <R extends Row>(rows: readonly R[], ownerOf: (row: R) => string): Groups<R> => {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const list = groups.get(ownerOf(row));
    if (list === undefined) groups.set(ownerOf(row), [row]);
    else list.push(row);
  }
  return groups;
};

const isLate = (stored: Row | undefined, row: Row): boolean => stored !== undefined && stored.rev >= row.rev;

/** The rows after the changes; the same object when nothing changed. */
export const changedRows = <R extends Row>(rows: Rows<R>, changes: readonly RowChange<R>[]): Rows<R> => {
  if (changes.length === 0) return rows;
  const changed = new Map(rows);
  for (const { before, after } of changes) {
    if (after === null && before !== null) changed.delete(before.id);
    if (after !== null && !isLate(changed.get(after.id), after)) changed.set(after.id, after);
  }
  return changed;
};

const changedList = <R extends Row>(list: readonly R[], { before, after }: RowChange<R>): readonly R[] => {
  if (after === null) return list.filter(({ id }) => id !== before?.id);
  const at = list.findIndex(({ id }) => id === after.id);
  if (at === -1) return [...list, after];
  return isLate(list[at], after) ? list : list.with(at, after);
};

/** The lists after the changes; the same object when nothing changed. No row ever changes its owner. */
export const changedGroups = <R extends Row>(
  groups: Groups<R>,
  changes: readonly RowChange<R>[],
  ownerOf: (row: R) => string,
): Groups<R> => {
  if (changes.length === 0) return groups;
  const changed = new Map(groups);
  for (const change of changes) {
    const row = change.after ?? change.before;
    if (row === null) continue;
    const owner = ownerOf(row);
    changed.set(owner, changedList(changed.get(owner) ?? none, change));
  }
  return changed;
};
