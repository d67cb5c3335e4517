/** The job card and the purchase list as PDFs, on both papers and in all languages: size, what stands on them, fonts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Equipment } from '#domain/equipment.ts';
import { languages } from '#domain/language.ts';
import type { Part } from '#domain/part.ts';
import type { Settings } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { type OpenApp, openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { pagesOf, withoutBlanks } from '#tests/support/pdf.ts';
import { storedRows, storeRow } from '#tests/support/stored.ts';
import { localeOf } from '#tests/support/texts.ts';
import { isUsual } from '#tests/support/usualPaper.ts';
import { inLanguage, nameWorkshop, type Walk, walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';

const pictures = path.resolve(import.meta.dirname, '../../node_modules/.cache/e2e');
const workshop = 'Harbour Workshop 港口修理厂';

const papers = [
  { paper: 'A4', size: [595, 842] },
  { paper: 'Letter', size: [612, 792] },
] as const;

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

/** A paper and what must be read on it. */
interface Sheet {
  readonly address: string;
  readonly fields: readonly string[];
}

const jobCard = async (walk: Walk): Promise<Sheet> => {
  const { page, texts } = walk;
  const orders = await storedRows<WorkOrder>(page, 'orders');
  const order = orders.find(({ tasks, state }) => tasks.length > 4 && state === 'inWork');
  if (order === undefined) throw new Error('The sample workshop has no order in work');
  const machine = (await storedRows<Equipment>(page, 'equipment')).find(({ id }) => id === order.equipmentId);
  const { jobCard: words } = texts;
  return {
    address: `/job-cards?order=${order.id}`,
    fields: [
      words('title'),
      order.number,
      machine?.code ?? '',
      machine?.serial ?? '',
      workshop,
      ...order.tasks.map(({ text }) => inLanguage(walk, text)),
      words('sign.technician'),
      words('sign.inspector'),
      words('sign.manager'),
    ],
  };
};

/** With a reorder level no stock reaches, the oil is on the list whatever comes. */
const purchaseList = async ({ page, texts }: Walk): Promise<Sheet> => {
  const part = (await storedRows<Part>(page, 'parts')).find(({ number }) => number === 'S-OIL-201');
  if (part === undefined) throw new Error('The sample workshop has no oil');
  await storeRow(page, 'parts', { ...part, reorderLevel: 10_000 });
  return {
    address: '/parts/purchase',
    fields: [
      texts.parts('purchaseList'),
      workshop,
      part.number,
      part.name,
      part.supplier,
      texts.parts('column.toOrder'),
      texts.parts('purchaseTotal'),
    ],
  };
};

const papersOfWork = [
  ['job card', jobCard],
  ['purchase list', purchaseList],
] as const;
const sheets = papersOfWork.flatMap(([name, sheetOf]) => papers.map((paper) => ({ name, sheetOf, ...paper })));

const printed = async ({ page }: OpenApp, address: string): Promise<Uint8Array> => {
  await page.goto(`${served.url}#${address}`);
  await page.reload();
  await page.locator('article').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.pdf({ preferCSSPageSize: true, printBackground: true });
};

describe.each(languages)('the papers of the work in %s', (language) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp(served.url, { locale: localeOf[language] });
    await loadSample(walkIn(app, language));
    await nameWorkshop(walkIn(app, language), workshop);
  });
  afterAll(() => app.close());

  it.each(sheets.filter(isUsual(language)))(
    'say all they must, with every font in the file: $name on $paper',
    async (sheet) => {
      const { name, sheetOf, paper, size } = sheet;
      const [settings] = await storedRows<Settings>(app.page, 'settings');
      await storeRow(app.page, 'settings', { ...settings, paper });
      const { address, fields } = await sheetOf(walkIn(app, language));
      const bytes = await printed(app, address);
      mkdirSync(pictures, { recursive: true });
      writeFileSync(path.join(pictures, `${name}-${paper}-${language}.pdf`), bytes);
      const pages = await pagesOf(bytes);
      expect(pages.map(({ width, height }) => [width, height])).toEqual(pages.map(() => size));
      const text = pages.map((one) => one.text).join('');
      expect(fields.filter((field) => !text.includes(withoutBlanks(field)))).toEqual([]);
      const fonts = pages.flatMap((one) => one.fonts);
      expect(fonts.length).toBeGreaterThan(0);
      expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
      expect(app.problems).toEqual([]);
    },
  );
});
