import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { now } from '#data/clock.ts';
import { runCommand } from '#data/command.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { startDatabase, stopDatabase } from '#data/database.ts';
import { type FettleDatabase, openDatabase } from '#data/db.ts';
import { newId } from '#data/ids.ts';
import { firstStores } from '#data/schema.ts';
import { changeOf, newRow, revised } from '#domain/change.ts';
import { blankEquipment } from '#domain/equipment.ts';
import { ok } from '#kernel/result.ts';
import { openedDatabase, startedDatabase } from '#tests/support/database.ts';

const opened: FettleDatabase[] = [];

const kept = (db: FettleDatabase): FettleDatabase => {
  opened.push(db);
  return db;
};

afterEach(async () => {
  stopDatabase();
  for (const db of opened.splice(0)) {
    db.close();
    await Dexie.delete(db.name);
  }
});

const countUp = (db: FettleDatabase) =>
  runCommand(
    {
      name: 'countUp',
      tables: ['counters'],
      load: (tables) => tables.counters.get('order:2026'),
      decide: (stored, context) => {
        const value = (stored?.value ?? 0) + 1;
        const after = stored ? revised(stored, { value }, context) : { ...newRow(context), id: 'order:2026', value };
        return ok({ value, changes: [changeOf('counters', stored ?? null, after)] });
      },
    },
    db,
  );

describe('the database in a real browser', () => {
  it('counts a write as done only when it is on the disk', async () => {
    const db = kept(await openedDatabase());
    const durability = await db.transaction('rw', db.equipment, (transaction) => transaction.idbtrans.durability);
    expect(durability).toBe('strict');
  });

  it('keeps what a command wrote when it is closed and opened again', async () => {
    const db = kept(await startedDatabase());
    await saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code: 'A-1' } });
    stopDatabase();
    const again = kept(await openedDatabase(db.name));
    expect(await again.equipment.toArray()).toMatchObject([{ code: 'A-1', rev: 1 }]);
    expect(await again.audit.toArray()).toMatchObject([{ seq: 1, command: 'saveEquipment' }]);
  });

  it('loses no write of two windows that interleave', async () => {
    const one = kept(await openedDatabase());
    const two = kept(await openedDatabase(one.name));
    const runs = await Promise.all(Array.from({ length: 100 }, (_, i) => countUp(i % 2 === 0 ? one : two)));
    expect(new Set(runs.map((run) => run.ok && run.value)).size).toBe(100);
    expect(await one.counters.get('order:2026')).toMatchObject({ value: 100, rev: 100 });
    expect(await one.audit.orderBy('seq').keys()).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  });

  it('lets go, and asks to be loaded anew, when another window upgrades it', async () => {
    const [outdated, askedLater] = [vi.fn(), vi.fn()];
    const started = await startDatabase(newId(), outdated);
    if (!started.ok) throw new Error('The database did not open.');
    const db = kept(started.value);
    expect(await startDatabase(db.name, askedLater)).toEqual(started);
    const newer = new Dexie(db.name);
    newer.version(99).stores(firstStores);
    await newer.open();
    expect(outdated).toHaveBeenCalledOnce();
    expect(askedLater).toHaveBeenCalledOnce();
    expect(db.isOpen()).toBe(false);
    newer.close();
  });

  it('keeps what was typed last before it lets go', async () => {
    const started = await startDatabase(newId());
    if (!started.ok) throw new Error('The database did not open.');
    const db = kept(started.value);
    const leave = () => void db.counters.put({ id: 'draft', rev: 1, createdAt: now(), updatedAt: now(), value: 7 });
    addEventListener('pagehide', leave);
    const newer = new Dexie(db.name);
    newer.version(99).stores(firstStores);
    await newer.open();
    removeEventListener('pagehide', leave);
    expect(await newer.table('counters').get('draft')).toMatchObject({ value: 7 });
    newer.close();
  });

  it('says so when a window that does not answer holds an older version', { timeout: 15_000 }, async () => {
    const name = newId();
    const old = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 10);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    expect(await openDatabase(name)).toMatchObject({ ok: false, problems: [{ code: 'databaseBlocked' }] });
    old.close();
    await Dexie.delete(name);
  });

  it('of a newer program is refused', async () => {
    const newer = new Dexie(newId());
    newer.version(99).stores(firstStores);
    await newer.open();
    newer.close();
    expect(await openDatabase(newer.name)).toMatchObject({ ok: false, problems: [{ code: 'databaseNewer' }] });
    await Dexie.delete(newer.name);
  });
});
