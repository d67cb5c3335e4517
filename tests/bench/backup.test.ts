import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { today } from '#data/clock.ts';
import { type OpenApp, openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { largeWorkshop } from '#tests/support/largeWorkshop.ts';
import { seedPage } from '#tests/support/seeding.ts';
import { inWords, median, type Outcome, say, type Timing, timeToPaint } from '#tests/support/stopwatch.ts';

const long = 600_000;
const runs = 3;

let served: ServedApp;
let app: OpenApp;

beforeAll(async () => {
  served = await startApp();
  app = await openApp(served.url);
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await seedPage(app.page, largeWorkshop(today(), { trailed: 20_000 }));
  await app.page.goto(`${served.url}#/settings?section=backups`);
  await app.page.reload();
  await app.page.getByRole('button', { name: 'Back up now' }).waitFor();
}, long);

afterAll(async () => {
  await app.close();
  await served.close();
});

const done: Outcome = { selector: '.mantine-Notification-root', text: 'Backed up and read back.' };

/** Makes a backup as a user does; with it the longest task of the window meanwhile, in milliseconds. */
const backUp = async (page: Page): Promise<Timing & { readonly longest: number }> => {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { backupTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  const timing = await timeToPaint(page, done, () => page.getByRole('button', { name: 'Back up now' }).click());
  const longest = await page.evaluate(() => Math.max(0, ...(Reflect.get(window, 'backupTasks') as number[])));
  await page.locator(done.selector).waitFor({ state: 'detached' });
  return { ...timing, longest };
};

/** What the same rows cost without a backup: read whole and written as JSON, nothing packed, hashed or kept. */
const bareReading = (page: Page): Promise<{ readonly took: number; readonly megabytes: number }> =>
  page.evaluate(async () => {
    const before = performance.now();
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('fettle');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const names = ['equipment', 'meters', 'readings', 'orders', 'audit'];
    const transaction = db.transaction(names);
    let bytes = 0;
    for (const name of names) {
      const request = transaction.objectStore(name).getAll();
      const rows = await new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
      bytes += new TextEncoder().encode(JSON.stringify(rows)).length;
    }
    db.close();
    return { took: performance.now() - before, megabytes: bytes / 1e6 };
  });

it('backs up 500 machines, 100,000 readings, 20,000 orders', { timeout: long }, async () => {
  const measured: (Timing & { readonly longest: number })[] = [];
  const bare: number[] = [];
  let megabytes = 0;
  for (let run = 0; run < runs; run++) {
    measured.push(await backUp(app.page));
    const read = await bareReading(app.page);
    bare.push(read.took);
    ({ megabytes } = read);
  }
  const took = median(measured.map(({ felt }) => felt));
  const longest = Math.max(...measured.map((one) => one.longest));
  say(`backup of ${megabytes.toFixed(0)} MB: ${inWords(measured)} (promised: 5,000 ms)`);
  say(`that is ${(took / median(bare)).toFixed(1)} times a bare reading (${median(bare).toFixed(0)} ms)`);
  say(`longest task of the window meanwhile: ${longest.toFixed(0)} ms (promised: 50 ms)`);
  expect(measured).toHaveLength(runs);
});
