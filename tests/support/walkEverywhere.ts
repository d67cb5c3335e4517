/** Every screen and every main dialog of the program, with the sample workshop loaded. */
import path from 'node:path';
import type { Certificate } from '#domain/certificate.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { MeterReading } from '#domain/meterRecord.ts';
import type { Programme } from '#domain/programme.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { storedRows } from './stored.ts';
import { checkFile, importFile, type Walk } from './walk.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/e2e');

/** A place in the program and how one comes to it. */
export interface Place {
  readonly name: string;
  readonly come: () => Promise<void>;
}

/** Loads the sample workshop from the first screen. */
export const loadSample = async ({ page, texts }: Walk): Promise<void> => {
  await page.getByRole('button', { name: texts.today('welcome.sample') }).click();
  await page.getByRole('table', { name: texts.today('whatIsDue') }).waitFor();
};

/** Ids of what the sample holds, one of each kind. */
interface Found {
  readonly machine: string;
  readonly programme: string;
  readonly openOrder: string;
  readonly doneOrder: string;
  readonly releasedOrder: string;
  readonly certificates: readonly Certificate[];
}

const idOf = <T extends { readonly id: string }>(rows: readonly T[], fits: (row: T) => boolean): string => {
  const row = rows.find(fits);
  if (row === undefined) throw new Error('The sample workshop lacks a kind of record');
  return row.id;
};

const find = async ({ page }: Walk): Promise<Found> => {
  const readings = await storedRows<MeterReading>(page, 'readings');
  const suspect = readings.find(({ state }) => state === 'suspect');
  const orders = await storedRows<WorkOrder>(page, 'orders');
  return {
    machine: idOf(await storedRows<Equipment>(page, 'equipment'), ({ id }) => id === suspect?.equipmentId),
    programme: idOf(await storedRows<Programme>(page, 'programmes'), () => true),
    openOrder: idOf(orders, ({ state }) => state === 'open' || state === 'inWork'),
    doneOrder: idOf(orders, ({ state }) => state === 'done'),
    releasedOrder: idOf(orders, ({ state }) => state === 'released'),
    certificates: await storedRows<Certificate>(page, 'certificates'),
  };
};

type Come = (address: string, then?: () => Promise<void>) => () => Promise<void>;

/** Goes to an address as if it had been typed, by way of nowhere, so that no dialog stays open. */
const comeBy =
  ({ page, texts }: Walk): Come =>
  (address, then) =>
  async () => {
    const origin = new URL(page.url()).origin;
    await page.keyboard.press('Escape');
    await page.goto(`${origin}/#/nowhere`);
    await page.getByText(texts.common('notThere')).waitFor();
    await page.goto(`${origin}/#${address}`);
    await page.locator('main > *').first().waitFor();
    await then?.();
  };

const screens = (come: Come, found: Found): readonly Place[] => [
  { name: 'today', come: come('/') },
  { name: 'today, all', come: come('/?status=all') },
  { name: 'register', come: come('/equipment') },
  ...['overview', 'services', 'readings', 'orders', 'defects', 'certificates', 'history'].map((tab) => ({
    name: `machine, ${tab}`,
    come: come(`/equipment/${found.machine}?tab=${tab}`),
  })),
  { name: 'programmes', come: come('/programmes') },
  { name: 'programme', come: come(`/programmes/${found.programme}`) },
  { name: 'planner, year', come: come('/planner') },
  { name: 'planner, near, in groups', come: come('/planner?zoom=4&group=kind') },
  { name: 'planner, month', come: come('/planner?view=month') },
  { name: 'orders', come: come('/orders?state=all') },
  { name: 'order, open', come: come(`/orders/${found.openOrder}`) },
  { name: 'order, done', come: come(`/orders/${found.doneOrder}`) },
  { name: 'order, released', come: come(`/orders/${found.releasedOrder}`) },
  { name: 'certificates', come: come('/certificates') },
  ...(['chinese', 'international'] as const).flatMap((form) => {
    const one = found.certificates.find(({ content }) => content.form === form);
    return one === undefined ? [] : [{ name: `certificate, ${form}`, come: come(`/certificates/${one.id}`) }];
  }),
  ...['workshop', 'people', 'planning', 'certificates', 'display', 'data', 'about'].map((section) => ({
    name: `settings, ${section}`,
    come: come(`/settings?section=${section}`),
  })),
  { name: 'nowhere', come: come('/elsewhere') },
];

/** A button that opens a dialog. */
const opens =
  ({ page }: Walk, name: string) =>
  async (): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.getByRole('dialog').first().waitFor();
  };

const dialogs = (walk: Walk, come: Come, found: Found): readonly Place[] => {
  const { page, texts } = walk;
  const inMenu = (item: string) => async (): Promise<void> => {
    await page
      .getByRole('button', { name: texts.common('moreActions') })
      .first()
      .click();
    await page.getByRole('menuitem', { name: item }).click();
    await page.getByRole('dialog').first().waitFor();
  };
  const machine = `/equipment/${found.machine}`;
  const valid = found.certificates.find(({ voided }) => voided === null)?.id ?? '';
  return [
    { name: 'open an order', come: come('/', opens(walk, texts.today('openOrder'))) },
    { name: 'new machine', come: come('/equipment', opens(walk, texts.equipment('addMachine'))) },
    { name: 'new reading', come: come(machine, opens(walk, texts.equipment('newReading'))) },
    { name: 'edit machine', come: come(machine, opens(walk, texts.common('edit'))) },
    { name: 'new programme', come: come('/programmes', opens(walk, texts.programmes('list.newProgramme'))) },
    {
      name: 'assign machines',
      come: come(`/programmes/${found.programme}`, opens(walk, texts.programmes('page.assign'))),
    },
    {
      name: 'programme, draft',
      come: come(`/programmes/${found.programme}`, () =>
        page.getByRole('button', { name: texts.programmes('page.edit') }).click(),
      ),
    },
    { name: 'cancel order', come: come(`/orders/${found.openOrder}`, inMenu(texts.orders('cancel.action'))) },
    { name: 'issue certificate', come: come(`/orders/${found.doneOrder}`, opens(walk, texts.orders('issue.action'))) },
    { name: 'void certificate', come: come(`/certificates/${valid}`, inMenu(texts.certificates('voidAction'))) },
    { name: 'new person', come: come('/people', opens(walk, texts.people('add'))) },
    { name: 'levelled plan', come: come('/planner', opens(walk, texts.planner('propose'))) },
    { name: 'palette', come: come('/', () => page.keyboard.press('Control+k')) },
    { name: 'keys', come: come('/', () => page.keyboard.press('?')) },
  ];
};

const wizard = (walk: Walk, come: Come): readonly Place[] => {
  const { page, texts } = walk;
  const register = path.join(fixtures, 'register.csv');
  const columns = async (): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(register);
    await page.getByRole('button', { name: texts.import('check'), exact: true }).waitFor();
  };
  return [
    { name: 'import, file', come: come('/import') },
    { name: 'import, columns', come: come('/import', columns) },
    { name: 'import, rows', come: come('/import', async () => void (await checkFile(walk, register))) },
    { name: 'import, done', come: come('/import', async () => void (await importFile(walk, register))) },
  ];
};

/** All of them, for a program with the sample workshop loaded. */
export const everyPlace = async (walk: Walk): Promise<readonly Place[]> => {
  const found = await find(walk);
  const come = comeBy(walk);
  return [...screens(come, found), ...dialogs(walk, come, found), ...wizard(walk, come)];
};
