/** The technical file as a PDF, on both papers and in all languages: pages, what stands on them, fonts, no empty boxes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Certificate } from '#domain/certificate.ts';
import type { Equipment } from '#domain/equipment.ts';
import { languages } from '#domain/language.ts';
import type { Settings } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { type OpenApp, openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { foreignFonts } from '#tests/support/fontsUsed.ts';
import { pagesOf, withoutBlanks } from '#tests/support/pdf.ts';
import { storedRows, storeRow } from '#tests/support/stored.ts';
import { localeOf } from '#tests/support/texts.ts';
import { isUsual } from '#tests/support/usualPaper.ts';
import { nameWorkshop, type Walk, walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';

const pictures = path.resolve(import.meta.dirname, '../../node_modules/.cache/e2e');
const workshop = 'Harbour Workshop 港口修理厂';

/** Names that only a full font can draw. */
const rareName = '龘喆堃镕';

const papers = [
  { paper: 'A4', size: [595, 842] },
  { paper: 'Letter', size: [612, 792] },
] as const;

const sections = [
  'keepers',
  'programmes',
  'services',
  'repairs',
  'parts',
  'defects',
  'certificates',
  'held',
  'standDowns',
  'meters',
  'readings',
  'checks',
  'years',
] as const;

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

/** A truck with services behind it, owned by somebody with a rare name. */
const machineOf = async ({ page }: OpenApp): Promise<Equipment> => {
  const machine = (await storedRows<Equipment>(page, 'equipment')).find(({ code }) => code === 'S-TRK-01');
  if (machine === undefined) throw new Error('The sample workshop has no truck');
  const owned = { ...machine, owner: rareName };
  await storeRow(page, 'equipment', owned);
  return owned;
};

const wordsOn = async ({ page, texts }: Walk, machine: Equipment): Promise<readonly string[]> => {
  const orders = await storedRows<WorkOrder>(page, 'orders');
  const certificates = await storedRows<Certificate>(page, 'certificates');
  return [
    texts.technicalFile('title'),
    machine.code,
    machine.serial,
    workshop,
    rareName,
    texts.technicalFile('handedOver'),
    texts.technicalFile('stamp'),
    ...sections.map((section) => texts.technicalFile(`section.${section}`)),
    ...orders
      .filter(({ equipmentId, state }) => equipmentId === machine.id && state === 'released')
      .map(({ number }) => number),
    ...certificates.filter(({ equipmentId }) => equipmentId === machine.id).map(({ number }) => number),
  ];
};

const shown = async ({ page }: OpenApp, machine: Equipment): Promise<void> => {
  await page.goto(`${served.url}#/equipment/${machine.id}/file/paper?readings=1`);
  await page.reload();
  await page.locator('article').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
};

describe.each(languages)('the technical file on paper in %s', (language) => {
  let app: OpenApp;
  let walk: Walk;
  beforeAll(async () => {
    app = await openApp(served.url, { locale: localeOf[language], colorScheme: 'dark' });
    walk = walkIn(app, language);
    await loadSample(walk);
    await nameWorkshop(walk, workshop);
  });
  afterAll(() => app.close());

  it.each(papers.filter(isUsual(language)))(
    'holds every section with all numbers, every font in the file: $paper',
    async ({ paper, size }) => {
      const [settings] = await storedRows<Settings>(app.page, 'settings');
      await storeRow(app.page, 'settings', { ...settings, paper });
      const machine = await machineOf(app);
      await shown(app, machine);
      expect(await foreignFonts(app.page, 'article')).toEqual([]);
      const bytes = await app.page.pdf({ preferCSSPageSize: true, printBackground: true });
      mkdirSync(pictures, { recursive: true });
      writeFileSync(path.join(pictures, `technical file-${paper}-${language}.pdf`), bytes);
      const pages = await pagesOf(bytes);
      expect(pages.map(({ width, height }) => [width, height])).toEqual(pages.map(() => size));
      expect(pages.length).toBeGreaterThan(4);
      const text = pages.map((one) => one.text).join('');
      expect((await wordsOn(walk, machine)).filter((words) => !text.includes(withoutBlanks(words)))).toEqual([]);
      for (const [i, page] of pages.entries()) {
        expect(page.text).toContain(`${i + 1}/${pages.length}`);
        expect(page.text).toContain(withoutBlanks(machine.plate));
      }
      // The cover stands alone: the first table begins on the second page.
      const first = withoutBlanks(walk.texts.technicalFile('column.enteredBy'));
      expect(pages.findIndex((page) => page.text.includes(first))).toBe(1);
      const fonts = pages.flatMap((one) => one.fonts);
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
      expect(app.problems).toEqual([]);
    },
  );

  it('repeats the heads of tables that go over pages', async () => {
    await shown(app, await machineOf(app));
    const pages = await pagesOf(await app.page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const { technicalFile: t } = walk.texts;
    const heads = withoutBlanks([t('column.shown'), t('column.lifetime'), t('column.takenBy')].join(''));
    expect(pages.filter(({ text }) => text.includes(heads)).length).toBeGreaterThan(1);
  });
});
