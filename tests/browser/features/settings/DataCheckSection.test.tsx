import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSample } from '#data/commands/loadSample.ts';
import { keepContent } from '#data/contentStore.ts';
import type { FettleDatabase } from '#data/db.ts';
import { checkNow, keepChecking } from '#data/integrityCheck.ts';
import { DataCheckSection } from '#features/settings/DataCheckSection.tsx';
import { enter, leave } from '#tests/support/entered.ts';
import { eventually } from '#tests/support/eventually.ts';
import { showScreen } from '#tests/support/screen.tsx';

const emptyFolder = async (): Promise<void> => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('backups', { recursive: true }).catch(() => undefined);
};

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
  await emptyFolder();
  await loadSample({ language: 'en' });
});
afterEach(async () => {
  vi.useRealTimers();
  await emptyFolder();
  await leave(db);
});

const someRow = async (table: string): Promise<Readonly<Record<string, unknown>>> => {
  const row = await db.table(table).toCollection().first();
  if (row === undefined) throw new Error(`Nothing is in ${table}.`);
  return row;
};

const days = (count: number): number => Date.now() + count * 86_400_000;

describe('the section of the data check', () => {
  it('checks all records in a worker, and says what is wrong, where, and what to do', async () => {
    const screen = await showScreen(<DataCheckSection />);
    await expect.element(screen.getByText('not yet')).toBeVisible();
    await screen.getByRole('button', { name: 'Check now' }).click();
    await eventually(() => expect.element(screen.getByText('Nothing wrong was found.')).toBeVisible());
    const machine = await db.equipment.orderBy('code').first();
    if (machine === undefined) throw new Error('There is no machine.');
    await db.equipment.put({ ...machine, rev: 0 });
    const training = await someRow('trainings');
    await db.table('trainings').put({ ...training, personId: crypto.randomUUID(), on: '2026-01-26' });
    await db.table('parts').put({ ...(await someRow('parts')), name: 7 });
    await db.audit.update(1, { actorName: 'Nobody' });
    await screen.getByRole('button', { name: 'Check now' }).click();
    await eventually(() => expect.element(screen.getByText('4 things to look at')).toBeVisible());
    const link = screen.getByRole('link', { name: `Machine ${machine.code}` });
    await expect.element(link).toHaveAttribute('href', `#/equipment/${machine.id}`);
    for (const said of [
      'was never counted as written',
      'is not written as it should be: Name',
      /^Open it and save it anew/,
      'Training 26 Jan 2026',
      'names something that is not there: Person',
      'the audit trail breaks at entry 1 (it was changed)',
      /^Somebody changed records outside Fettle/,
    ]) {
      await expect.element(screen.getByText(said).first()).toBeVisible();
    }
    expect((await axe.run('section, dl, ul')).violations.map(({ id }) => id)).toEqual([]);
  });

  it('clears away files that no record has named for a month, after a backup', async () => {
    await keepContent(new Blob(['nobody’s']));
    await checkNow();
    const screen = await showScreen(<DataCheckSection />);
    const clear = screen.getByRole('button', { name: 'Clear away' });
    await expect.element(screen.getByText('1 file · of them for 30 days or longer: 0')).toBeVisible();
    await expect.element(clear).toBeDisabled();
    await screen.unmount();
    vi.useFakeTimers({ toFake: ['Date'], now: days(31) });
    await showScreen(<DataCheckSection />);
    await clear.click();
    await expect.element(screen.getByText('1 file cleared away.')).toBeVisible();
    expect(await db.contents.count()).toBe(0);
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('backups');
    const backups: string[] = [];
    for await (const name of folder.keys()) backups.push(name);
    expect(backups).toHaveLength(1);
  });

  it('is made every 30 days without being asked for, and tells what it found', async () => {
    await db.equipment.update((await someRow('equipment'))['id'] as string, { rev: 0 });
    const found = vi.fn();
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: days(29) });
    const stop = keepChecking(db, found);
    const aDayLater = async () => {
      vi.setSystemTime(days(1));
      await vi.advanceTimersByTimeAsync(600_000);
    };
    await aDayLater();
    await expect.poll(() => found.mock.calls, { timeout: 10_000 }).toEqual([[1]]);
    await aDayLater();
    stop();
    expect(found).toHaveBeenCalledOnce();
  });
});
