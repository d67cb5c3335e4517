import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet } from '#data/fleet.ts';
import { TodayPage } from '#features/today/TodayPage.tsx';
import { startedDatabase } from '#tests/support/database.ts';
import { eventually } from '#tests/support/eventually.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { aTruck, aWorkshop } from '#tests/support/workshop.ts';

let db: FettleDatabase;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-10T12:00:00') });
  location.hash = '#/';
  db = await startedDatabase();
  await startFleet();
  await page.viewport(1280, 800);
});

afterEach(async () => {
  vi.useRealTimers();
  stopFleet();
  stopDatabase();
  await Dexie.delete(db.name);
});

describe('today', () => {
  it('welcomes to an empty workshop with one way in and two quiet ones', async () => {
    const screen = await showScreen(<TodayPage />);
    await expect.element(screen.getByRole('link', { name: 'Import a register' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Look around in a sample workshop' })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'Add a machine by hand' })).toBeVisible();
  });

  it('leads from a due line straight to its order', async () => {
    await aTruck('T-1', await aWorkshop());
    const screen = await showScreen(<TodayPage />);
    await expect.element(screen.getByText('Due now')).toBeVisible();
    await screen.getByRole('button', { name: 'Open order: T-1, Level L1' }).click();
    await eventually(() => expect(location.hash).toMatch(/^#\/orders\/[0-9a-f-]{36}$/));
    const orders = await db.orders.toArray();
    expect(orders.map(({ levels, state }) => [levels.map(({ levelId }) => levelId), state])).toEqual([
      [['L1'], 'open'],
    ]);
    await expect.element(screen.getByRole('link', { name: 'Go to order' })).toBeVisible();
  });

  it('says why a line is due, from which reading and at which use', async () => {
    await aTruck('T-1', await aWorkshop());
    const screen = await showScreen(<TodayPage />);
    await screen.getByTitle('Why: T-1, Level L1').click();
    await expect.element(screen.getByText('Whichever comes first counts.')).toBeVisible();
    await expect.element(screen.getByText(/Reading of 1 Mar \(9 days old\): 85,000 km/)).toBeVisible();
    await expect.element(screen.getByText(/due at 85,000 km/)).toBeVisible();
  });

  it('keeps its filters in the address', async () => {
    await aTruck('T-1', await aWorkshop());
    const screen = await showScreen(<TodayPage />);
    await screen.getByRole('searchbox').fill('nothing such');
    await expect.element(screen.getByText('No line answers to these filters.')).toBeVisible();
    expect(location.hash).toBe('#/?q=nothing+such');
    await screen.getByRole('button', { name: 'Clear filters' }).first().click();
    await expect.element(screen.getByText('T-1')).toBeVisible();
    expect(location.hash).toBe('#/');
  });
});
