import { expect, it } from 'vitest';
import { isWhole, killedInTwoWrites, writesKilledAfter } from '#tests/support/killedWrites.ts';

const kills = 10;

it.skipIf(process.platform !== 'linux')(
  'a browser killed 10 times in the midst of writing loses nothing it acknowledged, leaves nothing half done, and starts each time',
  { timeout: 600_000 },
  async () => {
    const delays = Array.from({ length: kills }, () => 200 + Math.random() * 1_500);
    const { acknowledged, found } = await writesKilledAfter(delays);
    const last = found.at(-1);
    process.stdout.write(
      `Killed ${kills} times; writes acknowledged before each: ${acknowledged.join(', ')}; ${last?.rows} rows, ${last?.entries} entries of the audit trail at the end.\n`,
    );
    expect(found.filter((survey) => !isWhole(survey))).toEqual([]);
    expect(found).toHaveLength(kills);
    // It was at work.
    expect(acknowledged.filter((count) => count > 0).length).toBeGreaterThan(kills / 2);
  },
);

it.skipIf(process.platform !== 'linux')(
  'a browser killed while two things are being written keeps what was written before',
  { timeout: 120_000 },
  async () => {
    const survey = await killedInTwoWrites();
    expect(survey.entries).toBeGreaterThan(0);
    expect([survey.lost, survey.halfDone, survey.findings]).toEqual([[], [], []]);
  },
);
