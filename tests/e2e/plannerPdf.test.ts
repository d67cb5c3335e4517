/** The plan as a PDF, on both papers and in all languages: its pages, what stands on each, its fonts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#domain/language.ts';
import type { Settings } from '#domain/settings.ts';
import { type OpenApp, openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { pagesOf, withoutBlanks } from '#tests/support/pdf.ts';
import { storedRows, storeRow } from '#tests/support/stored.ts';
import { localeOf, textsIn } from '#tests/support/texts.ts';
import { nameWorkshop, walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';

const pictures = path.resolve(import.meta.dirname, '../../node_modules/.cache/e2e');

const papers = [
  { paper: 'A4', weeks: 26, size: [842, 595] },
  { paper: 'Letter', weeks: 26, size: [792, 612] },
  { paper: 'A3', weeks: 52, size: [1191, 842] },
] as const;

let served: ServedApp;
beforeAll(async () => {
  served = await startApp();
});
afterAll(() => served.close());

describe.each(languages)('the printed plan in %s', (language) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp(served.url, { locale: localeOf[language] });
    await loadSample(walkIn(app, language));
    await nameWorkshop(walkIn(app, language), 'Harbour Workshop');
  });
  afterAll(() => app.close());

  it.each(papers)('fills whole sheets of $paper, each complete in itself', async ({ paper, weeks, size }) => {
    const { page } = app;
    // A4 or Letter is the workshop's own paper; A3 is asked for.
    const [settings] = await storedRows<Settings>(page, 'settings');
    await storeRow(page, 'settings', { ...settings, paper: paper === 'A3' ? 'A4' : paper });
    await page.goto(`${served.url}#/planner/print?paper=${paper}&weeks=${weeks}&group=kind`);
    await page.reload();
    await page.locator('article footer').first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    mkdirSync(pictures, { recursive: true });
    writeFileSync(path.join(pictures, `plan-${paper}-${language}.pdf`), bytes);
    const pages = await pagesOf(bytes);
    expect(pages.map(({ width, height }) => [width, height])).toEqual(pages.map(() => size));
    const { planning, common } = textsIn(language);
    const onEach = (index: number): readonly string[] => [
      planning('sheet.title'),
      planning('sheet.page', { page: index + 1, pages: pages.length }),
      planning('sheet.legend'),
      planning('sheet.capacity'),
      common('status.overdue'),
      planning('sheet.statutory'),
    ];
    expect(pages.flatMap(({ text }, i) => onEach(i).filter((words) => !text.includes(withoutBlanks(words))))).toEqual(
      [],
    );
    const codes = ['S-CMP-01', 'S-EXC-01', 'S-VAN-02'];
    const text = pages.map((one) => one.text).join('');
    expect(codes.filter((code) => !text.includes(code))).toEqual([]);
    expect(pages.flatMap(({ fonts }) => fonts).filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(app.problems).toEqual([]);
  });
});
