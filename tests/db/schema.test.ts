import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { schemaVersion } from '#archive/migrations/migrations.ts';
import { openDatabase } from '#data/db.ts';
import { newId } from '#data/ids.ts';
import { databaseName, firstStores } from '#data/schema.ts';
import { openedDatabase } from '#tests/support/database.ts';

const names: string[] = [];

const freshName = (): string => {
  const name = newId();
  names.push(name);
  return name;
};

afterEach(async () => {
  for (const name of names.splice(0)) await Dexie.delete(name);
});

/** A database as the program of that version left it. */
const leftBy = async (version: number, name: string, rows: Record<string, readonly object[]>): Promise<void> => {
  const db = new Dexie(name);
  db.version(version).stores(firstStores);
  for (const [table, ofTable] of Object.entries(rows)) await db.table(table).bulkAdd(ofTable);
  db.close();
};

const nativeVersion = async (name: string): Promise<number | undefined> =>
  (await indexedDB.databases()).find((stored) => stored.name === name)?.version;

describe('the database', () => {
  it('is called fettle for ever', () => {
    expect(databaseName).toBe('fettle');
  });

  it('of version 1 opens with every row there and the people in the new shape', async () => {
    const name = freshName();
    const people = Array.from({ length: 300 }, (_, i) => ({ id: `p${i}`, rev: 1, name: `P ${i}`, role: 'technician' }));
    const readings = Array.from({ length: 500 }, (_, i) => ({ id: `r${i}`, meterId: 'm', takenOn: '2026-01-01' }));
    await leftBy(1, name, { people, readings, equipment: [{ id: 'e', code: 'A-1' }] });
    const db = await openedDatabase(name);
    expect(await db.people.count()).toBe(300);
    expect(await db.people.get('p7')).toEqual({
      id: 'p7',
      rev: 1,
      name: 'P 7',
      roles: ['technician'],
      badge: '',
      pin: null,
    });
    expect(await db.readings.toArray()).toEqual(readings.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(await db.equipment.where('code').equals('A-1').count()).toBe(1);
    db.close();
    expect(await nativeVersion(name)).toBe(schemaVersion * 10);
  });

  it('opens a second time without migrating again', async () => {
    const name = freshName();
    await leftBy(1, name, { people: [{ id: 'p', role: 'manager' }] });
    (await openedDatabase(name)).close();
    const db = await openedDatabase(name);
    expect(await db.people.get('p')).toEqual({ id: 'p', roles: ['manager'], badge: '', pin: null });
    db.close();
  });

  it('of a newer program is refused and left as it was', async () => {
    const name = freshName();
    await leftBy(schemaVersion + 1, name, { people: [{ id: 'p', duties: ['manager'] }] });
    expect(await openDatabase(name)).toEqual({
      ok: false,
      problems: [{ code: 'databaseNewer', level: 'error', params: { found: schemaVersion + 1, known: schemaVersion } }],
    });
    expect(await nativeVersion(name)).toBe((schemaVersion + 1) * 10);
    const db = await new Dexie(name).open();
    expect(await db.table('people').toArray()).toEqual([{ id: 'p', duties: ['manager'] }]);
    db.close();
  });

  it('that a migration cannot finish stays in the old version with the old rows', async () => {
    const name = freshName();
    const stuck = { id: 'p', role: 'manager' };
    await leftBy(1, name, { people: [stuck] });
    const db = new Dexie(name);
    db.version(1).stores(firstStores);
    db.version(2)
      .stores({})
      .upgrade(async (transaction) => {
        await transaction.table('people').toCollection().modify({ role: null });
        throw new Error('the power went');
      });
    await expect(db.open()).rejects.toThrow('the power went');
    db.close();
    const again = await openedDatabase(name);
    expect(await again.people.get('p')).toEqual({ id: 'p', roles: ['manager'], badge: '', pin: null });
    again.close();
  });

  it('has one writer at a time, also where two write to different tables', async () => {
    const db = await openedDatabase(freshName());
    const steps: string[] = [];
    const write = (table: string) =>
      db.transaction('rw', table, async () => {
        for (const id of ['1', '2', '3']) steps.push(`${table} ${await db.table(table).put({ id })}`);
      });
    await Promise.all([write('drafts'), write('contents')]);
    expect(steps).toEqual(['drafts 1', 'drafts 2', 'drafts 3', 'contents 1', 'contents 2', 'contents 3']);
    db.close();
  });
});
