/** A database opened by a worker for itself, and never in the way of a window that upgrades it. */
import { FettleDatabase } from './db.ts';

/** Opens a database of this name; closed for good when another one upgrades it: what is asked then fails. */
export const ownDatabase = (name: string): FettleDatabase => {
  const db = new FettleDatabase(name);
  db.on('versionchange', () => {
    db.close();
    // Or Dexie would open it again at the next question, as if it were still of this version.
    return false;
  });
  return db;
};

/** Opens a database of this name as `ownDatabase`, and closes it after use. */
export const withOwnDatabase = async <T>(name: string, use: (db: FettleDatabase) => Promise<T>): Promise<T> => {
  const db = ownDatabase(name);
  try {
    await db.open();
    return await use(db);
  } finally {
    db.close();
  }
};
