/** Restores in the built program, its browser killed in the midst of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openApp } from './app.ts';
import { killedIn } from './killedBrowser.ts';
import { type Digests, digestsOf } from './storedDatabases.ts';
import { addPerson, type Walk, walkIn } from './walk.ts';
import { loadSample } from './walkEverywhere.ts';

/** What a start or a restore adds by itself: the trail, the installation, its keys and checkpoints. */
const apart = new Set(['audit', 'installation', 'privateKeys', 'pinTries', 'signingKeys', 'checkpoints']);

const recordsOf = async ({ page }: Walk): Promise<Digests> =>
  Object.fromEntries(Object.entries(await digestsOf(page)).filter(([table]) => !apart.has(table)));

/** A backup, and the records it was made of. */
interface Kept {
  readonly file: string;
  readonly records: Digests;
}

/** What a start after a kill found: the records of before, those of the backup, or neither. */
export type FoundRecords = 'before' | 'restored' | 'neither';

const kept = async (walk: Walk, url: string, file: string): Promise<Kept> => {
  const { page, texts } = walk;
  await page.goto(`${url}#/settings?section=backups`);
  await page.getByRole('button', { name: texts.backups('now'), exact: true }).click();
  await page.getByText(texts.backups('made'), { exact: true }).waitFor();
  const coming = page.waitForEvent('download');
  const [label = ''] = texts.backups('downloadOne', { moment: '|' }).split('|');
  await page.getByRole('button', { name: label }).first().click();
  await (await coming).saveAs(file);
  return { file, records: await recordsOf(walk) };
};

interface Place {
  readonly url: string;
  readonly userDataDir: string;
}

const isShown = async ({ page, texts }: Walk): Promise<void> => {
  await page.getByRole('table', { name: texts.today('whatIsDue') }).waitFor();
};

const twoBackups = async ({ url, userDataDir }: Place, folder: string): Promise<readonly [Kept, Kept]> => {
  const app = await openApp(url, { userDataDir });
  const walk = walkIn(app, 'en');
  await loadSample(walk);
  const first = await kept(walk, url, path.join(folder, 'first.fettle'));
  await addPerson(walk, { name: 'Nora Later', role: 'technician' });
  const second = await kept(walk, url, path.join(folder, 'second.fettle'));
  await app.close();
  return [first, second];
};

const killedAt = async (place: Place, { file }: Kept, delay: number): Promise<void> => {
  const app = await openApp(place.url, { userDataDir: place.userDataDir });
  const { page, texts } = walkIn(app, 'en');
  await isShown(walkIn(app, 'en'));
  await page.goto(`${place.url}#/restore`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: texts.restore('restore'), exact: true }).click();
  const working = page.getByText(texts.restore('doneTitle')).waitFor();
  await killedIn(place, { context: app.context, working, delay });
};

/** Databases of records there are; half of one that a restore left is removed at the start after it. */
const databaseCount = ({ page }: Walk): Promise<number> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return names.filter((name) => /^fettle(-[0-9a-f]{8}-.*)?$/.test(name)).length;
  });

/** What a start finds, and how many databases it leaves. */
export interface FoundAfterKill {
  readonly records: FoundRecords;
  readonly databases: number;
}

const foundAt = async (
  place: Place,
  { before, wanted }: { readonly before: Kept; readonly wanted: Kept },
): Promise<FoundAfterKill> => {
  const app = await openApp(place.url, { userDataDir: place.userDataDir });
  const walk = walkIn(app, 'en');
  await isShown(walk);
  const records = await recordsOf(walk);
  const databases = await databaseCount(walk);
  await app.close();
  if (isDeepStrictEqual(records, before.records)) return { records: 'before', databases };
  return { records: isDeepStrictEqual(records, wanted.records) ? 'restored' : 'neither', databases };
};

/** Kills a restore after each of the delays in milliseconds; answers what each start after found. */
export const restoresKilledAfter = async (
  url: string,
  delays: readonly number[],
): Promise<readonly FoundAfterKill[]> => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fettle-restores-'));
  const place = { url, userDataDir: path.join(folder, 'profile') };
  try {
    const [first, second] = await twoBackups(place, folder);
    let before = second;
    const all: FoundAfterKill[] = [];
    for (const delay of delays) {
      const wanted = before === first ? second : first;
      await killedAt(place, wanted, delay);
      const found = await foundAt(place, { before, wanted });
      all.push(found);
      if (found.records === 'restored') before = wanted;
    }
    return all;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
};
