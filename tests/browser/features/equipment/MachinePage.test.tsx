import { notifications } from '@mantine/notifications';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { recordReading } from '#data/commands/recordReading.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet } from '#data/fleet.ts';
import { MachinePage } from '#features/equipment/MachinePage.tsx';
import { startedDatabase } from '#tests/support/database.ts';
import { eventually } from '#tests/support/eventually.ts';
import { on } from '#tests/support/rows.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aTruck, aWorkshop, done } from '#tests/support/workshop.ts';

let db: FettleDatabase;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T12:00:00') });
  location.hash = '#/equipment';
  db = await startedDatabase();
  await startFleet();
  await page.viewport(1280, 900);
});

afterEach(async () => {
  notifications.clean();
  vi.useRealTimers();
  stopFleet();
  stopDatabase();
  await Dexie.delete(db.name);
});

const latest = async () => (await db.readings.toArray()).toSorted((a, b) => (a.takenOn < b.takenOn ? 1 : -1))[0];

describe('a reading', () => {
  it('below the last one asks whether it is right, and is kept only then', async () => {
    const id = await aTruck('T-1', await aWorkshop());
    const screen = await showScreen(<MachinePage id={id} />);
    await screen.getByRole('button', { name: 'New reading' }).click();
    await screen.getByRole('textbox', { name: 'Odometer shows' }).fill('84000');
    await expect.element(screen.getByText('1,000 km less than the last reading')).toBeVisible();
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(screen.getByText(/lower than the 85,000 read on/)).toBeVisible();
    expect(await db.readings.count()).toBe(2);
    await screen.getByRole('button', { name: 'Go ahead' }).click();
    await expect.element(screen.getByText('Reading of T-1 saved.')).toBeVisible();
    expect(await latest()).toMatchObject({ takenOn: '2026-03-10', value: 84_000, state: 'accepted', confirmed: true });
  });

  it('set aside counts again once somebody vouches for it', async () => {
    const id = await aTruck('T-1', await aWorkshop());
    const low = { equipmentId: id, unit: 'km', takenOn: on('2026-03-05'), value: 70_000, takenBy: '' } as const;
    await done(recordReading(low, ['readingBackwards']));
    const doubted = async () => (await db.readings.toArray()).find(({ value }) => value === 85_000);
    expect(await doubted()).toMatchObject({ state: 'suspect', reason: 'backwards' });
    location.hash = `#/equipment/${id}?tab=readings&show=suspect`;
    const screen = await showScreen(<MachinePage id={id} />);
    await screen
      .getByRole('row', { name: /85,000/ })
      .getByRole('button', { name: 'It is right' })
      .click();
    await eventually(async () => expect(await doubted()).toMatchObject({ state: 'accepted', confirmed: true }));
    await expect.element(screen.getByText('No reading is set aside.')).toBeVisible();
  });
});

describe('a programme ended by mistake', () => {
  it('is taken up again as it was', async () => {
    const id = await aTruck('T-1', await aWorkshop());
    const [before] = await db.assignments.toArray();
    location.hash = `#/equipment/${id}?tab=services`;
    const screen = await showScreen(<MachinePage id={id} />);
    await screen.getByRole('button', { name: 'End programme' }).click();
    await expect.element(screen.getByText('T-1 is no longer under Truck service.')).toBeVisible();
    expect(await db.assignments.toArray()).toMatchObject([{ endedOn: '2026-03-10' }]);
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(screen.getByText('T-1 is under Truck service again.')).toBeVisible();
    expect(await db.assignments.toArray()).toMatchObject([{ endedOn: null, baseline: before?.baseline }]);
  });
});
