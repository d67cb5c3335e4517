/** Puts rows into the database of an open page, past the program: a bench needs years of records at once. */
import type { Page } from 'playwright-core';

const rowsAtOnce = 5_000;

/** Adds rows of a table as JSON. */
const addRows = async ([table, json]: readonly [string, string]): Promise<void> => {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('fettle');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction(table, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    for (const row of JSON.parse(json)) transaction.objectStore(table).add(row);
  });
  db.close();
};

/** Adds rows to the tables of a page that has made its database. */
export const seedPage = async (page: Page, rows: Readonly<Record<string, readonly object[]>>): Promise<void> => {
  for (const [table, all] of Object.entries(rows)) {
    for (let from = 0; from < all.length; from += rowsAtOnce) {
      await page.evaluate(addRows, [table, JSON.stringify(all.slice(from, from + rowsAtOnce))] as const);
    }
  }
};
