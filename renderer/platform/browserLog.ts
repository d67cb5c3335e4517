/** The log in a plain browser: the last 500 events, in a small database of their own. */
import type { LogEvent } from '#bridge/logLine.ts';
import { logLine } from '#bridge/logLine.ts';

const databaseName = 'fettle-log';
const store = 'lines';
const keptLines = 500;

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The log cannot be opened'));
  });

const opened = async (): Promise<IDBDatabase> => {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { autoIncrement: true });
  return done(request);
};

/** Does something with the lines; a log that cannot be had is no reason to stop the work. */
const withLines = async <T>(
  mode: IDBTransactionMode,
  use: (lines: IDBObjectStore) => Promise<T>,
  otherwise: T,
): Promise<T> => {
  try {
    const db = await opened();
    try {
      return await use(db.transaction(store, mode).objectStore(store));
    } finally {
      db.close();
    }
  } catch {
    return otherwise;
  }
};

/** Appends an event. */
export const appendToBrowserLog = (event: LogEvent, at: string): Promise<null> =>
  withLines(
    'readwrite',
    async (lines) => {
      const key = await done(lines.add(logLine(event, at).trimEnd()));
      await done(lines.delete(IDBKeyRange.upperBound(Number(key) - keptLines)));
      return null;
    },
    null,
  );

/** The last lines, oldest first. */
export const lastOfBrowserLog = (count: number): Promise<readonly string[]> =>
  withLines('readonly', async (lines) => (await done(lines.getAll())).map(String).slice(-count), []);
