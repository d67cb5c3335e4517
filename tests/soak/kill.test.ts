import { expect, it } from 'vitest';
import { isWhole, writesKilledAfter } from '#tests/support/killedWrites.ts';

const rounds = 10;
const killsInOne = 20;

it.skipIf(process.platform !== 'linux')(
  'a browser killed 200 times in the midst of writing loses nothing it acknowledged, leaves nothing half done, and starts each time',
  async () => {
    let [kills, writes] = [0, 0];
    for (let round = 1; round <= rounds; round += 1) {
      const delays = Array.from({ length: killsInOne }, () => 50 + Math.random() * 1_500);
      const { acknowledged, found } = await writesKilledAfter(delays);
      expect(found.filter((survey) => !isWhole(survey))).toEqual([]);
      kills += found.length;
      writes += acknowledged.reduce((sum, count) => sum + count, 0);
      process.stdout.write(`Killed ${kills} times; ${writes} acknowledged writes, none lost, none half done.\n`);
    }
    expect(kills).toBe(rounds * killsInOne);
    expect(writes).toBeGreaterThan(kills);
  },
);
