import { describe, expect, it } from 'vitest';
import { maxFileBytes } from '#bridge/limits.ts';
import { type FileWorld, openFile, saveFile } from '#electron/files.ts';
import { pdfOptions, printPage, printPdf } from '#electron/printing.ts';
import { FakeWebContents } from '#tests/support/fakeWindow.ts';

const bytes = new Uint8Array([1, 2, 3]);
const kinds = [{ name: 'CSV', extensions: ['csv'] }];
const diskFull = Object.assign(new Error('no space left'), { code: 'ENOSPC' });

const world = (differs: Partial<FileWorld> = {}): FileWorld & { written: Map<string, Uint8Array> } => {
  const written = new Map<string, Uint8Array>();
  return {
    written,
    showSaveDialog: async () => ({ canceled: false, filePath: '/home/w/out.csv' }),
    showOpenDialog: async () => ({ canceled: false, filePaths: ['/home/w/in.csv'] }),
    sizeOf: async () => 3,
    readFile: async () => bytes,
    writeFile: async (file, content) => void written.set(file, content),
    ...differs,
  };
};

describe('saving a file', () => {
  it('writes where the user says and gives back the bare name', async () => {
    const there = world();
    const answer = await saveFile({ name: 'x.csv', bytes, kinds }, there);
    expect(answer).toEqual({ ok: true, value: { outcome: 'saved', name: 'out.csv' } });
    expect(there.written.get('/home/w/out.csv')).toEqual(bytes);
  });

  it('writes nothing when the user leaves the dialog', async () => {
    const there = world({ showSaveDialog: async () => ({ canceled: true, filePath: '' }) });
    expect(await saveFile({ name: 'x.csv', bytes, kinds }, there)).toEqual({
      ok: true,
      value: { outcome: 'cancelled' },
    });
    expect(there.written.size).toBe(0);
  });

  it('says which file a full disk refused', async () => {
    const there = world({ writeFile: () => Promise.reject(diskFull) });
    expect(await saveFile({ name: 'x.csv', bytes, kinds }, there)).toMatchObject({
      ok: false,
      problems: [{ code: 'fileNotWritten', params: { name: 'out.csv', reason: 'ENOSPC' } }],
    });
  });
});

describe('opening a file', () => {
  it('gives bytes and the bare name, never a path', async () => {
    expect(await openFile({ kinds }, world())).toEqual({ ok: true, value: { name: 'in.csv', bytes } });
  });

  it.each([
    {
      name: 'nothing chosen',
      differs: { showOpenDialog: async () => ({ canceled: true, filePaths: [] }) },
      code: null,
    },
    { name: 'a file over the limit', differs: { sizeOf: async () => maxFileBytes + 1 }, code: 'fileTooLarge' },
    { name: 'a file gone meanwhile', differs: { readFile: () => Promise.reject(diskFull) }, code: 'fileNotRead' },
  ])('answers $name with $code', async ({ differs, code }) => {
    const answer = await openFile({ kinds }, world(differs));
    expect(answer.ok ? null : answer.problems[0]?.code).toBe(code);
    if (answer.ok) expect(answer.value).toBeNull();
  });
});

describe('printing', () => {
  it('heeds the page’s own size, prints backgrounds and tags the text', () => {
    expect(pdfOptions({ fileName: 'x.pdf' })).toMatchObject({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      pageSize: 'A4',
    });
    expect(pdfOptions({ fileName: 'x.pdf', landscape: true, pageSize: 'A3' })).toMatchObject({
      landscape: true,
      pageSize: 'A3',
    });
  });

  it('writes the PDF where the user says', async () => {
    const there = world();
    const page = new FakeWebContents();
    await printPdf({ fileName: 'certificate.pdf' }, page, there);
    expect(new TextDecoder().decode(there.written.get('/home/w/out.csv'))).toBe('%PDF-stand-in');
  });

  it('does not print for a dialog that was left', async () => {
    const page = new FakeWebContents();
    const there = world({ showSaveDialog: async () => ({ canceled: true, filePath: '' }) });
    await printPdf({ fileName: 'certificate.pdf' }, page, there);
    expect(page.pdfOptions).toBeUndefined();
  });

  it.each([
    { refusal: null, answer: { ok: true, value: { outcome: 'handedOver' } } },
    { refusal: 'Print job canceled', answer: { ok: true, value: { outcome: 'cancelled' } } },
    { refusal: 'Invalid printer settings', answer: { ok: false, problems: [{ code: 'notPrinted' }] } },
  ])('answers the print dialog’s “$refusal”', async ({ refusal, answer }) => {
    const page = new FakeWebContents();
    page.printRefusal = refusal;
    expect(await printPage(page)).toMatchObject(answer);
  });
});
