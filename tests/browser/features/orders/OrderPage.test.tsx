import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openOrder } from '#data/commands/openOrder.ts';
import { saveOrder } from '#data/commands/saveOrder.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet } from '#data/fleet.ts';
import { OrderPage } from '#features/orders/OrderPage.tsx';
import { startedDatabase } from '#tests/support/database.ts';
import { eventually } from '#tests/support/eventually.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aDoneOrder, aTruck, aWorkshop, done, orderOf } from '#tests/support/workshop.ts';

let db: FettleDatabase;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T12:00:00') });
  db = await startedDatabase();
  await startFleet();
  await page.viewport(1280, 900);
});

afterEach(async () => {
  vi.useRealTimers();
  stopFleet();
  stopDatabase();
  await Dexie.delete(db.name);
});

const anOpenOrder = async () => {
  const workshop = await aWorkshop();
  const equipmentId = await aTruck('T-1', workshop);
  return done(openOrder({ equipmentId, programmeId: workshop.programme, levelIds: ['L2'] }));
};

const answers = async (id: Parameters<typeof orderOf>[1]) => (await orderOf(db, id)).tasks.map(({ answer }) => answer);

describe('an order', () => {
  it('is answered by keys, task after task, and every answer is kept', async () => {
    const id = await anOpenOrder();
    const screen = await showScreen(<OrderPage id={id} />);
    const first = screen.getByRole('radio', { name: 'Done', exact: true }).first();
    await expect.element(first).toBeVisible();
    first.element().focus();
    await userEvent.keyboard('1{ArrowDown}2');
    await eventually(async () => expect(new Set(await answers(id))).toEqual(new Set(['done', 'defect'])));
    await userEvent.keyboard('0');
    await eventually(async () => expect(new Set(await answers(id))).toEqual(new Set(['done', null])));
    expect((await orderOf(db, id)).state).toBe('inWork');
  });

  it('marks the remaining tasks as done and takes that back', async () => {
    const id = await anOpenOrder();
    const screen = await showScreen(<OrderPage id={id} />);
    await screen.getByRole('button', { name: '2 remaining tasks done' }).click();
    await eventually(async () => expect(await answers(id)).toEqual(['done', 'done']));
    await screen.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => expect(await answers(id)).toEqual([null, null]));
  });

  it('keeps an answer given while another window changed the order', async () => {
    const id = await anOpenOrder();
    const screen = await showScreen(<OrderPage id={id} />);
    await expect.element(screen.getByText('2 tasks to answer')).toBeVisible();
    const { rev, tasks } = await orderOf(db, id);
    // The sheet begins with level 2, the tasks with those of level 1: another task than the one answered here.
    const taskId = tasks[0]?.taskId ?? '';
    const other = done(saveOrder({ id, rev, tasks: [{ taskId, answer: 'done', value: null, finding: '' }] }));
    await Promise.all([other, screen.getByRole('radio', { name: 'Defect' }).first().click()]);
    await eventually(async () => expect(new Set(await answers(id))).toEqual(new Set(['done', 'defect'])));
  });

  it('says what is missing, goes there, and is completed once it is mended', async () => {
    const id = await anOpenOrder();
    const screen = await showScreen(<OrderPage id={id} />);
    await screen.getByRole('button', { name: '2 remaining tasks done' }).click();
    await screen.getByRole('button', { name: 'Complete order' }).click();
    await expect.element(screen.getByText('Still missing')).toBeVisible();
    await expect.element(screen.getByRole('combobox', { name: 'Done by' })).toHaveFocus();
    await screen.getByRole('combobox', { name: 'Done by' }).click();
    await screen.getByRole('option', { name: 'Zhang Min' }).click();
    await screen.getByRole('textbox', { name: 'Odometer' }).fill('85200');
    await screen.getByRole('textbox', { name: 'Reason for leaving the window' }).fill('Sold next week');
    await screen.getByRole('button', { name: 'Complete order' }).click();
    await eventually(async () => {
      const order = await orderOf(db, id);
      expect(order).toMatchObject({ state: 'done', meters: { km: 85_200 }, windowReason: 'Sold next week' });
    });
  });

  it('ends in its certificate, and leads to it', async () => {
    const workshop = await aWorkshop();
    const id = await aDoneOrder(db, await aTruck('T-1', workshop), workshop);
    const screen = await showScreen(<OrderPage id={id} />);
    await screen.getByRole('button', { name: 'Issue certificate' }).click();
    await screen.getByRole('button', { name: 'Issue', exact: true }).click();
    await eventually(() => expect(location.hash).toMatch(/^#\/certificates\//));
    await expect.element(screen.getByRole('link', { name: 'Certificate FT-2026-000001' })).toBeVisible();
    expect((await orderOf(db, id)).state).toBe('released');
  });
});
