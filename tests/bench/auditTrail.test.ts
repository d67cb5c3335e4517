import { expect, it } from 'vitest';
import { openIn, withPage } from '#tests/support/killedBrowser.ts';
import type { LongTrailPage } from '#tests/support/longTrailPage.ts';

declare const longTrailPage: LongTrailPage;

const entries = 20_000;

it('a trail of twenty thousand entries is read and checked in a time that can be told', {
  timeout: 300_000,
}, async () => {
  await withPage('longTrailPage.ts', async (place) => {
    const { context, page } = await openIn(place, 'longTrailPage');
    try {
      await page.evaluate((count) => longTrailPage.fill(count), entries);
      const times = await page.evaluate(() => longTrailPage.measure());
      const said = Object.entries(times).map(([what, time]) => `${what} ${time.toFixed(2)} ms`);
      const ofReading = (time: number) => `${(time / times.read).toFixed(1)} times`;
      process.stdout.write(
        `${entries} entries: ${said.join(', ')}; for reading alone the check takes ${ofReading(times.check)} as long, a rare word ${ofReading(times.rareWord)}\n`,
      );
      expect(Object.values(times).every(Number.isFinite)).toBe(true);
    } finally {
      await context.close();
    }
  });
});
