import { expect, it } from 'vitest';
import { isUnharmed, killedAfter } from '#tests/support/killedIssues.ts';

const kills = 5;

it.skipIf(process.platform !== 'linux')(
  'a browser killed while it issues certificates loses no number and uses none twice, and the chain stays whole',
  { timeout: 300_000 },
  async () => {
    const delays = Array.from({ length: kills }, () => 300 + Math.random() * 1_500);
    const survivals = await killedAfter(delays);
    expect(survivals.filter((survival) => !isUnharmed(survival))).toEqual([]);
    const counts = survivals.map(({ found }) => found.count);
    process.stdout.write(`Killed ${kills} times; certificates after each: ${counts.join(', ')}.\n`);
    // It was at work each time.
    expect(counts.at(-1)).toBeGreaterThan(kills);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  },
);
