/** From the printed certificate to the answer: in the program, and on the page that is given away, without a network. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Certificate } from '#domain/certificate.ts';
import { type OpenApp, openApp, type ServedApp, startApp } from '#tests/support/app.ts';
import { readCodeInFile } from '#tests/support/codeReader.ts';
import { cameraArgs, filmOf } from '#tests/support/fakeCamera.ts';
import { drawingPage, type PictureKind, pictureOf } from '#tests/support/paperPictures.ts';
import { byAnother, forged, fullPapers } from '#tests/support/sealedPapers.ts';
import { storedRows, storeRow } from '#tests/support/stored.ts';
import { textsIn } from '#tests/support/texts.ts';
import { walkIn } from '#tests/support/walk.ts';
import { loadSample } from '#tests/support/walkEverywhere.ts';

const { verify, verifyPage, certificates: words, common } = textsIn('en');
declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'fettle-verify-'));
const inFolder = (name: string): string => path.join(folder, name);
const pageFile = inFolder('verify.html');

let served: ServedApp;
let app: OpenApp;
/** One of the sample, and one of each form with every field filled. */
let papers: readonly Certificate[];

const tokenOf = (certificate: Certificate | undefined): string => certificate?.seal?.token ?? '';

const answerOn = (page: Page, word: string): Promise<void> =>
  page.getByRole('status').getByRole('heading', { name: word, exact: true }).waitFor({ timeout: 20_000 });

const paste = async (page: Page, text: string): Promise<void> => {
  const field = page.getByLabel(verify('text.label'));
  await field.fill(text);
  await field.press('Enter');
};

const openFile = async (page: Page, file: string): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: verify('file.open') }).click(),
  ]);
  await chooser.setFiles(file);
};

const download = async (page: Page, click: () => Promise<void>, file: string): Promise<void> => {
  const [saved] = await Promise.all([page.waitForEvent('download'), click()]);
  await saved.saveAs(file);
};

beforeAll(async () => {
  served = await startApp();
  app = await openApp(served.url);
  app.page.setDefaultTimeout(20_000);
  await loadSample(walkIn(app, 'en'));
  const all = await storedRows<Certificate>(app.page, 'certificates');
  const [first] = all;
  if (first === undefined) throw new Error('The sample workshop has no certificate');
  papers = [first, ...(await fullPapers(app.page, first))];
  await app.page.goto(`${served.url}#/certificates`);
  const page = app.page;
  await download(
    page,
    async () => {
      await page
        .getByRole('main')
        .getByRole('button', { name: common('moreActions') })
        .first()
        .click();
      await page.getByRole('menuitem', { name: words('verifyPage') }).click();
    },
    pageFile,
  );
}, 180_000);

afterAll(async () => {
  await app.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the QR code of a printed certificate', () => {
  const kinds: readonly PictureKind[] = ['thermal', 'blurred', 'photo'];

  it('is read from every print by zxing and by the program, and is valid', async () => {
    const drawing = await drawingPage(app.context);
    expect(papers.length).toBeGreaterThan(0);
    for (const certificate of papers) {
      await app.page.goto(`${served.url}#/certificates/${certificate.id}`);
      await app.page.locator('article').getByText(certificate.number).first().waitFor();
      await app.page.evaluate(() => document.fonts.ready.then(() => undefined));
      const pdf = await app.page.pdf({ preferCSSPageSize: true, printBackground: true });
      await app.page.goto(`${served.url}#/verify`);
      for (const kind of kinds) {
        const picture = await pictureOf(drawing, pdf, kind);
        const file = inFolder(`${certificate.number}-${kind}.${kind === 'photo' ? 'jpg' : 'png'}`);
        writeFileSync(file, picture);
        expect([kind, await readCodeInFile(picture)]).toEqual([kind, { text: tokenOf(certificate), level: 'Q' }]);
        await paste(app.page, 'nothing');
        await answerOn(app.page, verify('notACertificate.word'));
        await openFile(app.page, file);
        await answerOn(app.page, verify('valid.word'));
      }
    }
    await drawing.close();
    expect(app.problems).toEqual([]);
  });
});

describe('the screen', () => {
  it('tells valid, void, replaced, altered and unknown apart, and leads to the register', async () => {
    const [certificate, other] = await storedRows<Certificate>(app.page, 'certificates');
    if (certificate === undefined || other === undefined) throw new Error('The sample has too few certificates');
    const { page } = app;
    await page.goto(`${served.url}#/verify`);
    await paste(page, tokenOf(certificate));
    await answerOn(page, verify('valid.word'));
    await paste(page, forged(tokenOf(certificate)));
    await answerOn(page, verify('altered.word'));
    await paste(page, await byAnother(certificate));
    await answerOn(page, verify('unknownIssuer.word'));
    const voided = { at: certificate.issuedAt, by: 'Wang Fang', reason: 'Wrong reading' };
    await storeRow(page, 'certificates', { ...certificate, voided });
    await paste(page, tokenOf(certificate));
    await answerOn(page, verify('void.word'));
    await page.getByText(verify('void.said', { reason: voided.reason })).waitFor();
    await storeRow(page, 'certificates', { ...certificate, voided, replacedById: other.id });
    await paste(page, tokenOf(certificate));
    await answerOn(page, verify('replaced.word'));
    await page.getByRole('link', { name: verify('openReplacing') }).click();
    await page.getByRole('heading', { level: 1, name: other.number }).waitFor();
    await storeRow(page, 'certificates', certificate);
    expect(app.problems).toEqual([]);
  });
});

describe('the page that is given away', () => {
  let page: Page;
  const problems: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    page = await app.context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (reason) => problems.push(String(reason)));
    page.on('request', (request) => asked.push(request.url()));
    await page.route('**/*', (route) =>
      route.request().url().startsWith('file:') ? route.continue() : route.abort('internetdisconnected'),
    );
    await app.context.setOffline(true);
    await page.goto(pathToFileURL(pageFile).href);
  });
  afterAll(async () => {
    await app.context.setOffline(false);
    await page.close();
  });

  it('opens from a disk with the network cut, small, and asks for nothing', async () => {
    await page.getByRole('heading', { level: 1, name: verifyPage('title') }).waitFor();
    const kilobytes = readFileSync(pageFile).length / 1000;
    process.stdout.write(`The verification page: ${Math.round(kilobytes)} kB.\n`);
    expect(kilobytes).toBeLessThan(250);
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(pageFile).href]);
  });

  it('tells valid, altered and unknown apart, and that it does not know of void ones', async () => {
    const [certificate] = papers;
    if (certificate === undefined) throw new Error('The sample has no certificate');
    await paste(page, tokenOf(certificate));
    await answerOn(page, verify('valid.word'));
    await page.getByText(verify('askRegister')).waitFor();
    await page.getByRole('cell', { name: certificate.number }).waitFor();
    await paste(page, forged(tokenOf(certificate)));
    await answerOn(page, verify('altered.word'));
    await paste(page, await byAnother(certificate));
    await answerOn(page, verify('unknownIssuer.word'));
    await paste(page, 'fettle:machine:1');
    await answerOn(page, verify('notACertificate.word'));
    expect(problems).toEqual([]);
  });

  it('verifies an exported certificate to its last letter, and a photo', async () => {
    const [certificate] = papers;
    const exported = inFolder('certificate.json');
    const changed = inFolder('changed.json');
    await app.context.setOffline(false);
    await app.page.goto(`${served.url}#/certificates/${certificate?.id}`);
    const button = app.page.getByRole('button', { name: words('exportFile') });
    await download(app.page, () => button.click(), exported);
    await app.context.setOffline(true);
    const text = readFileSync(exported, 'utf8');
    writeFileSync(changed, text.replace('"answer": "done"', '"answer": "notDone"'));
    await openFile(page, changed);
    await answerOn(page, verify('altered.word'));
    await openFile(page, exported);
    await answerOn(page, verify('valid.word'));
    await openFile(page, inFolder(`${certificate?.number}-photo.jpg`));
    await answerOn(page, verify('valid.word'));
    expect(problems).toEqual([]);
  });

  it('has no violation of accessibility, light and dark', async () => {
    await page.evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(() => window.axe.run({ rules: { 'target-size': { enabled: true } } }));
      expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  });

  it('speaks the other languages when one is chosen', async () => {
    for (const language of ['zh-Hans', 'zh-Hant'] as const) {
      await page.locator(`nav button[lang="${language}"]`).click();
      await page.getByRole('heading', { level: 1, name: textsIn(language).verifyPage('title') }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
    }
    await page.locator('nav button[lang="en"]').click();
  });
});

describe('the camera', () => {
  const film = inFolder('paper.y4m');
  /** Keeps every stream that is handed out, to see whether it was stopped. */
  const keepStreams = `
    window.streams = [];
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const stream = await ask(wish);
      window.streams.push(stream);
      return stream;
    };`;
  const running = (page: Page): Promise<readonly string[]> =>
    page.evaluate('window.streams.flatMap((s) => s.getTracks().map((t) => t.readyState))');

  it('reads a paper held before it, in the program and on the page, and is off afterwards', async () => {
    const [certificate] = papers;
    filmOf(tokenOf(certificate), film);
    const user = await openApp('about:blank', { args: [...cameraArgs(film), '--use-fake-ui-for-media-stream'] });
    try {
      const { page } = user;
      page.setDefaultTimeout(20_000);
      await page.addInitScript(keepStreams);
      await page.goto(`${served.url}#/verify`);
      await page.getByRole('button', { name: verify('camera.start') }).click();
      // Another computer's register: it is read, but nobody is known there.
      await answerOn(page, verify('unknownIssuer.word'));
      expect(await running(page)).toEqual(['ended']);
      await page.getByRole('button', { name: verify('next') }).click();
      await answerOn(page, verify('unknownIssuer.word'));
      await page.goto(pathToFileURL(pageFile).href);
      await page.getByRole('button', { name: verify('camera.start') }).click();
      await answerOn(page, verify('valid.word'));
      expect(await running(page)).toEqual(['ended']);
      expect(user.problems).toEqual([]);
    } finally {
      await user.close();
    }
  });

  it('goes off when one leaves the screen', async () => {
    filmOf(null, film);
    const user = await openApp('about:blank', { args: [...cameraArgs(film), '--use-fake-ui-for-media-stream'] });
    try {
      const { page } = user;
      page.setDefaultTimeout(20_000);
      await page.addInitScript(keepStreams);
      await page.goto(`${served.url}#/verify`);
      await page.getByRole('button', { name: verify('camera.start') }).click();
      await page.getByText(verify('camera.looking')).waitFor();
      expect(await running(page)).toEqual(['live']);
      await page.goto(`${served.url}#/certificates`);
      await page.getByText(words('empty')).waitFor();
      expect(await running(page)).toEqual(['ended']);
      expect(user.problems).toEqual([]);
    } finally {
      await user.close();
    }
  });

  it('says in words that it was refused, and that there is none', async () => {
    const args = [...cameraArgs(film), '--use-fake-ui-for-media-stream=deny'];
    const refusing = await openApp(`${served.url}#/verify`, { args });
    try {
      refusing.page.setDefaultTimeout(20_000);
      await refusing.page.getByRole('button', { name: verify('camera.start') }).click();
      await refusing.page.getByText(verify('camera.refused')).waitFor();
    } finally {
      await refusing.close();
    }
    await app.page.goto(`${served.url}#/verify`);
    await app.page.getByRole('button', { name: verify('camera.start') }).click();
    await app.page.getByText(verify('camera.none')).waitFor();
  });
});
