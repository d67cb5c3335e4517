import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changePassphrase } from '#data/backupPassphrase.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import type { FettleDatabase } from '#data/db.ts';
import { BackupsSection } from '#features/settings/BackupsSection.tsx';
import { bridge } from '#platform/bridge.ts';
import { ownFolder } from '#platform/ownFiles.ts';
import { enter, leave } from '#tests/support/entered.ts';
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
  await changePassphrase(null);
});
afterEach(async () => {
  await emptyFolder();
  await leave(db);
});

/** Changes a byte in the middle of the only backup there is. */
const damage = async (): Promise<void> => {
  const listed = await bridge.backupList();
  const name = listed.ok ? (listed.value[0]?.name ?? '') : '';
  const handle = await (await ownFolder()).getFileHandle(name);
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  const writable = await handle.createWritable();
  await writable.write(bytes);
  await writable.close();
};

describe('the section of backups', () => {
  it('makes one, lists it, and finds it sound, then damaged', async () => {
    const screen = await showScreen(<BackupsSection />);
    await expect.element(screen.getByText('The first backup is made within')).toBeVisible();
    await screen.getByRole('button', { name: 'Back up now' }).click();
    const list = screen.getByRole('table', { name: 'Backups there are' });
    await expect.element(list.getByText('read back')).toBeVisible();
    await list.getByRole('button', { name: /^Check/ }).click();
    await expect.element(screen.getByText(/^Sound: .* records and 0 files/)).toBeVisible();
    await screen.getByRole('button', { name: 'Close' }).click();
    await expect.element(list.getByText('checked, sound')).toBeVisible();
    await damage();
    await list.getByRole('button', { name: /^Check/ }).click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('damaged');
    await screen.getByRole('button', { name: 'Close' }).click();
    await expect.element(list.getByText('damaged')).toBeVisible();
  });

  it('locks them with a passphrase that is long enough and typed twice, and asks for it where it does not know it', async () => {
    const screen = await showScreen(<BackupsSection />);
    await screen.getByRole('button', { name: 'Set a passphrase…' }).click();
    const dialog = screen.getByRole('dialog');
    await dialog.getByLabelText('Passphrase', { exact: true }).fill('oil');
    await expect.element(dialog.getByRole('button', { name: 'Lock new backups' })).toBeDisabled();
    await dialog.getByRole('checkbox').click();
    await dialog.getByRole('button', { name: 'Lock new backups' }).click();
    await expect.element(dialog.getByText('Use at least 8 characters.')).toBeVisible();
    await dialog.getByLabelText('Passphrase', { exact: true }).fill('oil and filters');
    await dialog.getByLabelText('The same once more').fill('oil and filter');
    await dialog.getByRole('button', { name: 'Lock new backups' }).click();
    await expect.element(dialog.getByText('The two are not the same.')).toBeVisible();
    await dialog.getByLabelText('The same once more').fill('oil and filters');
    await dialog.getByRole('button', { name: 'Lock new backups' }).click();
    await expect.element(screen.getByText('New backups are locked.')).toBeVisible();
    await screen.getByRole('button', { name: 'Back up now' }).click();
    const list = screen.getByRole('table', { name: 'Backups there are' });
    await expect.element(list.getByRole('img', { name: 'locked' })).toBeVisible();
    await changePassphrase(null);
    await expect.element(screen.getByText(/no longer knows the passphrase/)).toBeVisible();
    await list.getByRole('button', { name: /^Check/ }).click();
    await screen.getByLabelText('Passphrase of this backup').fill('oil and filter');
    await screen.getByRole('button', { name: 'Check', exact: true }).click();
    await expect.element(screen.getByText('This is not the passphrase of this backup.')).toBeVisible();
    await screen.getByLabelText('Passphrase of this backup').fill('oil and filters');
    await screen.getByRole('button', { name: 'Check', exact: true }).click();
    await expect.element(screen.getByText(/^Sound:/)).toBeVisible();
  });
});
