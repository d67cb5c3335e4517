/** A database as an older program left it, made in an open page past the present one. */
import type { Page } from 'playwright-core';
import { storesOf } from '#data/schema.ts';

/** Dexie multiplies its versions by ten for the browser. */
const nativeFactor = 10;

/** A store as the browser makes it. */
interface Store {
  readonly name: string;
  readonly keyPath: string | readonly string[];
  readonly indexes: readonly {
    readonly name: string;
    readonly path: string | readonly string[];
    readonly how: string;
  }[];
}

const pathOf = (word: string): string | readonly string[] =>
  word.startsWith('[') ? word.slice(1, -1).split('+') : word.replace(/^[&*]/, '');

/** Dexie's words for a store: `id, [a+b], &number, *about`. */
const storeOf = ([name, words]: readonly [string, string]): Store => {
  const [key = '', ...indexes] = words.split(',').map((word) => word.trim());
  return {
    name,
    keyPath: pathOf(key),
    indexes: indexes.map((word) => ({ name: word.replace(/^[&*]/, ''), path: pathOf(word), how: word.charAt(0) })),
  };
};

/** Makes the database `fettle` of that version with these rows, on a page of the origin that runs no program. */
export const makeOldDatabase = (
  page: Page,
  version: number,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> =>
  page.evaluate(
    async ({ stores, native, json }) => {
      const request = indexedDB.open('fettle', native);
      request.onupgradeneeded = () => {
        for (const { name, keyPath, indexes } of stores) {
          const store = request.result.createObjectStore(name, { keyPath: keyPath as string });
          for (const { name: index, path, how } of indexes) {
            store.createIndex(index, path as string, { unique: how === '&', multiEntry: how === '*' });
          }
        }
      };
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const [table, all] of Object.entries(JSON.parse(json) as Record<string, object[]>)) {
        const transaction = db.transaction(table, 'readwrite', { durability: 'strict' });
        for (const row of all) transaction.objectStore(table).add(row);
        await new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        });
      }
      db.close();
    },
    {
      stores: Object.entries(storesOf(version)).map(storeOf),
      native: version * nativeFactor,
      json: JSON.stringify(rows),
    },
  );
