/** A database of its own for every test, opened as the program opens it. */
import { vi } from 'vitest';
import { startDatabase, stopDatabase } from '#data/database.ts';
import { type FettleDatabase, openDatabase } from '#data/db.ts';
import { stopFleet } from '#data/fleet.ts';
import { newId } from '#data/ids.ts';

/** Opens a database of this name; throws where the program would show a problem. */
export const openedDatabase = async (name: string = newId()): Promise<FettleDatabase> => {
  const opening = await openDatabase(name);
  if (!opening.ok) throw new Error(`The database did not open: ${JSON.stringify(opening.problems)}`);
  return opening.value;
};

/** Opens a fresh database and makes it the one that commands write to. */
export const startedDatabase = async (name: string = newId()): Promise<FettleDatabase> => {
  stopDatabase();
  const opening = await startDatabase(name);
  if (!opening.ok) throw new Error(`The database did not open: ${JSON.stringify(opening.problems)}`);
  return opening.value;
};

/** Ends a test's work on its database: nothing follows it any more, it is gone, and the clock is the machine's again. */
export const endDatabase = async (db: FettleDatabase): Promise<void> => {
  stopFleet();
  stopDatabase();
  await db.delete();
  vi.useRealTimers();
};
