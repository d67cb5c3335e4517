import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPin, isPin } from '#data/pin.ts';

describe('a PIN as it is stored', () => {
  it('is PBKDF2 with SHA-256, 600,000 rounds and a salt of 16 bytes', async () => {
    const { salt, hash, iterations } = await hashPin('4711');
    expect(iterations).toBe(600_000);
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
    const expected = pbkdf2Sync('4711', Buffer.from(salt, 'hex'), iterations, 32, 'sha256');
    expect(hash).toBe(expected.toString('hex'));
  });

  it('differs from one person to the next under the same PIN', async () => {
    const [first, second] = [await hashPin('4711'), await hashPin('4711')];
    expect(second.salt).not.toBe(first.salt);
    expect(second.hash).not.toBe(first.hash);
  });

  it('knows its PIN and no other', async () => {
    const stored = await hashPin('4711');
    expect(await isPin('4711', stored)).toBe(true);
    for (const other of ['4712', '', '47110', '04711']) expect(await isPin(other, stored)).toBe(false);
  });

  it('is checked with the rounds it was made with', async () => {
    const hash = pbkdf2Sync('4711', Buffer.from('00ff', 'hex'), 1000, 32, 'sha256').toString('hex');
    expect(await isPin('4711', { salt: '00ff', hash, iterations: 1000 })).toBe(true);
  });
});
