import { expect, it } from 'vitest';
import { isUnharmed, killedAfter } from '#tests/support/killedIssues.ts';

const kills = 60;

it.skipIf(process.platform !== 'linux')(
  'a browser killed 60 times while it issues certificates loses no number and uses none twice',
  async () => {
    const delays = Array.from({ length: kills }, () => 50 + Math.random() * 1_500);
    const survivals = await killedAfter(delays);
    process.stdout.write(`Killed ${kills} times; ${survivals.at(-1)?.found.count} certificates.\n`);
    expect(survivals.filter((survival) => !isUnharmed(survival))).toEqual([]);
    expect(survivals.at(-1)?.found.count).toBeGreaterThan(kills);
  },
);
