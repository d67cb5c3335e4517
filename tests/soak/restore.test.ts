/** R9, the other half: a backup of the promised size, photos included, restored into a fresh profile, row for row. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { today } from '#data/clock.ts';
import { openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { largeWorkshop } from '#tests/support/largeWorkshop.ts';
import { memoryOf } from '#tests/support/memoryOf.ts';
import { seedPage } from '#tests/support/seeding.ts';
import { storedRows } from '#tests/support/stored.ts';
import { type Digests, digestsOf } from '#tests/support/storedDatabases.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
}, 600_000);
afterAll(() => served.close());

const photos = 200;
const photoBytes = 300_000;

/** Puts photos of random bytes beside the records. */
const addPhotos = (page: Page): Promise<void> =>
  page.evaluate(
    async ({ count, size }) => {
      const request = indexedDB.open('fettle');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (let i = 0; i < count; i++) {
        const bytes = new Uint8Array(size);
        for (let at = 0; at < size; at += 50_000) crypto.getRandomValues(bytes.subarray(at, at + 50_000));
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const id = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        const transaction = db.transaction('contents', 'readwrite');
        transaction.objectStore('contents').add({ id, bytes: new Blob([bytes], { type: 'image/jpeg' }) });
        await new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        });
      }
      db.close();
    },
    { count: photos, size: photoBytes },
  );

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Backs a workshop of the promised size up and downloads it; with it what was in the tables. */
const backedUp = async (file: string): Promise<Digests> => {
  const app = await openApp(served.url);
  const { page } = app;
  page.setDefaultTimeout(300_000);
  try {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await seedPage(page, largeWorkshop(today(), { trailed: 20_000 }));
    await addPhotos(page);
    await page.goto(`${served.url}#/settings?section=backups`);
    await page.reload();
    // The program starts a key of its own soon after it opens; from then on nothing writes by itself.
    await expect.poll(async () => (await storedRows(page, 'signingKeys')).length, { timeout: 60_000 }).toBe(1);
    const digests = await digestsOf(page);
    const begun = performance.now();
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page.getByText('Backed up and read back.').waitFor();
    say(`Backed up in ${Math.round(performance.now() - begun)} ms.`);
    const downloading = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /Download the backup of/ })
      .first()
      .click();
    await (await downloading).saveAs(file);
    return digests;
  } finally {
    await app.close();
  }
};

it('a workshop of 500 machines, 100,000 readings, 20,000 orders and 200 photos comes back whole', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fettle-restored-'));
  const file = path.join(folder, 'backup.fettle');
  const userDataDir = path.join(folder, 'profile');
  try {
    const before = await backedUp(file);
    const app = await openApp(served.url, { userDataDir });
    const { page } = app;
    page.setDefaultTimeout(300_000);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`${served.url}#/restore`);
    await page.getByText('Backups there are').waitFor();
    const atRest = memoryOf(userDataDir);
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, memoryOf(userDataDir));
    }, 250);
    const begun = performance.now();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Restore these records' }).waitFor();
    const looked = performance.now();
    await page.getByRole('button', { name: 'Restore these records' }).click();
    await page.getByText('Restored and read back').waitFor();
    const done = performance.now();
    clearInterval(watch);
    const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
    say(`The backup is ${megabytes(statSync(file).size)}; looked into in ${Math.round(looked - begun)} ms.`);
    say(`Restored and read back in ${Math.round(done - looked)} ms (promised: 60,000 ms).`);
    say(`Memory of all the browser's processes: ${megabytes(atRest)} at rest, ${megabytes(most)} at most.`);
    // Before they are opened: the program then starts a key of its own.
    const after = await digestsOf(page);
    await page.getByRole('button', { name: 'Open the records' }).click();
    await page.getByRole('navigation').first().waitFor();
    await app.close();
    const apart = new Set(['audit', 'installation', 'privateKeys', 'pinTries']);
    const same = (digests: Digests) => Object.entries(digests).filter(([table]) => !apart.has(table));
    expect(same(after)).toEqual(same(before));
    const [rows = ''] = (after['audit'] ?? '').split(' ');
    const [rowsBefore = ''] = (before['audit'] ?? '').split(' ');
    expect(Number(rows)).toBe(Number(rowsBefore) + 1);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
