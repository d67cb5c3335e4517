import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openOrder } from '#data/commands/openOrder.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet } from '#data/fleet.ts';
import { blankEquipment } from '#domain/equipment.ts';
import { EquipmentPage } from '#features/equipment/EquipmentPage.tsx';
import { startedDatabase } from '#tests/support/database.ts';
import { eventually } from '#tests/support/eventually.ts';
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
  vi.useRealTimers();
  stopFleet();
  stopDatabase();
  await Dexie.delete(db.name);
});

const enter = (code: string) => done(saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code } }));

const inService = async () => (await db.equipment.toArray()).filter(({ archivedOn }) => archivedOn === null).length;

describe('a new machine', () => {
  it('is entered with its odometer and what it shows, and leads to its file', async () => {
    const screen = await showScreen(<EquipmentPage />);
    await screen.getByRole('button', { name: 'Add one by hand' }).click();
    expect(location.hash).toBe('#/equipment?new=1');
    await screen.getByRole('textbox', { name: 'Code', exact: true }).fill('T-7');
    await screen.getByRole('textbox', { name: 'Odometer shows today' }).fill('85,200');
    await userEvent.keyboard('{Control>}s{/Control}');
    await eventually(() => expect(location.hash).toMatch(/^#\/equipment\/[0-9a-f-]{36}$/));
    expect(await db.equipment.toArray()).toMatchObject([{ code: 'T-7', archivedOn: null }]);
    expect(await db.readings.toArray()).toMatchObject([{ takenOn: '2026-03-10', value: 85_200 }]);
  });

  it('is asked for by the address, which forgets it when the form is closed', async () => {
    location.hash = '#/equipment?new=1&kind=truck';
    const screen = await showScreen(<EquipmentPage />);
    await expect.element(screen.getByRole('dialog', { name: 'New machine' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    expect(location.hash).toBe('#/equipment?kind=truck');
  });

  it('is refused beside the field at fault, and nothing of it is kept', async () => {
    await enter('T-7');
    location.hash = '#/equipment?new=1';
    const screen = await showScreen(<EquipmentPage />);
    const code = screen.getByRole('textbox', { name: 'Code', exact: true });
    await code.fill('t-7');
    const odometer = screen.getByRole('textbox', { name: 'Odometer shows today' });
    await odometer.fill('lots');
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(code).toHaveAccessibleDescription(/T-7 already has the code t-7/);
    await expect.element(odometer).toHaveAccessibleDescription(/not a value that can be used/);
    await odometer.fill('12');
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect.element(odometer).not.toHaveAccessibleDescription(/not a value that can be used/);
    expect([await db.equipment.count(), await db.meters.count()]).toEqual([1, 0]);
  });
});

describe('the register', () => {
  it('keeps its filters in the address', async () => {
    await enter('T-1');
    await enter('X-2');
    const screen = await showScreen(<EquipmentPage />);
    const search = screen.getByRole('textbox', { name: 'Code, name, plate, VIN…' });
    await search.fill('x-');
    await expect.element(screen.getByRole('link', { name: 'T-1' })).not.toBeInTheDocument();
    await eventually(() => expect(location.hash).toBe('#/equipment?q=x-'));
    await screen.getByRole('button', { name: 'Archived' }).click();
    await expect.element(screen.getByText('No archived machine answers to this search.')).toBeVisible();
    expect(location.hash).toBe('#/equipment?q=x-&archived=yes');
    location.hash = '#/equipment?q=t-';
    await expect.element(screen.getByRole('link', { name: 'T-1' })).toBeVisible();
    await expect.element(search).toHaveValue('t-');
  });

  it('archives all that are shown, and takes that back in one step', async () => {
    await enter('T-1');
    await enter('T-2');
    const screen = await showScreen(<EquipmentPage />);
    await screen.getByRole('checkbox', { name: 'Select all 2 machines' }).click();
    await screen.getByRole('region', { name: 'Selected machines' }).getByRole('button', { name: 'Archive' }).click();
    await expect.element(screen.getByText('2 machines archived.')).toBeVisible();
    expect(await inService()).toBe(0);
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(screen.getByText('2 machines are back in service.')).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'T-1' })).toBeVisible();
    expect(await inService()).toBe(2);
  });

  it('archives none while one has an open order, says which, and keeps the selection', async () => {
    const workshop = await aWorkshop();
    const equipmentId = await aTruck('T-1', workshop);
    await enter('T-2');
    await done(openOrder({ equipmentId, programmeId: workshop.programme, levelIds: ['L1'] }));
    const screen = await showScreen(<EquipmentPage />);
    await screen.getByRole('checkbox', { name: 'Select all 2 machines' }).click();
    await screen.getByRole('region', { name: 'Selected machines' }).getByRole('button', { name: 'Archive' }).click();
    await expect.element(screen.getByText('Nothing was archived.')).toBeVisible();
    await expect.element(screen.getByText(/^T-1: Order .* is still open/)).toBeVisible();
    await expect.element(screen.getByText('2 selected')).toBeVisible();
    expect(await inService()).toBe(2);
  });

  it('puts a machine without a programme under one, from its row', async () => {
    const { programme } = await aWorkshop();
    const id = await done(
      saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code: 'T-1', kind: 'truck' } }),
    );
    const screen = await showScreen(<EquipmentPage />);
    await screen.getByRole('button', { name: 'Assign', exact: true }).click();
    const dialog = screen.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Put under programme' }).click();
    // It has no odometer yet, which the programme counts in: asked, and made.
    await screen.getByRole('button', { name: 'Go ahead' }).click();
    await eventually(async () =>
      expect(await db.assignments.toArray()).toMatchObject([{ equipmentId: id, programmeId: programme }]),
    );
    await expect.element(screen.getByRole('row', { name: /T-1/ }).getByText('Truck service')).toBeVisible();
  });
});
