import type { Table } from 'dexie';

/**
 * The rows whose index holds any of the keys, in the order of the keys. Each key's rows come in one reading; Dexie's
 * `anyOf` takes a cursor from row to row, which is slower the more rows a key has.
 */
export const rowsWithAny = async <T>(
  table: Table<T, string>,
  index: string,
  keys: readonly string[],
): Promise<readonly T[]> => {
  const ofKeys = [...new Set(keys)].toSorted().map((key) => table.where(index).equals(key).toArray());
  return (await Promise.all(ofKeys)).flat();
};
