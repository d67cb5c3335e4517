/** What is done on an order beside its tasks: hours, money, waiting, a finding that becomes a defect. */

import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openOrder } from '#data/commands/openOrder.ts';
import { saveOrder } from '#data/commands/saveOrder.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet } from '#data/fleet.ts';
import { OrderPage } from '#features/orders/OrderPage.tsx';
import { OrdersPage } from '#features/orders/OrdersPage.tsx';
import { startedDatabase } from '#tests/support/database.ts';
import { eventually } from '#tests/support/eventually.ts';
import { on } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aTruck, aWorkshop, done, orderOf } from '#tests/support/workshop.ts';

let db: FettleDatabase;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T12:00:00') });
  db = await startedDatabase();
  await startFleet();
  await page.viewport(1280, 900);
  location.hash = '';
});

afterEach(async () => {
  vi.useRealTimers();
  stopFleet();
  stopDatabase();
  await Dexie.delete(db.name);
});

const anOrderFor = async (plannedOn: string | null) => {
  const workshop = await aWorkshop();
  const equipmentId = await aTruck('T-1', workshop);
  const id = await done(
    openOrder({
      equipmentId,
      programmeId: workshop.programme,
      levelIds: ['L1'],
      plannedOn: plannedOn === null ? null : on(plannedOn),
    }),
  );
  return { id, workshop, equipmentId };
};

describe('the work on an order', () => {
  it('counts hours by person and costs by line, and takes a line off again', async () => {
    const { id, workshop } = await anOrderFor(null);
    const { rev } = await orderOf(db, id);
    await done(saveOrder({ id, rev, workerIds: [workshop.technician] }));
    const screen = await showScreen(<OrderPage id={id} />);
    await screen.getByRole('textbox', { name: 'Hours worked' }).fill('2.5');
    await userEvent.keyboard('{Enter}');
    await eventually(async () =>
      expect((await orderOf(db, id)).labour).toMatchObject([
        { personId: workshop.technician, on: '2026-03-10', hours: 2.5 },
      ]),
    );
    await screen.getByRole('textbox', { name: 'What was bought or paid' }).fill('Towing');
    await screen.getByRole('textbox', { name: 'Amount' }).fill('80');
    await userEvent.keyboard('{Enter}');
    await eventually(async () => expect((await orderOf(db, id)).costs).toMatchObject([{ text: 'Towing', amount: 80 }]));
    await screen.getByRole('button', { name: 'Remove: Towing' }).click();
    await eventually(async () => expect((await orderOf(db, id)).costs).toEqual([]));
  });

  it('waits for what it is told, and goes on', async () => {
    const { id } = await anOrderFor(null);
    const screen = await showScreen(<OrderPage id={id} />);
    await screen.getByRole('button', { name: 'More actions' }).click();
    await screen.getByRole('menuitem', { name: 'Work has to wait…' }).click();
    await screen.getByRole('radio', { name: 'Outside workshop' }).click();
    await screen.getByRole('button', { name: 'Wait', exact: true }).click();
    await eventually(async () =>
      expect(await orderOf(db, id)).toMatchObject({ state: 'waiting', waitingFor: 'outside' }),
    );
    await screen.getByRole('button', { name: 'More actions' }).click();
    await screen.getByRole('menuitem', { name: 'Work goes on' }).click();
    await eventually(async () => expect(await orderOf(db, id)).toMatchObject({ state: 'inWork', waitingFor: null }));
  });

  it('makes a finding a defect, which the task then shows', async () => {
    const { id, equipmentId } = await anOrderFor(null);
    const { rev, tasks } = await orderOf(db, id);
    const taskId = tasks[0]?.taskId ?? '';
    await done(
      saveOrder({ id, rev, tasks: [{ taskId, answer: 'defect', value: null, finding: 'Oil leak at the axle' }] }),
    );
    const screen = await showScreen(<OrderPage id={id} />);
    await screen.getByRole('button', { name: 'Make it a defect' }).click();
    await screen.getByRole('radio', { name: 'Major' }).click();
    await screen.getByRole('button', { name: 'Report defect' }).click();
    await eventually(async () =>
      expect(await db.defects.toArray()).toMatchObject([
        { equipmentId, text: 'Oil leak at the axle', severity: 'major', foundTaskId: taskId, state: 'reported' },
      ]),
    );
    await expect.element(screen.getByText('D-2026-0001')).toBeVisible();
  });

  it('of a planned order begins when its machine has come in, from the board too', async () => {
    const { id } = await anOrderFor('2026-03-12');
    const screen = await showScreen(<OrdersPage />);
    await screen.getByText('Board', { exact: true }).click();
    await screen.getByRole('button', { name: 'Move order 2026-0001' }).click();
    await screen.getByRole('menuitem', { name: 'The machine has come in' }).click();
    await eventually(async () =>
      expect(await orderOf(db, id)).toMatchObject({ state: 'open', openedOn: '2026-03-10' }),
    );
  });
});
