/** What a start must fetch before the first screen stands: the scripts of the built page, compressed as they would be sent. */
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import { type OpenApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { localeOf } from '#tests/support/texts.ts';
import { walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';
import { withApp } from '#tests/support/withApp.ts';

const limitKilobytes = 350;
let served: ServedApp;

beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

/** Starts the program anew, as from an empty cache; answers how much script came until its first screen stood. */
const startedUntil = async ({ page, context }: OpenApp, stands: () => Promise<void>): Promise<number> => {
  const network = await context.newCDPSession(page);
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto('about:blank');
  const fetched: Response[] = [];
  const keep = (response: Response): void => void fetched.push(response);
  page.on('response', keep);
  await page.goto(served.url);
  await stands();
  page.off('response', keep);
  const scripts = fetched.filter((response) => new URL(response.url()).pathname.endsWith('.js'));
  const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body()).length));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
};

const expectWithin = (kilobytes: number, what: string): void => {
  process.stdout.write(`First load of ${what}: ${Math.round(kilobytes)} kB of compressed script.\n`);
  expect(kilobytes).toBeGreaterThan(0);
  expect(kilobytes).toBeLessThanOrEqual(limitKilobytes);
};

describe(`the first screen takes at most ${limitKilobytes} kB of compressed script`, () => {
  it.each(languages)('in %s, in a new workshop and in one with machines', (language) =>
    withApp({ url: served.url, locale: localeOf[language] }, async (app) => {
      const walk = walkIn(app, language);
      const { page, texts } = walk;
      const isNew = () => page.getByRole('heading', { name: texts.today('welcome.title') }).waitFor();
      expectWithin(await startedUntil(app, isNew), `a new workshop in ${language}`);
      await loadSample(walk);
      const isDue = () =>
        page
          .getByRole('table', { name: texts.today('whatIsDue') })
          .getByRole('row')
          .nth(1)
          .waitFor();
      expectWithin(await startedUntil(app, isDue), `a workshop with machines in ${language}`);
    }),
  );
});
