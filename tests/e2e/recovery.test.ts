/** R3: the database is deleted or damaged between two sittings; nobody is taken for a new user, and little is lost. */
import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServedApp, startApp } from '#tests/support/app.ts';
import { eventually } from '#tests/support/eventually.ts';
import { type Digests, digestsOf, storedSentinel } from '#tests/support/storedDatabases.ts';
import { addPerson, goTo, type Walk, walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';
import { withApp } from '#tests/support/withApp.ts';

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

/** More clicks than this are no way back. */
const mostClicks = 5;

/** Says that the records were restored, or belongs to this computer: not in the records as they were. */
const apart = ['audit', 'installation', 'privateKeys'];

const recordsIn = (digests: Digests): Digests =>
  Object.fromEntries(Object.entries(digests).filter(([table]) => !apart.includes(table)));

const backUp = async ({ page, texts }: Walk): Promise<void> => {
  await page.goto(`${served.url}#/settings?section=backups`);
  await page.getByRole('button', { name: texts.backups('now'), exact: true }).click();
  await page.getByText(texts.backups('made'), { exact: true }).waitFor();
};

/** Goes through the restore of the newest backup; answers how many clicks it took. */
const restoreNewest = async ({ page, texts }: Walk): Promise<number> => {
  let clicks = 0;
  const click = async (name: string): Promise<void> => {
    await page.getByRole('button', { name }).first().click();
    clicks++;
  };
  const [lookInto = ''] = texts.restore('lookOf', { moment: '|' }).split('|');
  await click(lookInto);
  await click(texts.restore('restore'));
  await click(texts.restore('goOn'));
  return clicks;
};

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** What axe finds on the screen; no walk through the program comes by here. */
const violationsOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((): Promise<axe.AxeResults> => window.axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());

const harms: readonly (readonly [string, (folder: string) => void])[] = [
  ['deleted', (folder) => rmSync(folder, { recursive: true })],
  [
    'cut off in every file',
    (folder) => {
      for (const file of filesIn(folder)) truncateSync(file, Math.floor(statSync(file).size / 2));
    },
  ],
];

it.each(harms)(
  'a database folder that was %s is no new workshop: the newest backup is restored in a few clicks',
  { timeout: 240_000 },
  async (_what, harm) => {
    const userDataDir = mkdtempSync(path.join(os.tmpdir(), 'fettle-harmed-'));
    const user = { url: served.url, userDataDir };
    let before: Digests = {};
    try {
      await withApp(user, async (app) => {
        const walk = walkIn(app, 'en');
        await loadSample(walk);
        await backUp(walk);
        before = await digestsOf(app.page);
        await eventually(async () => expect((await storedSentinel(app.page))?.sequence).toBeGreaterThan(0));
      });
      harm(path.join(userDataDir, 'Default/IndexedDB'));
      await withApp(user, async (app) => {
        const walk = walkIn(app, 'en');
        const { page, texts } = walk;
        await page.getByRole('heading', { level: 1, name: /storage|opened|missing/ }).waitFor();
        await page.getByText(texts.restore('list')).waitFor();
        expect(await violationsOn(page)).toEqual([]);
        const clicks = await restoreNewest(walk);
        await page.getByRole('table', { name: texts.today('whatIsDue') }).waitFor();
        expect(clicks).toBeLessThanOrEqual(mostClicks);
        expect(recordsIn(await digestsOf(page))).toEqual(recordsIn(before));
      });
      // And the next start is as every other.
      await withApp(user, async (app) => {
        const { page, texts } = walkIn(app, 'en');
        await page.getByRole('table', { name: texts.today('whatIsDue') }).waitFor();
      });
    } finally {
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
);

it('a restore takes the records back to the backup, other windows let go, and undoing it brings back what was', {
  timeout: 240_000,
}, async () => {
  await withApp({ url: served.url }, async (app) => {
    const walk = walkIn(app, 'en');
    const { page, texts } = walk;
    await loadSample(walk);
    await backUp(walk);
    await addPerson(walk, { name: 'Nora Later', role: 'technician' });
    const later = await digestsOf(page);
    const other = await app.context.newPage();
    await other.goto(served.url);
    await other.getByRole('table', { name: texts.today('whatIsDue') }).waitFor();

    await page.goto(`${served.url}#/restore`);
    // The newest backup is the one made before the person came.
    await restoreNewest(walk);
    await other.getByText(texts.shell('restoredTitle')).waitFor();
    await page.getByRole('table', { name: texts.today('whatIsDue') }).waitFor();
    await goTo(walk, 'people');
    expect(await page.getByText('Nora Later').count()).toBe(0);

    await page.goto(`${served.url}#/settings?section=backups`);
    await page.getByRole('button', { name: texts.restore('undo'), exact: true }).click();
    await page.getByRole('button', { name: texts.common('confirm'), exact: true }).click();
    await page.getByRole('heading', { name: texts.restore('undoTitle') }).waitFor({ state: 'detached' });
    await goTo(walk, 'people');
    await page.getByText('Nora Later').first().waitFor();
    expect(await digestsOf(page)).toEqual(later);
  });
});

it('who goes on without the records that were there does so by a typed word, asked twice, and is not asked again', {
  timeout: 240_000,
}, async () => {
  const userDataDir = mkdtempSync(path.join(os.tmpdir(), 'fettle-harmed-'));
  const user = { url: served.url, userDataDir };
  try {
    await withApp(user, async (app) => {
      await loadSample(walkIn(app, 'en'));
      await eventually(async () => expect((await storedSentinel(app.page))?.sequence).toBeGreaterThan(0));
    });
    rmSync(path.join(userDataDir, 'Default/IndexedDB'), { recursive: true });
    await withApp(user, async (app) => {
      const { page, texts } = walkIn(app, 'en');
      await page.getByText(texts.restore('none')).waitFor();
      await page.getByRole('button', { name: texts.restore('recovery.afresh') }).click();
      const goOn = page.getByRole('button', { name: texts.restore('recovery.goOn'), exact: true });
      expect(await goOn.isDisabled()).toBe(true);
      await page.getByLabel(/Type/).fill(texts.restore('recovery.word'));
      await goOn.click();
      await page.getByRole('button', { name: texts.common('confirm'), exact: true }).click();
      await page.getByRole('button', { name: texts.today('welcome.sample') }).waitFor();
    });
    await withApp(user, async (app) => {
      const { page, texts } = walkIn(app, 'en');
      await page.getByRole('button', { name: texts.today('welcome.sample') }).waitFor();
    });
  } finally {
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
