/** One way to ask the database from a screen: the answer renews itself when what it read is written, by any window. */
import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';

/** What `read` answers, `undefined` until it has; asked anew when one of `keys` changes. */
export const useStored = <T>(
  read: (db: FettleDatabase) => Promise<T>,
  keys: readonly (string | number | null)[],
): T | undefined => useLiveQuery(() => read(database()), [...keys]);
