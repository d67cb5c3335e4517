/** The certificate as a PDF, in both forms and all languages: its pages, its text, its fonts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Certificate } from '#domain/certificate.ts';
import type { CompletionContent } from '#domain/certificateContents.ts';
import { languages } from '#domain/language.ts';
import { certificateForms } from '#domain/settings.ts';
import { formatFor } from '#i18n/format.ts';
import { type OpenApp, openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { fullContent, withContent } from '#tests/support/fullCertificate.ts';
import { type PdfFont, pagesOf, withoutBlanks } from '#tests/support/pdf.ts';
import { storedRows, storeRow } from '#tests/support/stored.ts';
import { textsIn } from '#tests/support/texts.ts';
import { walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';

const pictures = path.resolve(import.meta.dirname, '../../node_modules/.cache/e2e');
const a4 = { narrow: 595, long: 842 };

let served: ServedApp;
let app: OpenApp;
let certificate: Certificate;

beforeAll(async () => {
  served = await startApp();
  app = await openApp(served.url);
  await loadSample(walkIn(app, 'en'));
  const [first] = await storedRows<Certificate>(app.page, 'certificates');
  if (first === undefined) throw new Error('The sample workshop has no certificate');
  certificate = first;
});
afterAll(async () => {
  await app.close();
  await served.close();
});

const printed = async (page: Page, content: CompletionContent): Promise<Uint8Array> => {
  await storeRow(page, 'certificates', withContent(certificate, content));
  await page.goto(`${served.url}#/certificates/${certificate.id}`);
  await page.reload();
  await page.locator('article').getByText(content.number).first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  mkdirSync(pictures, { recursive: true });
  writeFileSync(path.join(pictures, `certificate-${content.form}-${content.language}.pdf`), bytes);
  return bytes;
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

const sheets = certificateForms.flatMap((form) => languages.map((language) => ({ form, language })));

describe.each(sheets)('the $form certificate in $language', ({ form, language }) => {
  it('prints every field as text on A4, with every font in the file', async () => {
    const content = fullContent(form, language);
    const pages = await pagesOf(await printed(app.page, content));
    const size = form === 'chinese' ? [a4.long, a4.narrow] : [a4.narrow, a4.long];
    expect(pages.map(({ width, height }) => [width, height])).toEqual(pages.map(() => size));
    expect(pages.length).toBe(form === 'chinese' ? 1 : 2);
    const text = pages.map((page) => page.text).join('');
    expect(fieldsOf(content).filter((field) => !text.includes(withoutBlanks(field)))).toEqual([]);
    const fonts = pages.flatMap((page): readonly PdfFont[] => page.fonts);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(app.problems).toEqual([]);
  });
});
