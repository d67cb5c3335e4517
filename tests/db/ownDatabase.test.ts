import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { ownDatabase, withOwnDatabase } from '#data/ownDatabase.ts';
import { openedDatabase } from '#tests/support/database.ts';

/** Upgrades a database as a newer program would; answers whether nothing stood in its way. */
const upgrade = (name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1_000);
    request.onblocked = () => resolve(false);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
  });

it('is let go of when a newer program upgrades it, and is not opened again as if it were still its own', async () => {
  const { name } = await openedDatabase();
  const db = ownDatabase(name);
  await db.open();
  expect(await db.audit.count()).toBe(0);
  expect(await upgrade(name)).toBe(true);
  await expect(db.audit.count()).rejects.toThrow(Dexie.DatabaseClosedError);
  await Dexie.delete(name);
});

it('is closed after use, also where that failed', async () => {
  const { name } = await openedDatabase();
  const used = await withOwnDatabase(name, async (db) => db);
  expect(used.isOpen()).toBe(false);
  const fails = withOwnDatabase(name, async (db) => {
    await db.audit.count();
    throw new Error('No use');
  });
  await expect(fails).rejects.toThrow('No use');
  await Dexie.delete(name);
});
