/** The certificate as a PDF, in both forms, on both papers and in all languages: its pages, its text, its fonts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Certificate } from '#domain/certificate.ts';
import type { CompletionContent } from '#domain/certificateContents.ts';
import { languages } from '#domain/language.ts';
import { certificateForms, type Settings } from '#domain/settings.ts';
import { pdfOptions } from '#electron/printing.ts';
import { formatFor } from '#i18n/format.ts';
import { type OpenApp, openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { fullContent, withContent } from '#tests/support/fullCertificate.ts';
import { type PdfFont, pagesOf, withoutBlanks } from '#tests/support/pdf.ts';
import { on } from '#tests/support/rows.ts';
import { storedRows, storeRow } from '#tests/support/stored.ts';
import { textsIn } from '#tests/support/texts.ts';
import { isUsual } from '#tests/support/usualPaper.ts';
import { nameWorkshop, walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';

const pictures = path.resolve(import.meta.dirname, '../../node_modules/.cache/e2e');
const papers = {
  A4: { narrow: 595, long: 842 },
  Letter: { narrow: 612, long: 792 },
} as const;
type PaperName = keyof typeof papers;

/** The work of seventeen lines fills an A4 page; on the lower Letter page its last lines go over with the signatures. */
const pagesExpected = (content: CompletionContent, paper: PaperName): number =>
  content.form === 'international' && paper === 'Letter' ? 2 : 1;

/** Only these may draw: a font of the machine's own would make the paper another on the next machine. */
const bundled = /Inter|Noto(Sans|Serif)/;

let served: ServedApp;
let app: OpenApp;
let certificate: Certificate;

beforeAll(async () => {
  served = await startApp();
  app = await openApp(served.url);
  await loadSample(walkIn(app, 'en'));
  // Settings never saved have no row to choose a paper in.
  await nameWorkshop(walkIn(app, 'en'), 'Harbour Workshop');
  const [first] = await storedRows<Certificate>(app.page, 'certificates');
  if (first === undefined) throw new Error('The sample workshop has no certificate');
  certificate = first;
});
afterAll(async () => {
  await app.close();
  await served.close();
});

const pdfOf = async (page: Page): Promise<Uint8Array> => {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.pdf({ preferCSSPageSize: true, printBackground: true });
};

const printed = async (page: Page, content: CompletionContent, paper: PaperName): Promise<Uint8Array> => {
  const [settings] = await storedRows<Settings>(page, 'settings');
  await storeRow(page, 'settings', { ...settings, paper });
  await storeRow(page, 'certificates', withContent(certificate, content));
  await page.goto(`${served.url}#/certificates/${certificate.id}`);
  await page.reload();
  await page.locator('article').getByText(content.number).first().waitFor();
  const bytes = await pdfOf(page);
  mkdirSync(pictures, { recursive: true });
  writeFileSync(path.join(pictures, `certificate-${content.form}-${paper}-${content.language}.pdf`), bytes);
  return bytes;
};

const inches = {
  A4: { paperWidth: 8.27, paperHeight: 11.69 },
  Letter: { paperWidth: 8.5, paperHeight: 11 },
} as const;

/** The pages as the engine prints them when told so: both Electron and the browser's dialog end here. */
const printedAs = async (options: Record<string, boolean | number>) => {
  const session = await app.context.newCDPSession(app.page);
  const { data } = await session.send('Page.printToPDF', options);
  await session.detach();
  const pages = await pagesOf(Uint8Array.from(Buffer.from(data, 'base64')));
  return pages.map(({ width, height, text }) => ({ width, height, text }));
};

/** What stands on both forms. */
const commonFields = (content: CompletionContent): readonly string[] => {
  const { date, number } = formatFor(content.language);
  const { print, common } = textsIn(content.language);
  const { guarantee } = content;
  return [
    content.number,
    content.customer,
    print('plateWithColour', { plate: content.plate, colour: content.plateColour }),
    content.type,
    content.engineNo,
    content.serial,
    content.category,
    content.contractNo,
    date(content.dateIn),
    date(content.dateOut),
    ...content.meters.map(({ unit, value }) => `${number(value)} ${common(`unit.${unit}`)}`),
    content.workshop.name,
    content.workshop.phone,
    content.inspector.name,
    content.inspector.number,
    ...(guarantee === null ? [] : [date(guarantee.until), number(guarantee.distanceKm)]),
  ];
};

/** What the international page says besides: the work, line by line. */
const internationalFields = (content: CompletionContent): readonly string[] => {
  const { number, list } = formatFor(content.language);
  const { common } = textsIn(content.language);
  return [
    content.code,
    content.orderNo,
    content.programme,
    content.workshop.address,
    content.workshop.licence,
    list(content.workers),
    ...content.tasks.flatMap(({ text, answer, value, unit, finding }) => [
      text,
      answer === null ? '' : common(`answer.${answer}`),
      value === null ? '' : `${number(value, 3)} ${unit}`,
      finding,
    ]),
  ];
};

const fieldsOf = (content: CompletionContent): readonly string[] =>
  content.form === 'chinese' ? commonFields(content) : [...commonFields(content), ...internationalFields(content)];

const sheets = certificateForms.flatMap((form) =>
  languages.flatMap((language) =>
    (['A4', 'Letter'] as const)
      .map((paper) => ({ form, language, paper }))
      .filter(({ paper }) => isUsual(language)({ paper })),
  ),
);

/** The pages a sheet says it has, one by one: `1/2`, `2/2`. */
const numbersExpected = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);

describe.each(sheets)('the $form certificate in $language on $paper', ({ form, language, paper }) => {
  it('prints every field as text, with every font in the file', async () => {
    const content = fullContent(form, language);
    const pages = await pagesOf(await printed(app.page, content, paper));
    const { narrow, long } = papers[paper];
    const size = form === 'chinese' ? [long, narrow] : [narrow, long];
    expect(pages.map(({ width, height }) => [width, height])).toEqual(pages.map(() => size));
    expect(pages).toHaveLength(pagesExpected(content, paper));
    const text = pages.map((page) => page.text).join('');
    expect(fieldsOf(content).filter((field) => !text.includes(withoutBlanks(field)))).toEqual([]);
    // Every page can be told apart from its fellows, and belongs to this certificate.
    const numbers = numbersExpected(pages.length);
    expect(pages.filter((page, index) => !page.text.includes(numbers[index] ?? '?'))).toEqual([]);
    expect(pages.filter((page) => !page.text.includes(content.number))).toEqual([]);
    const fonts = pages.flatMap((page): readonly PdfFont[] => page.fonts);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ name, isEmbedded }) => !isEmbedded || !bundled.test(name))).toEqual([]);
    expect(app.problems).toEqual([]);
  });
});

it('the last lines of the work stand on the page with the statement and the signatures', async () => {
  const content = fullContent('international', 'en');
  const tasks = Array.from({ length: 30 }, (_, index) => ({
    ...content.tasks[0],
    work: 'inspect' as const,
    text: `Task of line ${index + 1}`,
  }));
  const pages = await pagesOf(await printed(app.page, { ...content, tasks } as CompletionContent, 'A4'));
  expect(pages).toHaveLength(2);
  const last = pages[1]?.text ?? '';
  const { print } = textsIn('en');
  for (const said of ['Task of line 30', 'Task of line 28', content.inspector.name, print('task')])
    expect(last).toContain(withoutBlanks(said));
  expect(last).toContain(withoutBlanks(print('statementMachine')));
});

it('rare characters of names are drawn with glyphs of their own, none as the box of a font that lacks it', async () => {
  await printed(app.page, fullContent('chinese', 'zh-Hans'), 'A4');
  const drawn = await app.page.evaluate(async () => {
    const serif = getComputedStyle(document.querySelector('article') ?? document.body).fontFamily;
    const font = `48px ${serif}`;
    const picture = (sign: string): string => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 64;
      const drawing = canvas.getContext('2d');
      if (drawing === null) return '';
      drawing.font = font;
      drawing.fillText(sign, 4, 52);
      return canvas.toDataURL();
    };
    const names = [...'龘喆堃镕㛃𬭎'];
    await document.fonts.load(font, names.join(''));
    // No font has the last character of a private plane.
    return [...names, '\u{10fffd}', ' '].map(picture);
  });
  expect(new Set(drawn).size).toBe(8);
});

it.each(certificateForms)(
  'the %s certificate has the same pages through Electron and through any browser',
  async (form) => {
    await printed(app.page, fullContent(form, 'zh-Hans'), 'Letter');
    const options = pdfOptions({ fileName: 'x.pdf', landscape: form === 'chinese', pageSize: 'Letter' });
    const inElectron = await printedAs({
      landscape: options.landscape ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      printBackground: options.printBackground ?? false,
      generateTaggedPDF: options.generateTaggedPDF ?? false,
      ...inches[options.pageSize === 'Letter' ? 'Letter' : 'A4'],
    });
    // A browser's print dialog knows nothing of the paper but what the page itself says.
    const inBrowser = await printedAs({ preferCSSPageSize: true, printBackground: true, ...inches.A4 });
    expect(inElectron).toEqual(inBrowser);
    expect(inElectron[0]?.width).toBe(form === 'chinese' ? papers.Letter.long : papers.Letter.narrow);
  },
);

it('thirty certificates go into one pile, each on its own paper and numbered by itself', async () => {
  const day = on('2026-10-05');
  const pile = Array.from({ length: 30 }, (_, index) => {
    const form = certificateForms[index % 2] ?? 'chinese';
    const full = fullContent(form, languages[index % 3] ?? 'en');
    const tasks = Array.from({ length: [5, 17, 60][index % 3] ?? 5 }, (_line, line) => full.tasks[line % 17]);
    const number = `FT-2026-${String(900_000 + index)}`;
    return { ...withContent(certificate, { ...full, number, tasks } as CompletionContent), issuedOn: day };
  });
  const voided = { at: certificate.issuedAt, by: 'Wang Fang', reason: 'Wrong reading' };
  for (const [index, one] of pile.entries()) {
    const id = `${certificate.id.slice(0, -4)}${String(1000 + index)}`;
    await storeRow(app.page, 'certificates', { ...one, id, voided: index === 29 ? voided : null });
  }
  const [settings] = await storedRows<Settings>(app.page, 'settings');
  await storeRow(app.page, 'settings', { ...settings, paper: 'A4' });
  await app.page.goto(`${served.url}#/certificates/print?day=${day}`);
  await app.page.reload();
  await app.page.locator('[data-measured="true"]').waitFor();
  const pages = await pagesOf(await pdfOf(app.page));
  const { narrow, long } = papers.A4;
  const printedPages = pile.slice(0, 29).flatMap(({ number }, index) => {
    const own = pages.filter(({ text }) => text.includes(number));
    const width = index % 2 === 0 ? long : narrow;
    expect(own.map((page) => page.width)).toEqual(own.map(() => width));
    const numbers = numbersExpected(own.length);
    expect(own.filter(({ text }, page) => !text.includes(numbers[page] ?? '?'))).toEqual([]);
    return own;
  });
  // In the order they were issued, nothing between them, and the void one of the day is not among them.
  expect(printedPages).toEqual(pages);
  expect(new Set(pages.map(({ text }) => text)).size).toBe(pages.length);
  expect(pages.length).toBeGreaterThan(29);
});
