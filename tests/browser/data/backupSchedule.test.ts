import { afterEach, beforeEach, expect, it } from 'vitest';
import { backupLabel } from '#archive/backupName.ts';
import { startBackups } from '#data/backupSchedule.ts';
import { backupStatus } from '#data/backupStatus.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { database } from '#data/database.ts';
import type { Instant } from '#kernel/instant.ts';
import { bridge } from '#platform/bridge.ts';
import { startedDatabase } from '#tests/support/database.ts';

const emptyFolder = async (): Promise<void> => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('backups', { recursive: true }).catch(() => undefined);
};

beforeEach(async () => {
  await emptyFolder();
  await startedDatabase();
});
afterEach(emptyFolder);

const sequences = async (): Promise<readonly (number | undefined)[]> => {
  const listed = await bridge.backupList();
  return listed.ok ? listed.value.map(({ name }) => backupLabel(name)?.sequence) : [];
};

it('what was changed a quarter of an hour ago is backed up by itself, once, by one window', async () => {
  await loadSample({ language: 'en' });
  const ago = new Date(Date.now() - 15 * 60_000).toISOString() as Instant;
  await database().audit.toCollection().modify({ at: ago });
  // Another window that came first and holds the lock makes them all: this one only looks.
  const other = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  void navigator.locks.request('fettle-backup-schedule', () => {
    held.resolve();
    return other.promise;
  });
  await held.promise;
  const stop = startBackups(() => undefined);
  await expect.poll(() => backupStatus()?.changedAt).toBe(ago);
  expect(await sequences()).toEqual([]);
  // That window is closed.
  other.resolve();
  await expect.poll(() => backupStatus()?.changedAt, { timeout: 10_000 }).toBeNull();
  expect(await sequences()).toEqual([await database().audit.count()]);
  // This window closes the records: the next one makes them.
  const next = navigator.locks.request('fettle-backup-schedule', () => 'granted');
  stop();
  expect(await next).toBe('granted');
});
