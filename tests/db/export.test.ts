import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { expect, it } from 'vitest';
import { columnName, type ExportColumn } from '#archive/exportColumns.ts';
import { exportColumns, exportTables } from '#archive/exportTables.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { keepContent } from '#data/contentStore.ts';
import { languages } from '#domain/language.ts';
import { backupMoment, joined } from '#tests/support/backups.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { linesOfCsv, rowOfCells } from '#tests/support/exportReader.ts';
import { makeExport } from '#workers/exportPacking.ts';

const entriesOf = async (databaseName: string, withFiles: boolean): Promise<ReadonlyMap<string, Uint8Array>> => {
  const pieces: Uint8Array[] = [];
  await makeExport(
    { databaseName, app: '0.1.0', createdAt: backupMoment, withFiles },
    { sink: (bytes) => void pieces.push(bytes), onProgress: () => undefined },
  );
  const zip = new ZipReader(new Uint8ArrayReader(joined(pieces)), { useWebWorkers: false });
  const entries = new Map<string, Uint8Array>();
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) entries.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  }
  return entries;
};

const text = new TextDecoder('utf-8', { ignoreBOM: true });

/** What only work or parts brought along have. */
const optional: readonly string[] = ['completions.earlier', 'parts.importBatchId', 'partMoves.importBatchId'];

/** A text that is not written in a language is not there, nor is what is optional. */
const mayBeAbsent =
  (table: string) =>
  (column: ExportColumn): boolean =>
    languages.some((language) => language === column.path.at(-1)) ||
    optional.includes(`${table}.${columnName(column)}`);

const withoutPin = (row: object): object => {
  const { pin: _pin, ...rest } = { pin: null, ...row };
  return rest;
};

it('gives back every row of every table, PINs left out, and every file', async () => {
  const db = await startedDatabase();
  await loadSample({ language: 'en' });
  const kept = await keepContent(new Blob([new Uint8Array([1, 2, 3])], { type: 'application/pdf' }), db);
  const entries = await entriesOf(db.name, true);
  const fileName = kept.ok ? `files/${kept.value.hash}` : '';
  expect([...(entries.get(fileName) ?? [])]).toEqual([1, 2, 3]);
  expect(text.decode(entries.get('README.md'))).toContain('- `equipment`: 3');
  for (const table of exportTables) {
    const columns = exportColumns(table);
    const [heads, ...lines] = linesOfCsv(text.decode(entries.get(`tables/${table}.csv`)));
    expect(heads, table).toEqual(columns.map(columnName));
    const read = lines.map((cells) => rowOfCells(cells, columns, mayBeAbsent(table)));
    const stored = await db.table<object>(table).toArray();
    expect(read, table).toEqual(table === 'people' ? stored.map(withoutPin) : stored);
  }
  const left = db.tables.map(({ name }) => name).filter((name) => !exportTables.some((table) => table === name));
  expect(left.toSorted()).toEqual(['contents', 'pinTries', 'privateKeys']);
  expect((await entriesOf(db.name, false)).has(fileName)).toBe(false);
});
