/**
 * A few notes of this browser, in a small database of their own: the workshop's records may be gone, damaged or being
 * replaced while these are needed. Each use opens and closes it, so that nobody is ever held up.
 */
const storeName = 'notes';

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The notes could not be read'));
  });

const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open('fettle-notes', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return asked(request);
};

/** What was noted under a key; undefined: nothing. */
export const readNote = async (key: string): Promise<unknown> => {
  const database = await opened();
  try {
    return await asked(database.transaction(storeName).objectStore(storeName).get(key));
  } finally {
    database.close();
  }
};

/** Notes a value that can be cloned; undefined takes the note away. Done when it is on the disk. */
export const writeNote = async (key: string, value: unknown): Promise<void> => {
  const database = await opened();
  try {
    const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(storeName);
    if (value === undefined) store.delete(key);
    else store.put(value, key);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The note was not kept'));
    });
  } finally {
    database.close();
  }
};
