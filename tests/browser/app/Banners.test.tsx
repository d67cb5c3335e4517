import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Banners } from '#app/Banners.tsx';
import { watchMachine } from '#app/watchMachine.ts';
import { clockProblemsNow } from '#data/clockRecords.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { keepContent } from '#data/contentStore.ts';
import type { FettleDatabase } from '#data/db.ts';
import { bulkSpaceProblem, noteFreeBytes } from '#data/space.ts';
import { blankEquipment } from '#domain/equipment.ts';
import { enter, leave } from '#tests/support/entered.ts';
import { showScreen } from '#tests/support/screen.tsx';

let db: FettleDatabase;
let stop: () => void;
beforeEach(async () => {
  db = await enter();
  stop = () => undefined;
});
afterEach(async () => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  noteFreeBytes(null);
  await leave(db);
});

const megabyte = 1024 * 1024;

const saving = async (): Promise<boolean> =>
  (await saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code: 'T-1', kind: 'truck' } })).ok;

const photo = async (): Promise<boolean> =>
  (await keepContent(new Blob(['paper'], { type: 'application/pdf' }), db)).ok;

const barriers = async (): Promise<readonly string[]> =>
  (await axe.run('[role="alert"]')).violations.map(({ id }) => id);

describe('the room on the disk', () => {
  it.each([
    { free: 1_025, says: null, mayImport: true, mayWrite: true },
    { free: 1_023, says: /under 1 GB/, mayImport: true, mayWrite: true },
    { free: 499, says: /under 500 MB. No imports and no photos/, mayImport: false, mayWrite: true },
    { free: 99, says: /under 100 MB. Nothing more is written/, mayImport: false, mayWrite: false },
  ])('of $free MB says $says', async ({ free, says, mayImport, mayWrite }) => {
    vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({
      quota: 4_096 * megabyte,
      usage: (4_096 - free) * megabyte,
    });
    await showScreen(<Banners />);
    stop = watchMachine(db);
    if (says === null) await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    else {
      await expect.element(page.getByText(says)).toBeVisible();
      expect(await barriers()).toEqual([]);
    }
    expect({ photo: await photo(), import: bulkSpaceProblem() === null, saving: await saving() }).toEqual({
      photo: mayImport,
      import: mayImport,
      saving: mayWrite,
    });
  });
});

describe('a clock set back by more than a day', () => {
  it('is told until somebody says that the time is right', async () => {
    const real = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: real });
    expect(await saving()).toBe(true);
    vi.setSystemTime(real - 25 * 3_600_000);
    await showScreen(<Banners />);
    stop = watchMachine(db);
    await expect.element(page.getByText(/clock was set back: the records already reach/)).toBeVisible();
    expect(await barriers()).toEqual([]);
    // Put right without a word, it is still not believed what was written meanwhile.
    vi.setSystemTime(real);
    expect(await clockProblemsNow(db)).toHaveLength(1);
    await page.getByRole('button', { name: 'The time is right' }).click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect(await clockProblemsNow(db)).toEqual([]);
    expect((await db.audit.orderBy('seq').last())?.command).toBe('confirmClock');
  });
});
