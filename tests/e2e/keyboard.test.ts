/** Without a mouse: find by Ctrl+K, go from the due list to an order, tick it off, complete it. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Equipment } from '#domain/equipment.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { shownValue } from '#domain/meterValues.ts';
import type { Person } from '#domain/person.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { type ServedApp, startApp } from '#tests/support/app.ts';
import { storedRows } from '#tests/support/stored.ts';
import { type Walk, walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';
import { withApp } from '#tests/support/withApp.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

/** More stops than any screen has. */
const mostStops = 400;

/** Presses Tab until the keyboard is at `place`. */
const tabTo = async (page: Page, place: Locator): Promise<void> => {
  await place.waitFor();
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab');
    if (await place.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never came to ${place}`);
};

const findMachine = async ({ page, texts }: Walk): Promise<void> => {
  const machine = (await storedRows<Equipment>(page, 'equipment')).at(-1);
  if (machine === undefined) throw new Error('The sample workshop has no machine');
  await page.keyboard.press('Control+k');
  await expect.poll(() => page.getByRole('textbox', { name: texts.shell('find') }).evaluate(isFocused)).toBe(true);
  await page.keyboard.type(machine.code);
  await page.getByRole('dialog').getByText(machine.code, { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: machine.code }).waitFor();
  // Leaving by two keys: G, then the letter of the screen.
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.getByRole('heading', { level: 1, name: texts.today('title') }).waitFor();
};

const isFocused = (element: Element): boolean => element === document.activeElement;

const openFirstOrder = async ({ page, texts }: Walk): Promise<WorkOrder> => {
  const before = new Set((await storedRows<WorkOrder>(page, 'orders')).map(({ id }) => id));
  const [start = ''] = texts.today('openOrderFor', { code: '|', service: '' }).split('|');
  const line = page
    .getByRole('table')
    .getByRole('button', { name: new RegExp(`^${start}`) })
    .first();
  await tabTo(page, line);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: texts.orders('sheet.title') }).waitFor();
  const opened = (await storedRows<WorkOrder>(page, 'orders')).find(({ id }) => !before.has(id));
  if (opened === undefined) throw new Error('No order was opened');
  return opened;
};

const tickTasks = async ({ page, texts }: Walk, { tasks }: WorkOrder): Promise<void> => {
  await tabTo(page, page.getByRole('radiogroup').first().getByRole('radio').first());
  for (const _ of tasks) {
    await page.keyboard.press('1');
    await page.keyboard.press('ArrowDown');
  }
  for (const { text, limits } of tasks) {
    if (limits === null) continue;
    await tabTo(page, page.getByRole('textbox', { name: texts.orders('measuredFor', { task: text.en ?? '' }) }));
    await page.keyboard.type(String(limits.min ?? limits.max ?? 1));
  }
  await page.getByText(texts.orders('sheet.allAnswered'), { exact: true }).waitFor();
};

const noteReadings = async ({ page, texts }: Walk, { equipmentId }: WorkOrder): Promise<void> => {
  const meters = (await storedRows<Meter>(page, 'meters')).filter((meter) => meter.equipmentId === equipmentId);
  for (const { unit, events, summary } of meters) {
    if (summary.current === null) continue;
    const { value, takenOn } = summary.current;
    await tabTo(page, page.getByRole('textbox', { name: texts.common(`meter.${unit}`), exact: true }));
    await page.keyboard.type(String(Math.ceil(shownValue(value, takenOn, events)) + 1));
  }
};

const completeOrder = async (walk: Walk, order: WorkOrder): Promise<void> => {
  const { page, texts } = walk;
  const people = await storedRows<Person>(page, 'people');
  const worker = people.find(({ roles }) => roles.includes('technician'))?.name ?? '';
  await tabTo(page, page.locator('#order-workerIds input').first());
  await page.keyboard.type(worker);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await noteReadings(walk, order);
  const reason = page.getByRole('textbox', { name: texts.orders('side.windowReason') });
  if ((await reason.count()) > 0) {
    await tabTo(page, reason);
    await page.keyboard.type('The machine was away.');
    await tabTo(page, page.getByRole('textbox', { name: texts.orders('side.windowReasonBy') }));
    await page.keyboard.type(worker);
  }
  await tabTo(page, page.getByRole('button', { name: texts.orders('complete'), exact: true }));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: texts.orders('issue.action'), exact: true }).waitFor();
  const stored = (await storedRows<WorkOrder>(page, 'orders')).find(({ id }) => id === order.id);
  expect(stored?.state).toBe('done');
};

it('goes from the due list through an order to its completion by keyboard alone', async () => {
  await withApp({ url: served.url }, async (app) => {
    const walk = walkIn(app, 'en');
    await loadSample(walk);
    await findMachine(walk);
    const order = await openFirstOrder(walk);
    await tickTasks(walk, order);
    await completeOrder(walk, order);
  });
});
