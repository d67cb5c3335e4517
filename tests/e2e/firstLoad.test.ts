/** What a start must fetch before the first screen stands: the scripts of the built page, compressed as they would be sent. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import { openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { localeOf, textsIn } from '#tests/support/texts.ts';

const limitKilobytes = 350;
let served: ServedApp;

beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

it.each(languages)('loads at most 350 kB of compressed script for its first screen in %s', async (language) => {
  const app = await openApp('about:blank', { locale: localeOf[language] });
  const scripts = new Map<string, Promise<number>>();
  app.page.on('response', (response) => {
    if (!new URL(response.url()).pathname.endsWith('.js')) return;
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    );
  });
  try {
    await app.page.goto(served.url, { waitUntil: 'networkidle' });
    await app.page.getByRole('heading', { name: textsIn(language).today('welcome.title') }).waitFor();
    const sizes = await Promise.all(scripts.values());
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
    process.stdout.write(
      `First load in ${language}: ${Math.round(kilobytes)} kB of compressed script in ${sizes.length} files.\n`,
    );
    expect(kilobytes).toBeGreaterThan(0);
    expect(kilobytes).toBeLessThanOrEqual(limitKilobytes);
    expect(app.problems).toEqual([]);
  } finally {
    await app.close();
  }
});
