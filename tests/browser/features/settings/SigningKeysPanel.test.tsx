import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FettleDatabase } from '#data/db.ts';
import { startKey } from '#data/signing.ts';
import { keyFingerprint } from '#domain/keyFingerprint.ts';
import { IssuerCardPage } from '#features/certificates/IssuerCardPage.tsx';
import { SigningKeysPanel } from '#features/settings/SigningKeysPanel.tsx';
import { enter, leave } from '#tests/support/entered.ts';
import { showScreen } from '#tests/support/screen.tsx';
import { done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
beforeEach(async () => {
  db = await enter();
});
afterEach(() => leave(db));

const inFours = (digits: string): string => digits.match(/.{4}/g)?.join(' ') ?? '';

describe('the signing keys in the settings', () => {
  it('say that the first one comes with the first certificate', async () => {
    const screen = await showScreen(<SigningKeysPanel />);
    await expect.element(screen.getByText('The first key is made with the first certificate.')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'New key' })).not.toBeInTheDocument();
  });

  it('show the one in use, and after a renewal also the one that ended', async () => {
    const first = await done(startKey(db, false));
    const screen = await showScreen(<SigningKeysPanel />);
    await expect.element(screen.getByText(inFours(first))).toBeVisible();
    await expect.element(screen.getByRole('cell', { name: 'In use', exact: true })).toBeVisible();
    await screen.getByRole('button', { name: 'New key' }).click();
    await screen.getByRole('dialog').getByRole('button', { name: 'New key' }).click();
    await expect.element(screen.getByText('A new key is in use.')).toBeVisible();
    await expect.poll(() => db.signingKeys.count()).toBe(2);
    expect((await db.signingKeys.get(first))?.endedAt).not.toBeNull();
    await expect.poll(() => screen.getByRole('row').elements().length).toBe(3);
  });
});

it('no program of this browser reads the private half of a key out', async () => {
  const id = await done(startKey(db, false));
  const kept = await db.privateKeys.get(id);
  if (kept === undefined) throw new Error('There is no private half.');
  for (const format of ['jwk', 'pkcs8'] as const) {
    await expect(crypto.subtle.exportKey(format, kept.key)).rejects.toThrow();
  }
});

it('the issuer card tells ID and fingerprint of the key', async () => {
  const id = await done(startKey(db, false));
  const key = await db.signingKeys.get(id);
  if (key === undefined) throw new Error('There is no key.');
  const screen = await showScreen(<IssuerCardPage id={id} />);
  await expect.element(screen.getByText(inFours(keyFingerprint(key.publicKey)))).toBeVisible();
  await expect.element(screen.getByRole('img', { name: 'Public key of the workshop' })).toBeVisible();
});
