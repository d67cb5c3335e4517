/** The page on paper: as a PDF in a file of the user's choice, or through the system's print dialog. */
import type { PrintToPDFOptions, WebContents } from 'electron';
import type { PrintPdfRequest, Saved } from '#bridge/messages.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { type FileWorld, saveAs } from './files.ts';

/**
 * Electron's defaults are Letter, no backgrounds, and no heed of the page's own size. Tagged, so that the
 * text can be read aloud and extracted.
 */
export const pdfOptions = (request: PrintPdfRequest): PrintToPDFOptions => ({
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  landscape: request.landscape ?? false,
  pageSize: request.pageSize ?? 'A4',
});

/** Asks where, then prints there. Problems: `fileNotWritten`. */
export const printPdf = async (
  request: PrintPdfRequest,
  page: Pick<WebContents, 'printToPDF'>,
  world: FileWorld,
): Promise<Result<Saved>> =>
  saveAs(
    {
      name: request.fileName,
      kinds: [{ name: 'PDF', extensions: ['pdf'] }],
      bytesOf: () => page.printToPDF(pdfOptions(request)),
    },
    world,
  );

/** Opens the print dialog. Problems: `notPrinted`. */
export const printPage = (page: Pick<WebContents, 'print'>): Promise<Result<Saved>> =>
  new Promise((resolve) => {
    page.print({ silent: false, printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) resolve(ok({ outcome: 'handedOver' }));
      else if (/cancel/i.test(reason)) resolve(ok({ outcome: 'cancelled' }));
      else resolve(failed([error('notPrinted', undefined, { reason })]));
    });
  });
