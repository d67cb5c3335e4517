/** What the database costs without the program: the ways not taken, timed in the same page as those taken. */
import type { Page } from 'playwright-core';

/** Medians in milliseconds. */
export interface StoreTimes {
  /** What a start reads of the meters, and what it would read without their summaries. */
  readonly allMeters: number;
  readonly allReadings: number;
  /** What a write reads of a meter whose log is kept, and what it would read of its log. */
  readonly oneMeter: number;
  readonly oneLog: number;
  /** 20,000 readings written in chunks, and one after the other. */
  readonly inChunks: number;
  readonly oneByOne: number;
}

/** Runs in the page; nothing of the file around it is there. */
const timesInPage = async (meterId: string): Promise<StoreTimes> => {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const median = async (runs: number, run: () => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let i = 0; i < runs; i++) {
      const from = performance.now();
      await run();
      times.push(performance.now() - from);
    }
    return times.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN;
  };
  const db = await answer(indexedDB.open('fettle'));
  const store = (name: string) => db.transaction(name).objectStore(name);
  const log = IDBKeyRange.bound([meterId, ''], [meterId, '9']);
  const rows = await answer<{ id: string }[]>(store('readings').getAll(null, 20_000));
  const opening = indexedDB.open('fettle-bench', 1);
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore('readings', { keyPath: 'id' }).createIndex('log', ['meterId', 'takenOn']);
  const scratch = await answer(opening);
  const written = async (write: (into: IDBObjectStore) => Promise<unknown>): Promise<void> => {
    const transaction = scratch.transaction('readings', 'readwrite', { durability: 'strict' });
    const ended = new Promise((resolve) => transaction.addEventListener('complete', resolve));
    await answer(transaction.objectStore('readings').clear());
    await write(transaction.objectStore('readings'));
    await ended;
  };
  const chunks = async (into: IDBObjectStore): Promise<void> => {
    for (let from = 0; from < rows.length; from += 5_000) {
      const last = rows
        .slice(from, from + 5_000)
        .map((row) => into.add(row))
        .at(-1);
      if (last !== undefined) await answer(last);
    }
  };
  const single = async (into: IDBObjectStore): Promise<void> => {
    for (const row of rows) await answer(into.add(row));
  };
  const times = {
    allMeters: await median(3, () => answer(store('meters').getAll())),
    allReadings: await median(3, () => answer(store('readings').getAll())),
    oneMeter: await median(9, () => answer(store('meters').get(meterId))),
    oneLog: await median(9, () => answer(store('readings').index('[meterId+takenOn]').getAll(log))),
    inChunks: await median(3, () => written(chunks)),
    oneByOne: await median(3, () => written(single)),
  };
  db.close();
  scratch.close();
  indexedDB.deleteDatabase('fettle-bench');
  return times;
};

/** Times the database of an open page; the log is that of `meterId`. */
export const storeTimes = (page: Page, meterId: string): Promise<StoreTimes> => page.evaluate(timesInPage, meterId);
