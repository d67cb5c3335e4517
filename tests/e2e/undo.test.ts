/** Taking back: an order opened by mistake is taken back by a key and opened again by the notice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#domain/language.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { type ServedApp, startApp } from '#tests/support/app.ts';
import { eventually } from '#tests/support/eventually.ts';
import { storedRows } from '#tests/support/stored.ts';
import { type Walk, walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';
import { withApp } from '#tests/support/withApp.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

const ordersOf = ({ page }: Walk): Promise<readonly WorkOrder[]> => storedRows<WorkOrder>(page, 'orders');

/** Opens an order from the first line of the due list that offers one. */
const openOrder = async (walk: Walk): Promise<WorkOrder> => {
  const { page, texts } = walk;
  const before = new Set((await ordersOf(walk)).map(({ id }) => id));
  const parts = texts.today('openOrderFor', { code: '|', service: '|' }).split('|');
  const start = parts.find((part) => part.trim() !== '') ?? '';
  await page.getByRole('table').getByRole('button', { name: start }).first().click();
  await page.getByRole('heading', { name: texts.orders('sheet.title') }).waitFor();
  const opened = (await ordersOf(walk)).find(({ id }) => !before.has(id));
  if (opened === undefined) throw new Error('No order was opened');
  return opened;
};

const languages: readonly (readonly [Language, string])[] = [
  ['en', 'en-GB'],
  ['zh-Hant', 'zh-TW'],
];

const said = ({ page, texts }: Walk, way: 'takenBack' | 'doneAgain', what: string) =>
  // The notice before it may still be fading out.
  page.getByText(texts.undo(way, { did: texts.undo('did.openOrder', { what }) }), { exact: true }).last();

describe('an order opened by mistake', () => {
  it.each(languages)('is taken back and opened again, said in %s', async (language, locale) => {
    await withApp({ url: served.url, locale }, async (app) => {
      const walk = walkIn(app, language);
      const { page, texts } = walk;
      await loadSample(walk);
      const { id, number } = await openOrder(walk);
      const isNow = (state: WorkOrder['state']) =>
        eventually(async () => expect((await ordersOf(walk)).find((order) => order.id === id)?.state).toBe(state));
      await page.locator('body').click({ position: { x: 2, y: 2 } });
      await page.keyboard.press('Control+z');
      await said(walk, 'takenBack', number).waitFor();
      await isNow('cancelled');
      await page.getByRole('button', { name: texts.undo('again'), exact: true }).click();
      await said(walk, 'doneAgain', number).waitFor();
      await isNow('open');
      await page.keyboard.press('Control+z');
      await said(walk, 'takenBack', number).waitFor();
      await page.keyboard.press('Control+Shift+Z');
      await said(walk, 'doneAgain', number).waitFor();
      await isNow('open');
    });
  });
});

describe('the key', () => {
  it('stands among the keys and in the palette, is a field’s own where one types, and says when there is nothing left', async () => {
    await withApp(served, async (app) => {
      const walk = walkIn(app, 'en');
      const { page, texts } = walk;
      await loadSample(walk);
      await page.keyboard.press('?');
      await page.getByRole('dialog').getByText(texts.shell('keyUndo'), { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.keyboard.type(texts.common('undo'));
      await page.getByRole('dialog').getByText(texts.common('undo'), { exact: true }).click();
      await page.getByText(texts.problem('undoSampleApart'), { exact: true }).waitFor();
      // While a dialog is in front, nothing is taken back behind it.
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await page.getByText(texts.problem('undoEmpty'), { exact: true }).waitFor();
      const { id } = await openOrder(walk);
      const field = page.locator('textarea').first();
      await field.click();
      await page.keyboard.type('Oil');
      await page.keyboard.press('Control+z');
      await expect.poll(() => field.inputValue()).toBe('Oi');
      expect((await ordersOf(walk)).find((order) => order.id === id)?.state).not.toBe('cancelled');
    });
  });
});
