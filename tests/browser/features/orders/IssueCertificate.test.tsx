import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { reportDefect } from '#data/commands/reportDefect.ts';
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

describe('issuing a certificate', () => {
  it('is refused with the way to what is missing', async () => {
    const workshop = await aWorkshop();
    const truck = await aTruck('T-1', workshop);
    const id = await aDoneOrder(db, truck, workshop);
    const defect = await done(reportDefect({ equipmentId: truck, severity: 'unsafe', text: 'Brake hose burst' }));
    const screen = await showScreen(<OrderPage id={id} />);
    await screen.getByRole('button', { name: 'Issue certificate' }).click();
    await screen.getByRole('button', { name: 'Issue', exact: true }).click();
    const refusal = screen.getByRole('alert').getByText('is unsafe and no repair is signed off', { exact: false });
    await expect.element(refusal.first()).toBeVisible();
    await screen.getByRole('link', { name: /^Go there/ }).click();
    await eventually(() => expect(location.hash).toBe(`#/defects/${defect}`));
    expect(await db.certificates.count()).toBe(0);
  });

  it('of an inspection notes tyres and brakes, and releases an order that asks for no completion certificate', async () => {
    const workshop = await aWorkshop();
    const id = await aDoneOrder(db, await aTruck('T-1', workshop), workshop);
    const screen = await showScreen(<OrderPage id={id} />);
    await screen.getByRole('button', { name: 'Issue certificate' }).click();
    await screen.getByText('Safety inspection record', { exact: true }).click();
    await screen.getByRole('textbox', { name: 'Tyre 1 L and Tread, mm' }).fill('8.5');
    await screen.getByRole('textbox', { name: 'Tyre 1 L and Pressure, bar' }).fill('7.6');
    await screen.getByRole('checkbox', { name: 'A brake test was made' }).click();
    await screen.getByRole('textbox', { name: 'Service brake, %' }).fill('62');
    await screen.getByRole('button', { name: 'Issue', exact: true }).click();
    await eventually(() => expect(location.hash).toMatch(/^#\/certificates\//));
    const [record] = await db.certificates.toArray();
    expect(record).toMatchObject({
      number: 'FTI-2026-000001',
      content: {
        tyres: [{ position: '1 L', treadMm: 8.5, pressureKpa: 760, ageYears: null }],
        brakeTest: { method: 'rollerBench', servicePercent: 62, parkingPercent: null, isPassed: true },
      },
    });
    expect((await orderOf(db, id)).state).toBe('released');
  });
});
