/** The tables in a ZIP file that another program left behind, or that someone packed: read as so many files of their own. */
import { BlobReader, configure, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { backupLimits as limits } from '#archive/backupManifest.ts';
import { cleanLine } from '#archive/cellText.ts';
import { ImportFailure } from './importFailure.ts';

configure({ useWebWorkers: false, chunkSize: 512 * 1024 });

/** A file out of a ZIP; `name` with the folders it lies in. */
export interface PackedTable {
  readonly name: string;
  readonly file: Blob;
}

/** Whether a file begins as a ZIP does. */
export const isPacked = async (file: Blob): Promise<boolean> => {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return [0x50, 0x4b, 0x03, 0x04].every((byte, i) => head[i] === byte);
};

/** Tables, but for what systems put beside them. */
const isTable = (name: string): boolean => /\.(csv|tsv)$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name);

/** Sheets of Excel and of others, which are ZIP files too. */
const isSheet = (name: string): boolean => /^(xl\/workbook\.|content\.xml$|Index\/Document\.iwa$)/.test(name);

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

const entriesOf = async (zip: ZipReader<unknown>, packed: number): Promise<readonly FileEntry[]> => {
  const found: FileEntry[] = [];
  let unpacked = 0;
  for await (const entry of zip.getEntriesGenerator()) {
    if (!isFile(entry)) continue;
    found.push(entry);
    unpacked += entry.uncompressedSize;
    const isBomb = unpacked > limits.ratioFrom && unpacked > packed * limits.ratio;
    if (found.length > limits.entries || unpacked > limits.unpacked || isBomb) throw new ImportFailure('zipTooLarge');
  }
  return found;
};

/** Stops as soon as there are more bytes than the entry claims. */
const unpacked = async (entry: FileEntry): Promise<Blob> => {
  const pieces: Blob[] = [];
  let size = 0;
  const sink = new WritableStream<Uint8Array<ArrayBuffer>>({
    write: (bytes) => {
      size += bytes.length;
      if (size > entry.uncompressedSize) throw new Error('More than it claims');
      pieces.push(new Blob([bytes]));
    },
  });
  await entry.getData(sink, { checkSignature: true });
  return new Blob(pieces);
};

/**
 * The tables of a ZIP file, by name. `isCancelled` is heard between two of them. Fails with `zipTooLarge`, `zipUnreadable`
 * (damaged, or locked by a password), `zipWithoutTables`, `fileWorkbook`, `importCancelled`.
 */
export const unpackTables = async (file: Blob, isCancelled: () => boolean): Promise<readonly PackedTable[]> => {
  if (file.size > limits.packed) throw new ImportFailure('zipTooLarge');
  const zip = new ZipReader(new BlobReader(file), { checkOverlappingEntry: true });
  try {
    const entries = await entriesOf(zip, file.size);
    const tables = entries.filter(({ filename }) => isTable(filename));
    if (tables.length === 0)
      throw new ImportFailure(entries.some(({ filename }) => isSheet(filename)) ? 'fileWorkbook' : 'zipWithoutTables');
    const files: PackedTable[] = [];
    for (const entry of tables.toSorted((a, b) => (a.filename < b.filename ? -1 : 1))) {
      if (isCancelled()) throw new ImportFailure('importCancelled');
      files.push({ name: cleanLine(entry.filename).slice(-260), file: await unpacked(entry) });
    }
    return files;
  } catch (failure) {
    throw failure instanceof ImportFailure ? failure : new ImportFailure('zipUnreadable');
  } finally {
    await zip.close();
  }
};
