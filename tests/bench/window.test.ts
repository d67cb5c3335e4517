import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { today } from '#data/clock.ts';
import type { Equipment } from '#domain/equipment.ts';
import { type OpenApp, openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { storeTimes } from '#tests/support/bareStore.ts';
import { type BenchMachine, type BenchWorkshop, benchWorkshop } from '#tests/support/benchWorkshop.ts';
import { seedPage } from '#tests/support/seeding.ts';
import { inWords, type Outcome, say, type Timing, timeToOpen, timeToPaint } from '#tests/support/stopwatch.ts';
import { equipmentMatches } from '#widgets/equipmentSearch.ts';

const long = 600_000;
const runs = 9;
const dueList: Outcome = { selector: 'table[aria-rowcount] tbody tr' };

let served: ServedApp;
let userDataDir: string;
let workshop: BenchWorkshop;
let app: OpenApp;

beforeAll(async () => {
  served = await startApp();
  userDataDir = mkdtempSync(path.join(os.tmpdir(), 'fettle-bench-'));
  workshop = benchWorkshop(today());
  app = await openApp(served.url, { userDataDir });
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await seedPage(app.page, workshop.rows);
  await app.page.reload();
  await app.page.locator(dueList.selector).first().waitFor();
}, long);

afterAll(async () => {
  await app.close();
  rmSync(userDataDir, { recursive: true, force: true });
  await served.close();
});

/** Goes to a screen as a link would, by way of another, so that nothing is left of the one before. */
const show = async (page: Page, address: string): Promise<void> => {
  await page.goto(`${served.url}#/import`);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await page.goto(`${served.url}#${address}`);
};

it('starts with the due list', { timeout: long }, async () => {
  const timings: Timing[] = [];
  for (let run = 0; run < 5; run++) {
    await app.close();
    app = await openApp('about:blank', { userDataDir });
    timings.push(await timeToOpen(app.page, served.url, dueList));
  }
  say(`start to due list, browser started anew: ${inWords(timings)} (promised: 2,000 ms)`);
  expect(timings).toHaveLength(5);
});

/** Keys that change how many machines are found, one after the other, with that number after each. */
const keysOf = (query: string): readonly { readonly key: string; readonly found: number }[] =>
  [...query].map((key, i) => ({
    key,
    found: workshop.equipment.filter((machine) => equipmentMatches(machine, query.slice(0, i + 1))).length,
  }));

it('searches the register at every key', { timeout: long }, async () => {
  const { page } = app;
  await show(page, '/equipment');
  const search = page.getByRole('textbox', { name: /^Code, name/ });
  await search.waitFor();
  const timings: Timing[] = [];
  for (const query of ['volvo m4', 'harbour t-1', 'sn12', 'kubota 2011', 't-93']) {
    await search.fill('');
    await page.locator(`table[aria-rowcount="${workshop.equipment.length + 1}"]`).waitFor();
    await search.focus();
    let before = workshop.equipment.length;
    for (const { key, found } of keysOf(query)) {
      if (found === before) await page.keyboard.press(key === ' ' ? 'Space' : key);
      else {
        const outcome = { selector: `table[aria-rowcount="${found + 1}"]` };
        timings.push(await timeToPaint(page, outcome, () => page.keyboard.press(key)));
      }
      before = found;
    }
  }
  say(`search in the register, a key: ${inWords(timings)} (promised: 50 ms)`);
  expect(timings.length).toBeGreaterThan(10);
});

const recordings = async ({ machine, last }: BenchMachine): Promise<readonly Timing[]> => {
  const { page } = app;
  const timings: Timing[] = [];
  await show(page, `/equipment/${machine.id}`);
  for (let run = 1; run <= runs; run++) {
    const value = last + run;
    await page.getByRole('button', { name: 'New reading' }).click();
    await page.getByRole('dialog').getByRole('textbox').first().fill(String(value));
    const outcome = { selector: 'section, main', text: `${new Intl.NumberFormat('en-GB').format(value)} km on` };
    const save = page.getByRole('dialog').getByRole('button', { name: 'Save' });
    timings.push(await timeToPaint(page, outcome, () => save.click()));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  return timings;
};

it('records a reading', { timeout: long }, async () => {
  for (const each of workshop.measured) {
    const timings = await recordings(each);
    say(
      `record a reading, log of ${each.readings}: ${inWords(timings)}, the first ${timings[0]?.felt.toFixed(0)} ms (promised: 100 ms)`,
    );
    expect(timings).toHaveLength(runs);
  }
});

it('completes an order', { timeout: long }, async () => {
  const { page } = app;
  for (const { orders, readings } of workshop.measured) {
    const timings: Timing[] = [];
    for (const { id } of orders) {
      await show(page, `/orders/${id}`);
      const complete = page.getByRole('button', { name: 'Complete order' });
      timings.push(await timeToPaint(page, { selector: 'button', text: 'Issue certificate' }, () => complete.click()));
    }
    say(`complete an order, log of ${readings}: ${inWords(timings)} (promised: 100 ms)`);
    expect(timings).toHaveLength(orders.length);
  }
});

it('answers a task', { timeout: long }, async () => {
  const { page } = app;
  await show(page, `/orders/${workshop.unanswered.id}`);
  const timings: Timing[] = [];
  for (const { taskId } of workshop.unanswered.tasks) {
    const outcome = { selector: `#task-${taskId} [data-answer=done][aria-checked=true]` };
    const button = page.locator(`#task-${taskId} [role=radio][data-answer=done]`);
    timings.push(await timeToPaint(page, outcome, () => button.click()));
  }
  say(`answer a task: ${inWords(timings)} (promised: 100 ms)`);
  expect(timings).toHaveLength(workshop.unanswered.tasks.length);
});

it('saves the settings', { timeout: long }, async () => {
  const { page } = app;
  await show(page, '/settings');
  const timings: Timing[] = [];
  for (let run = 1; run <= runs; run++) {
    await page.getByRole('textbox', { name: 'Name of the workshop' }).fill(`Workshop ${run}`);
    const save = page.getByRole('button', { name: 'Save' });
    timings.push(await timeToPaint(page, { selector: '[role=status]', text: 'Saved' }, () => save.click()));
  }
  say(`save the settings: ${inWords(timings)} (promised: 100 ms)`);
  expect(timings).toHaveLength(runs);
});

const times = (ratio: number): string => `${ratio.toFixed(1)} times`;

it('compares with the ways not taken', { timeout: long }, async () => {
  const { machine } = workshop.measured[1] ?? {};
  const meter = workshop.meters.find(({ equipmentId }) => equipmentId === machine?.id);
  if (meter === undefined) throw new Error('The bench has no meter with a long log.');
  const store = await storeTimes(app.page, meter.id);
  say(
    `start without summaries: reading every log takes ${times(store.allReadings / store.allMeters)} as long as every meter`,
  );
  say(
    `a write without kept logs: reading 5,000 readings takes ${store.oneLog.toFixed(0)} ms, the meter ${store.oneMeter.toFixed(1)} ms, ${times(store.oneLog / store.oneMeter)}`,
  );
  say(
    `20,000 readings written one by one take ${store.oneByOne.toFixed(0)} ms, in chunks ${store.inChunks.toFixed(0)} ms, ${times(store.oneByOne / store.inChunks)}`,
  );
  expect(store.allReadings).toBeGreaterThan(0);
});

it('finds by texts made once', () => {
  const queries = ['v', 'vo', 'vol', 'volv', 'volvo', 'volvo m', 'volvo m4'];
  const search = (machines: readonly Equipment[]): number => {
    const from = performance.now();
    for (const query of queries) for (const machine of machines) equipmentMatches(machine, query);
    return (performance.now() - from) / queries.length;
  };
  // A copy of a machine has no text yet: what every key would cost.
  const anew = (): number => {
    let sum = 0;
    for (const query of queries) {
      const fresh = workshop.equipment.map((machine) => ({ ...machine }));
      const from = performance.now();
      for (const machine of fresh) equipmentMatches(machine, query);
      sum += performance.now() - from;
    }
    return sum / queries.length;
  };
  search(workshop.equipment);
  const [kept, made] = [search(workshop.equipment), anew()];
  say(`search: ${kept.toFixed(2)} ms a key, ${made.toFixed(2)} ms with texts made at every key, ${times(made / kept)}`);
  expect(kept).toBeGreaterThan(0);
});
