/** An upgrade that is killed anywhere: the next start completes it. A copy of the old records is made before. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { backupLabel } from '#archive/backupName.ts';
import { schemaVersion } from '#archive/migrations/migrations.ts';
import { openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { killIn } from '#tests/support/killedBrowser.ts';
import { makeOldDatabase } from '#tests/support/oldDatabase.ts';
import { anEquipment, aPerson } from '#tests/support/rows.ts';
import { withApp } from '#tests/support/withApp.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

const kills = 4;
const people = 12_000;

/** Rows of version 1: people had one role. Many, so that a kill falls into the upgrade. */
const oldRows = () => ({
  equipment: [anEquipment({ code: 'A-1' })],
  audit: [{ seq: 1, at: '2025-01-01T08:00:00.000Z', command: 'saveEquipment', counts: {}, changes: [], about: [] }],
  people: Array.from({ length: people }, (_, i) => {
    const { roles: _roles, badge: _badge, pin: _pin, ...person } = aPerson({ name: `P ${i}` });
    return { ...person, role: 'technician' };
  }),
});

/** A page of the origin without the program. */
const bare = (): string => `${served.url}verify.html`;

it.skipIf(process.platform !== 'linux')(
  'an upgrade killed at any moment leaves the old records or the new ones, and the next start completes it',
  { timeout: 300_000 },
  async () => {
    const userDataDir = mkdtempSync(path.join(os.tmpdir(), 'fettle-upgrade-'));
    const user = { userDataDir };
    try {
      const first = await openApp(bare(), user);
      await makeOldDatabase(first.page, 1, oldRows());
      await first.close();
      const found: number[] = [];
      for (let kill = 0; kill < kills; kill++) {
        const app = await openApp(bare(), user);
        const stored = await app.page.evaluate(async () => indexedDB.databases());
        // This list may tell of an upgrade that the browser is about to roll back: found 6, it can be 1 again later.
        found.push((stored.find(({ name }) => name === 'fettle')?.version ?? 0) / 10);
        const closed = new Promise((resolve) => app.context.on('close', resolve));
        await app.page.goto(served.url, { waitUntil: 'commit' });
        await new Promise((resolve) => setTimeout(resolve, 400 + Math.random() * 3_000));
        killIn(userDataDir);
        await closed;
      }
      expect(found.filter((version) => version !== 1 && version !== schemaVersion)).toEqual([]);
      await withApp({ url: served.url, ...user }, async ({ page }) => {
        await page.getByRole('navigation').first().waitFor({ timeout: 60_000 });
        const [count, odd, copies] = await page.evaluate(async () => {
          const db = await new Promise<IDBDatabase>((resolve, reject) => {
            const request = indexedDB.open('fettle');
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          const all = await new Promise<{ roles?: string[]; role?: string }[]>((resolve) => {
            const request = db.transaction('people').objectStore('people').getAll();
            request.onsuccess = () => resolve(request.result);
          });
          db.close();
          const names: string[] = [];
          const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
            for await (const [name, handle] of folder.entries()) {
              names.push(name);
              if (handle instanceof FileSystemDirectoryHandle) await walk(handle);
            }
          };
          await walk(await navigator.storage.getDirectory());
          return [
            all.length,
            all.filter(({ roles, role }) => roles?.[0] !== 'technician' || role).length,
            names,
          ] as const;
        });
        expect([count, odd]).toEqual([people, 0]);
        expect(copies.filter((name) => backupLabel(name) !== null).length).toBeGreaterThan(0);
      });
      process.stdout.write(`Killed ${kills} times; versions found by the next starts: ${found.join(', ')}.\n`);
    } finally {
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
);
