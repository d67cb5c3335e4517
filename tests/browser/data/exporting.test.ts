import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportTables } from '#archive/exportTables.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { exportOfArchive, exportOfTables } from '#data/exporting.ts';
import { blankEquipment } from '#domain/equipment.ts';
import { bytesSource } from '#tests/support/backups.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { done } from '#tests/support/workshop.ts';
import { verifyBackup } from '#workers/backupReader.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await startedDatabase();
  await done(saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code: '=T-1' } }));
});

afterEach(async () => {
  stopDatabase();
  await Dexie.delete(db.name);
});

it('hands over every table with a description, made by a worker', async () => {
  const shares: number[] = [];
  const bytes = await done(exportOfTables(true, { onProgress: (ready, total) => shares.push(ready / total) }));
  const zip = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const names = (await zip.getEntries()).map(({ filename }) => filename);
  expect(names).toEqual(['README.md', ...exportTables.map((table) => `tables/${table}.csv`)]);
  expect(shares.at(-1)).toBe(1);
});

it('hands over an archive that is a backup without a passphrase', async () => {
  const bytes = await done(exportOfArchive({}));
  const verified = await verifyBackup(bytesSource(bytes), {});
  expect(verified).toMatchObject({ ok: true, value: { counts: { equipment: 1 } } });
});

it('can be stopped', async () => {
  const stop = new AbortController();
  stop.abort();
  const stopped = await Promise.all([
    exportOfTables(false, { signal: stop.signal }),
    exportOfArchive({ signal: stop.signal }),
  ]);
  expect(stopped.map((each) => (each.ok ? '' : each.problems[0]?.code))).toEqual([
    'backupCancelled',
    'backupCancelled',
  ]);
});
