import { describe, expect, it } from 'vitest';
import { PinTries } from '#features/kiosk/pinTries.ts';
import { freshId } from '#tests/support/rows.ts';

const id = freshId<'Person'>();

describe('wrong PINs', () => {
  it('cost half a minute from the fifth in a row, each; others may try meanwhile', () => {
    const tries = new PinTries();
    for (let i = 0; i < 4; i++) tries.tried(id, false, 1000);
    expect(tries.mayTry(id, 1000)).toBe(true);
    tries.tried(id, false, 1000);
    expect([tries.mayTry(id, 30_999), tries.mayTry(id, 31_000), tries.mayTry(freshId(), 1000)]).toEqual([
      false,
      true,
      true,
    ]);
    tries.tried(id, false, 31_000);
    expect(tries.mayTry(id, 60_999)).toBe(false);
  });

  it('are forgotten with the right one', () => {
    const tries = new PinTries();
    for (let i = 0; i < 5; i++) tries.tried(id, false, 1000);
    tries.tried(id, true, 40_000);
    tries.tried(id, false, 40_000);
    expect(tries.mayTry(id, 40_000)).toBe(true);
  });
});
