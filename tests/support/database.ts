/** A database of its own for every test, opened as the program opens it. */
import { startDatabase, stopDatabase } from '#data/database.ts';
import { type FettleDatabase, openDatabase } from '#data/db.ts';
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
