import { readFileSync } from 'node:fs';
import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { isPacked, unpackTables } from '#workers/packedTables.ts';

interface Packing {
  readonly password?: string;
}

const packed = async (files: Readonly<Record<string, string>>, { password }: Packing = {}): Promise<Blob> => {
  const zip = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const [name, text] of Object.entries(files))
    await zip.add(name, new TextReader(text), password === undefined ? {} : { password });
  return zip.close();
};

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url), 'utf8');

const names = async (file: Blob): Promise<readonly string[]> =>
  (await unpackTables(file, () => false)).map(({ name }) => name);

/** The file with the size its entry claims to have, once unpacked, put to another. */
const claiming = async (size: number): Promise<Blob> => {
  const bytes = await (await packed({ 'a.csv': fixture('register.csv') })).arrayBuffer();
  const view = new DataView(bytes);
  const at = Array.from({ length: bytes.byteLength - 46 }, (_, i) => i).findLast(
    (i) => view.getUint32(i, true) === 0x02014b50,
  );
  if (at === undefined) throw new Error('The file has no list of its entries.');
  view.setUint32(at + 24, size, true);
  return new Blob([bytes]);
};

describe('a ZIP file', () => {
  it('gives its tables as files of their own, by name, with their folders', async () => {
    const service = fixture('lubelogger-service.csv');
    const file = await packed({
      'Wagon/service.csv': service,
      'Wagon/gas.CSV': fixture('lubelogger-gas.csv'),
      'documents/invoice.pdf': '%PDF',
      '__MACOSX/Wagon/._service.csv': 'x',
    });
    expect(await isPacked(file)).toBe(true);
    const tables = await unpackTables(file, () => false);
    expect(tables.map(({ name }) => name)).toEqual(['Wagon/gas.CSV', 'Wagon/service.csv']);
    expect(await tables[1]?.file.text()).toBe(service);
  });

  it.each<[string, () => Promise<Blob>, string]>([
    ['without tables', () => packed({ 'data/cartracker.db': 'x' }), 'zipWithoutTables'],
    ['that is a workbook', () => packed({ 'xl/workbook.xml': '<x/>' }), 'fileWorkbook'],
    ['locked by a password', () => packed({ 'a.csv': 'Code\nA' }, { password: 'x' }), 'zipUnreadable'],
    ['that is cut off', async () => (await packed({ 'a.csv': 'Code\nA' })).slice(0, 40), 'zipUnreadable'],
    ['that swells to more than a hundred times its size', () => claiming(100_000_000), 'zipTooLarge'],
    ['that holds more than it claims', () => claiming(100), 'zipUnreadable'],
  ])('%s is refused with a reason', async (_, file, code) => {
    await expect(names(await file())).rejects.toThrow(code);
  });

  it('whose bytes are not those that were packed is refused', async () => {
    const bytes = new Uint8Array(await (await packed({ 'a.csv': fixture('register.csv') })).arrayBuffer());
    const at = 60;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await expect(names(new Blob([bytes]))).rejects.toThrow('zipUnreadable');
  });

  it('can be stopped', async () => {
    const file = await packed({ 'a.csv': 'Code\nA' });
    await expect(unpackTables(file, () => true)).rejects.toThrow('importCancelled');
  });
});
