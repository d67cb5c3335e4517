import { describe, expect, it } from 'vitest';
import { keyOfPassphrase } from '#data/backupKey.ts';
import { flipped, refusals, truncated } from '#tests/support/backupDamage.ts';
import { packedRows } from '#tests/support/backups.ts';
import { anEquipment, aPerson } from '#tests/support/rows.ts';
import { say } from '#tests/support/stopwatch.ts';

const rows = {
  equipment: Array.from({ length: 200 }, (_, i) => anEquipment({ code: `T-${i}` })),
  people: Array.from({ length: 50 }, () => aPerson()),
};

describe.each([
  { how: 'open', isLocked: false },
  { how: 'locked', isLocked: true },
])('a backup that is $how', ({ how, isLocked }) => {
  const key = isLocked ? keyOfPassphrase('oil', new Uint8Array(16).fill(7), 100_000) : null;

  it('is refused with a reason, cut off at 1,000 places', async () => {
    const counts = await truncated(await packedRows(rows, { key: await key }), 1_000, await key);
    say(`backup ${how}, cut off at 1,000 places: ${JSON.stringify(counts)}`);
    expect(Object.keys(counts).filter((word) => !refusals.includes(word))).toEqual([]);
  });

  it('is refused with a reason, 10,000 times with one byte changed', async () => {
    const counts = await flipped(await packedRows(rows, { key: await key }), 10_000, await key);
    say(`backup ${how}, one byte changed 10,000 times: ${JSON.stringify(counts)}`);
    expect(Object.keys(counts).filter((word) => !refusals.includes(word))).toEqual([]);
  });
});
