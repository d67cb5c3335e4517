import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSample } from '#data/commands/loadSample.ts';
import type { FettleDatabase } from '#data/db.ts';
import { DataCheckSection } from '#features/settings/DataCheckSection.tsx';
import { enter, leave } from '#tests/support/entered.ts';
import { eventually } from '#tests/support/eventually.ts';
import { showScreen } from '#tests/support/screen.tsx';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
  await loadSample({ language: 'en' });
});
afterEach(() => leave(db));

describe('the section of the data check', () => {
  it('checks all records in a worker, and says what is wrong, where, and what to do', async () => {
    const screen = await showScreen(<DataCheckSection />);
    await expect.element(screen.getByText('not yet')).toBeVisible();
    await screen.getByRole('button', { name: 'Check now' }).click();
    await eventually(() => expect.element(screen.getByText('Nothing wrong was found.')).toBeVisible());
    const machine = await db.equipment.orderBy('code').first();
    if (machine === undefined) throw new Error('There is no machine.');
    await db.equipment.put({ ...machine, rev: 0 });
    await screen.getByRole('button', { name: 'Check now' }).click();
    await eventually(() => expect.element(screen.getByText('1 thing to look at')).toBeVisible());
    const link = screen.getByRole('link', { name: `Machine ${machine.code}` });
    await expect.element(link).toHaveAttribute('href', `#/equipment/${machine.id}`);
    await expect.element(screen.getByText('was never counted as written')).toBeVisible();
    await expect.element(screen.getByText(/^Open it and save it anew/)).toBeVisible();
  });
});
