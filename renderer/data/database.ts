/** Holds the one database the window has open. */
import { ok, type Result } from '#kernel/result.ts';
import { type FettleDatabase, openDatabase } from './db.ts';
import { letGo } from './lettingGo.ts';
import { databaseName } from './schema.ts';

let opened: FettleDatabase | null = null;

/** The open database; throws before start-up has opened it. */
export const database = (): FettleDatabase => {
  if (opened === null) throw new Error('The database was asked for before it was opened.');
  return opened;
};

/** The open database; null where none could be opened. */
export const openedDatabase = (): FettleDatabase | null => opened;

/** Who is to be told when another window upgrades a database, by the database. */
const watchers = new WeakMap<FettleDatabase, Set<() => void>>();

const watchUpgrades = (db: FettleDatabase, outdated: () => void): void => {
  const known = watchers.get(db);
  if (known !== undefined) {
    known.add(outdated);
    return;
  }
  const told = new Set([outdated]);
  watchers.set(db, told);
  db.on('versionchange', () => {
    void letGo(db).then(() => {
      for (const tell of told) tell();
    });
    // Or Dexie would close it at once, before drafts are kept.
    return false;
  });
};

/**
 * Opens the database and holds it; once open, it is answered again. `outdated` is called when another window upgrades
 * it: by then it is closed here, and the window must be loaded anew. Problems as of `openDatabase`.
 */
export const startDatabase = async (
  name: string = databaseName,
  outdated: () => void = () => undefined,
): Promise<Result<FettleDatabase>> => {
  const opening = opened?.isOpen() && opened.name === name ? ok(opened) : await openDatabase(name);
  if (!opening.ok) return opening;
  watchUpgrades(opening.value, outdated);
  opened = opening.value;
  return opening;
};

/** Closes the held database. */
export const stopDatabase = (): void => {
  opened?.close();
  opened = null;
};
