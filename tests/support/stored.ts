/**
 * What the open program has stored, read past it: to find addresses, never to prove a screen right. Rows travel as text:
 * taken over value by value, a table of the sample workshop takes seconds.
 */
import type { Page } from 'playwright-core';

/** The rows of a table as the browser stores them. */
export const storedRows = async <T>(page: Page, table: string): Promise<readonly T[]> => {
  const text = await page.evaluate(async (name) => {
    const isThere = (await indexedDB.databases()).some((found) => found.name === 'fettle');
    if (!isThere) throw new Error('No database is stored');
    const request = indexedDB.open('fettle');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = database.transaction(name).objectStore(name).getAll();
    return new Promise<string>((resolve, reject) => {
      rows.onsuccess = () => {
        database.close();
        resolve(JSON.stringify(rows.result));
      };
      rows.onerror = () => reject(rows.error);
    });
  }, table);
  return JSON.parse(text);
};

/** Puts rows where a test needs some that no user could make. */
export const storeRows = (page: Page, table: string, rows: readonly object[]): Promise<void> =>
  page.evaluate(
    async ({ name, text }) => {
      const isThere = (await indexedDB.databases()).some((found) => found.name === 'fettle');
      if (!isThere) throw new Error('No database is stored');
      const request = indexedDB.open('fettle');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const written = database.transaction(name, 'readwrite');
      for (const value of JSON.parse(text)) written.objectStore(name).put(value);
      await new Promise<void>((resolve, reject) => {
        written.oncomplete = () => resolve();
        written.onerror = () => reject(written.error);
      });
      database.close();
    },
    { name: table, text: JSON.stringify(rows) },
  );

/** Puts a row where a test needs one that no user could make: a certificate with every field filled. */
export const storeRow = (page: Page, table: string, row: object): Promise<void> => storeRows(page, table, [row]);
