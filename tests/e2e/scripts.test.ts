/** Texts that would be script stay text: by import, by hand and by whatever may lie in the records, on every screen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csvRecord } from '#archive/cellText.ts';
import { settingsInForce } from '#domain/settings.ts';
import { tableSchemas } from '#domain/tableSchemas.ts';
import { calendarDate } from '#kernel/calendarDate.ts';
import { type OpenApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { PayloadRows, textsIn } from '#tests/support/payloadRows.ts';
import { scriptPayloads } from '#tests/support/scriptPayloads.ts';
import { scriptWatch } from '#tests/support/scriptWatch.ts';
import { storedRows, storeRows } from '#tests/support/stored.ts';
import { addPerson, goTo, importFile, nameWorkshop, type Walk, walkIn } from '#tests/support/walk.ts';
import { everyPlace, loadSample } from '#tests/support/walkEverywhere.ts';
import { comeBy, type Place } from '#tests/support/walkPlaces.ts';
import { WholeRows } from '#tests/support/wholeRows.ts';
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

const aDay = calendarDate('2026-05-01');

type Rows = ReadonlyMap<string, readonly (object & { readonly id?: string })[]>;

/** Rows in which nothing that can hold a text is left out: the last of each table, and one of each kind there is none of. */
const wholeRows = (stored: Rows): Rows => {
  const whole = new WholeRows((table) => stored.get(table)?.at(-1)?.id ?? crypto.randomUUID());
  const tables = Object.entries(tableSchemas).map(([table, schema]) => {
    const last = stored.get(table)?.at(-1);
    const kinds = last === undefined || table === 'certificates' ? whole.made(schema) : [];
    return [table, [...(last === undefined ? [] : [whole.whole(schema, last)]), ...kinds]] as const;
  });
  return new Map(tables);
};

/** Puts a payload into every free text of every row of every table, past the program; answers the rows made whole. */
const fill = async ({ page }: OpenApp): Promise<Rows> => {
  const payloads = new PayloadRows();
  const usual = settingsInForce(undefined);
  const closures = [{ id: 'works', name: 'Works holiday', rrule: null, from: aDay, to: aDay }];
  const settings = { ...usual, planning: { ...usual.planning, closures } };
  const stored = new Map<string, readonly object[]>([['settings', [settings]]]);
  for (const table of Object.keys(tableSchemas)) {
    const rows = await storedRows<object>(page, table);
    if (rows.length > 0) stored.set(table, rows);
  }
  const whole = wholeRows(stored);
  for (const [table, schema] of Object.entries(tableSchemas)) {
    const rows = [...(stored.get(table) ?? []), ...(whole.get(table) ?? [])];
    await storeRows(
      page,
      table,
      rows.map((row) => payloads.row(schema, row, table)),
    );
  }
  const texts = new Set(Object.entries(tableSchemas).flatMap(([table, schema]) => textsIn(schema, [table])));
  expect(texts.size).toBeGreaterThan(200);
  expect([...texts].filter((text) => !payloads.places.has(text))).toEqual([]);
  return whole;
};

/** The pages of the rows made whole. */
const wholePlaces = (walk: Walk, whole: Rows): readonly Place[] => {
  const come = comeBy(walk);
  const idsOf = (table: string) => (whole.get(table) ?? []).map(({ id = '' }) => id);
  const [machine = ''] = idsOf('equipment');
  const [programme = ''] = idsOf('programmes');
  const tabs = ['overview', 'readings', 'orders', 'defects', 'certificates', 'history'];
  const addresses = [
    ...tabs.map((tab) => `/equipment/${machine}?tab=${tab}`),
    `/equipment/${machine}/file/paper`,
    ...idsOf('orders').flatMap((id) => [`/orders/${id}`, `/job-cards?order=${id}`]),
    ...idsOf('defects').flatMap((id) => [`/defects/${id}`, `/defects/${id}/report`]),
    ...idsOf('checks').map((id) => `/checks/${id}`),
    ...idsOf('certificates').map((id) => `/certificates/${id}`),
    ...idsOf('checkTemplates').map((id) => `/checks/templates/${id}`),
    ...idsOf('people').map((id) => `/people/${id}`),
    ...idsOf('parts').map((id) => `/parts/${id}`),
    ...['', '?tab=revisions'].map((tab) => `/programmes/${programme}${tab}`),
    '/certificates/void',
  ];
  return addresses.map((address) => ({ name: `whole, ${address}`, come: come(address) }));
};

/** The shared screen, as far as anybody comes without a PIN: its machines, then the people of the first. */
const sharedScreen = ({ page }: Walk): readonly Place[] => {
  const tap = (button: string | RegExp) => page.getByRole('button', { name: button }).first().click();
  return [
    {
      name: 'shared screen, machines',
      come: async () => {
        await page.goto(`${served.url}#/kiosk`);
        await tap(/^English/);
        await page.getByRole('button', { name: /S-/ }).first().waitFor();
      },
    },
    { name: 'shared screen, people', come: () => tap(/S-/) },
  ];
};

it('shows 200 payloads in every text of every record on every screen, and none comes to life', async () => {
  expect(scriptPayloads.length).toBeGreaterThanOrEqual(200);
  const found: string[] = [];
  await withApp({ url: served.url }, async (app) => {
    const live = await scriptWatch(app);
    const walk = walkIn(app, 'en');
    await loadSample(walk);
    const whole = await fill(app);
    await app.page.reload();
    const places = [...(await everyPlace(walk)), ...wholePlaces(walk, whole), ...sharedScreen(walk)];
    for (const { name, come } of places) {
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
