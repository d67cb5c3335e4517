/** What a PDF says of itself: pages, their size, their text, their fonts. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of a PDF. */
interface PdfPage {
  /** In points, rounded: A4 upright is 595 × 842. */
  readonly width: number;
  readonly height: number;
  /** Without any blanks: where a line breaks is no part of what it says. */
  readonly text: string;
  readonly fonts: readonly PdfFont[];
}

/** A font a page draws with. */
export interface PdfFont {
  readonly name: string;
  /** Whether its glyphs travel in the file: as a font file, or drawn (type 3). */
  readonly isEmbedded: boolean;
}

/** What pdf.js knows of a font it has loaded. */
interface LoadedFont {
  readonly name: string;
  readonly missingFile?: boolean;
  readonly isType3Font?: boolean;
}

/** Text without its blanks. */
export const withoutBlanks = (text: string): string => text.replaceAll(/\s+/g, '');

const fontsOf = async (page: PDFPageProxy, names: readonly string[]): Promise<readonly PdfFont[]> => {
  // Only drawing makes pdf.js load the fonts.
  await page.getOperatorList();
  return names.map((id) => {
    const { name, missingFile, isType3Font }: LoadedFont = page.commonObjs.get(id);
    return { name, isEmbedded: isType3Font === true || missingFile !== true };
  });
};

const pageOf = async (page: PDFPageProxy): Promise<PdfPage> => {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
  return {
    width: Math.round(right - left),
    height: Math.round(top - bottom),
    text: withoutBlanks(pieces.map(({ str }) => str).join('')),
    fonts: await fontsOf(page, [
      ...new Set(pieces.filter(({ str }) => str.trim() !== '').map(({ fontName }) => fontName)),
    ]),
  };
};

/** The pages of a PDF. */
export const pagesOf = async (bytes: Uint8Array): Promise<readonly PdfPage[]> => {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await pageOf(await document.getPage(number)));
  await task.destroy();
  return pages;
};
