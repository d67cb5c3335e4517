/** Pictures of a printed page, as a workshop's printer and a phone make them: drawn by Chromium, which has a canvas. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

const find = createRequire(import.meta.url).resolve;

const files = {
  '/pdf.mjs': find('pdfjs-dist/build/pdf.min.mjs'),
  '/pdf.worker.mjs': find('pdfjs-dist/build/pdf.worker.min.mjs'),
} as const;

const address = 'http://paper.test';

/** The test runner rewrites imports in what it hands to a page, so the page imports for itself. */
const body = `<!doctype html><title>Paper</title><script type="module">
  import * as pdfjs from '/pdf.mjs';
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
  window.pdfjs = pdfjs;
</script>`;

declare global {
  interface Window {
    readonly pdfjs?: typeof import('pdfjs-dist');
  }
}

/** What was done to the picture. */
export type PictureKind = 'thermal' | 'blurred' | 'photo';

/** A page that draws, without the program's content policy. */
export const drawingPage = async (context: BrowserContext): Promise<Page> => {
  await context.route(`${address}/**`, (route) => {
    const name = new URL(route.request().url()).pathname;
    const file = Object.entries(files).find(([served]) => served === name)?.[1];
    return file === undefined
      ? route.fulfill({ contentType: 'text/html', body })
      : route.fulfill({ contentType: 'text/javascript', body: readFileSync(file, 'utf8') });
  });
  const page = await context.newPage();
  await page.goto(`${address}/`);
  await page.waitForFunction(() => window.pdfjs !== undefined);
  return page;
};

interface Drawing {
  readonly base64: string;
  readonly kind: PictureKind;
  readonly dpi: number;
}

/**
 * The last page of a PDF as a picture file, where the code stands. `thermal`: black or white at 203 dpi, as label and receipt printers have it;
 * `blurred`: the same out of focus; `photo`: of that print, askew, smaller, grey, with noise, as a JPEG.
 */
export const pictureOf = async (page: Page, pdf: Uint8Array, kind: PictureKind): Promise<Uint8Array> => {
  const drawing: Drawing = { base64: Buffer.from(pdf).toString('base64'), kind, dpi: 203 };
  const url = await page.evaluate(async ({ base64, kind: wanted, dpi }) => {
    const { pdfjs } = window;
    if (pdfjs === undefined) throw new Error('This page reads no PDF');
    const data = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const file = await pdfjs.getDocument({ data }).promise;
    const last = await file.getPage(file.numPages);
    const viewport = last.getViewport({ scale: dpi / 72 });
    const canvasOf = (width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] => {
      const made = document.createElement('canvas');
      made.width = Math.floor(width);
      made.height = Math.floor(height);
      const context = made.getContext('2d');
      if (context === null) throw new Error('This browser does not draw');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, made.width, made.height);
      return [made, context];
    };
    const [printed, ink] = canvasOf(viewport.width, viewport.height);
    await last.render({ canvas: printed, canvasContext: ink, viewport }).promise;
    const dots = ink.getImageData(0, 0, printed.width, printed.height);
    for (let at = 0; at < dots.data.length; at += 4) dots.data.fill((dots.data[at] ?? 0) < 128 ? 0 : 255, at, at + 3);
    ink.putImageData(dots, 0, 0);
    if (wanted === 'thermal') return printed.toDataURL('image/png');
    const scale = wanted === 'photo' ? 0.92 : 1;
    const [seen, light] = canvasOf(printed.width * 1.12, printed.height * 1.12);
    if (wanted === 'photo') {
      light.fillStyle = '#b9b4a8';
      light.fillRect(0, 0, seen.width, seen.height);
      light.translate(seen.width * 0.12, seen.height * 0.02);
      light.rotate(0.07);
    }
    light.filter = wanted === 'photo' ? 'blur(0.7px) brightness(0.85) contrast(0.75)' : 'blur(1.2px)';
    light.scale(scale, scale);
    light.drawImage(printed, 0, 0);
    return wanted === 'photo' ? seen.toDataURL('image/jpeg', 0.7) : seen.toDataURL('image/png');
  }, drawing);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
};
