/** Texts that would be script stay text: by import, by hand and by whatever may lie in the records, on every screen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csvRecord } from '#archive/cellText.ts';
import { tableSchemas } from '#domain/tableSchemas.ts';
import { type OpenApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { PayloadRows } from '#tests/support/payloadRows.ts';
import { scriptPayloads } from '#tests/support/scriptPayloads.ts';
import { scriptWatch } from '#tests/support/scriptWatch.ts';
import { storedRows, storeRows } from '#tests/support/stored.ts';
import { addPerson, goTo, importFile, nameWorkshop, walkIn } from '#tests/support/walk.ts';
import { everyPlace, loadSample } from '#tests/support/walkEverywhere.ts';
import { withApp } from '#tests/support/withApp.ts';

let served: ServedApp;
const folder = mkdtempSync(path.join(os.tmpdir(), 'fettle-scripts-'));
beforeAll(async () => {
  served = await startApp();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await served.close();
});

/** Puts a payload into every free text of every row of every table, past the program. */
const fill = async ({ page }: OpenApp): Promise<number> => {
  const payloads = new PayloadRows();
  for (const [table, schema] of Object.entries(tableSchemas)) {
    const rows = await storedRows<object>(page, table);
    await storeRows(
      page,
      table,
      rows.map((row) => payloads.row(schema, row)),
    );
  }
  return payloads.written;
};

it('shows 200 payloads in every text of every record on every screen, and none comes to life', async () => {
  expect(scriptPayloads.length).toBeGreaterThanOrEqual(200);
  const found: string[] = [];
  await withApp({ url: served.url }, async (app) => {
    const live = await scriptWatch(app);
    const walk = walkIn(app, 'en');
    await loadSample(walk);
    expect(await fill(app)).toBeGreaterThan(5_000);
    await app.page.reload();
    for (const { name, come } of await everyPlace(walk)) {
      await come();
      for (const one of await live()) found.push(`${one} — on ${name}`);
    }
  });
  expect(found).toEqual([]);
}, 400_000);

it('takes every payload in by a file and by hand, and none comes to life', async () => {
  const file = path.join(folder, 'register.csv');
  const heads = ['code', 'name', 'make', 'model', 'plate', 'depot', 'notes'];
  const lines = scriptPayloads.map((payload, i) => [`X-${i}`, ...heads.slice(1).map(() => payload)]);
  writeFileSync(file, `${[heads, ...lines].map(csvRecord).join('\r\n')}\r\n`);
  await withApp({ url: served.url }, async (app) => {
    const live = await scriptWatch(app);
    const walk = walkIn(app, 'en');
    const [first = ''] = scriptPayloads;
    await nameWorkshop(walk, first);
    await addPerson(walk, { name: first, role: 'manager' });
    await goTo(walk, 'equipment');
    await app.page.goto(`${served.url}#/import`);
    await importFile(walk, file);
    for (const place of ['equipment', 'today', 'people', 'settings'] as const) {
      await goTo(walk, place);
      expect(await live()).toEqual([]);
    }
  });
}, 200_000);
