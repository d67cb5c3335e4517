/** A restore that is cut off: the next start finds the records of before or those of the backup, whole. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServedApp, startApp } from '#tests/support/app.ts';
import { restoresKilledAfter } from '#tests/support/killedRestores.ts';
import { say } from '#tests/support/stopwatch.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
}, 600_000);
afterAll(() => served.close());

const kills = 40;

it.skipIf(process.platform !== 'linux')(
  'a browser killed 40 times in the midst of a restore starts with the old records or the new ones, never a mix',
  async () => {
    const delays = Array.from({ length: kills }, () => Math.random() * 8_000);
    const found = await restoresKilledAfter(served.url, delays);
    const counted = (records: string) => found.filter((one) => one.records === records).length;
    say(`restores killed: ${kills}; then as before ${counted('before')}, restored ${counted('restored')}`);
    expect(found.filter(({ records }) => records === 'neither')).toEqual([]);
    // The one in use, and the one a restore took the place of.
    expect(found.filter(({ databases }) => databases > 2)).toEqual([]);
    expect(Math.min(counted('before'), counted('restored'))).toBeGreaterThan(0);
  },
);
