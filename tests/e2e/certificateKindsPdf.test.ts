/** The records and notices as PDFs, in all languages and on both papers: their pages, their text, their fonts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Certificate } from '#domain/certificate.ts';
import { languages } from '#domain/language.ts';
import type { Settings } from '#domain/settings.ts';
import { formatFor } from '#i18n/format.ts';
import { type OpenApp, openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { withContent } from '#tests/support/fullCertificate.ts';
import { fullPaper, paperKinds } from '#tests/support/fullPapers.ts';
import { pagesOf, withoutBlanks } from '#tests/support/pdf.ts';
import { storedRows, storeRow } from '#tests/support/stored.ts';
import { textsIn } from '#tests/support/texts.ts';
import { isUsual } from '#tests/support/usualPaper.ts';
import { nameWorkshop, walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';

const pictures = path.resolve(import.meta.dirname, '../../node_modules/.cache/e2e');
const papers = [
  { paper: 'A4', size: [595, 842] },
  { paper: 'Letter', size: [612, 792] },
] as const;
type Kind = (typeof paperKinds)[number];
type Content = ReturnType<typeof fullPaper>;

let served: ServedApp;
let app: OpenApp;
let certificate: Certificate;

beforeAll(async () => {
  served = await startApp();
  app = await openApp(served.url);
  await loadSample(walkIn(app, 'en'));
  await nameWorkshop(walkIn(app, 'en'), 'Harbour Workshop');
  const [first] = await storedRows<Certificate>(app.page, 'certificates');
  if (first === undefined) throw new Error('The sample workshop has no certificate');
  certificate = first;
});
afterAll(async () => {
  await app.close();
  await served.close();
});

const printed = async (content: Content, paper: Settings['paper']): Promise<Uint8Array> => {
  const { page } = app;
  const [settings] = await storedRows<Settings>(page, 'settings');
  await storeRow(page, 'settings', { ...settings, paper });
  await storeRow(page, 'certificates', withContent(certificate, content));
  await page.goto(`${served.url}#/certificates/${certificate.id}`);
  await page.reload();
  await page.locator('article').getByText(content.number).first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  mkdirSync(pictures, { recursive: true });
  writeFileSync(path.join(pictures, `${content.kind}-${paper}-${content.language}.pdf`), bytes);
  return bytes;
};

/** What stands on each kind, beside what stands on all. */
const ownFields = (content: Content): readonly string[] => {
  const { date, number } = formatFor(content.language);
  const { certificateKinds: kinds } = textsIn(content.language);
  switch (content.kind) {
    case 'inspection':
      return [
        kinds('inspectionTitle'),
        kinds('declaration'),
        kinds('operatorSigns'),
        content.programme,
        content.orderNo,
        date(content.inspectedOn),
        ...content.workers,
        ...content.tasks.flatMap(({ text, instrument }) => [text, instrument]),
        ...content.tyres.flatMap(({ position, treadMm }) => [position, `${number(treadMm ?? 0, 1)} mm`]),
        content.language === 'en' ? '7.6 bar · 110 psi' : '760 kPa',
        kinds('methods.rollerBench'),
        `${number(62.4, 1)} %`,
        kinds('passed'),
      ];
    case 'standDown':
      return [
        kinds('standDownTitle'),
        kinds('doNotUse'),
        kinds('standDownStatement'),
        kinds('keeperSigns'),
        date(content.fromOn),
        content.reason,
        content.by,
      ];
    case 'returnToService':
      return [
        kinds('returnTitle'),
        kinds('returnStatement', { date: date(content.returnedOn) }),
        kinds('keeperSigns'),
        date(content.fromOn),
        content.noticeNo,
        content.reason,
        content.by,
        content.note,
      ];
  }
};

const fieldsOf = (content: Content): readonly string[] => {
  const { date, number } = formatFor(content.language);
  const { print, common, certificateKinds: kinds } = textsIn(content.language);
  const { workshop, replaces } = content;
  return [
    content.number,
    content.customer,
    content.code,
    print('plateWithColour', { plate: content.plate, colour: content.plateColour }),
    content.type,
    content.engineNo,
    content.serial,
    date(content.issuedOn),
    ...content.meters.map(({ unit, value }) => `${number(value)} ${common(`unit.${unit}`)}`),
    workshop.name,
    workshop.address,
    workshop.phone,
    workshop.licence,
    content.inspector.name,
    content.inspector.number,
    print('stamp'),
    replaces?.number ?? '',
    replaces?.reason ?? '',
    ...content.defects.flatMap(({ number: no, text, severity, repair }) => [
      no,
      text,
      kinds(`severity.${severity}`),
      ...(repair === null ? [kinds('notRepaired')] : [repair.by, repair.what, date(repair.on)]),
    ]),
    ...ownFields(content),
  ];
};

const sheets = paperKinds.flatMap((kind: Kind) =>
  languages.flatMap((language) => papers.filter(isUsual(language)).map((paper) => ({ kind, language, ...paper }))),
);

describe('the papers of inspection, stand-down and return', () => {
  it.each(sheets)('say all they must: $kind in $language on $paper', async ({ kind, language, paper, size }) => {
    const content = fullPaper(kind, language);
    const pages = await pagesOf(await printed(content, paper));
    expect(pages.map(({ width, height }) => [width, height])).toEqual(pages.map(() => size));
    expect(pages).toHaveLength(kind === 'inspection' ? 2 : 1);
    const text = pages.map((one) => one.text).join('');
    expect(fieldsOf(content).filter((field) => !text.includes(withoutBlanks(field)))).toEqual([]);
    const fonts = pages.flatMap((one) => one.fonts);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(app.problems).toEqual([]);
  });

  it('bears which copy it is on every page, and the original bears nothing', async () => {
    const content = fullPaper('inspection', 'zh-Hans');
    const { certificateKinds: kinds } = textsIn('zh-Hans');
    const { certificateKinds: screen, common } = textsIn('en');
    const original = await pagesOf(await printed(content, 'A4'));
    const { page } = app;
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: common('moreActions') }).click();
    await page.getByRole('menuitem', { name: screen('copyAction') }).click();
    await page.getByText(screen('copyShown', { n: 1 })).waitFor();
    const copy = await pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    const mark = withoutBlanks(kinds('copy', { n: 1 }));
    expect(original.map(({ text }) => text.includes(mark))).toEqual([false, false]);
    expect(copy.map(({ text }) => text.includes(mark))).toEqual([true, true]);
    const stored = await storedRows<Certificate>(page, 'certificates');
    expect(stored.find(({ id }) => id === certificate.id)?.copies).toBe(1);
  });
});
