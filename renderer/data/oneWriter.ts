/**
 * One writing transaction at a time. A browser that was killed takes back at its next start what was being written. Where
 * that were two transactions, even to different tables, Chromium finds that both held the database, takes it for damaged
 * and deletes it with all records. So each of them also holds the table of the audit trail, and waits for the one before.
 */
import type { DBCore, Middleware } from 'dexie';

const heldByAll = 'audit';

/** What a database of Dexie is to `use`. */
export const oneWriter: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'oneWriter',
  create: (core) => ({
    ...core,
    transaction: (tables, mode, options) =>
      core.transaction(mode === 'readwrite' ? [...new Set([...tables, heldByAll])] : tables, mode, options),
  }),
};
