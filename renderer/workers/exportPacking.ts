/** Packs every table as CSV, with a description of all columns, into a ZIP that is handed on as it grows. */
import { configure, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { csvRecord } from '#archive/cellText.ts';
import { cellsOf, columnName } from '#archive/exportColumns.ts';
import { exportDescription } from '#archive/exportDescription.ts';
import { type ExportTable, exportColumns, exportTables } from '#archive/exportTables.ts';
import type { ExportWish } from '#data/exportMessages.ts';
import { RawDatabase } from '#data/rawDatabase.ts';
import { WorkRefusal } from './workRefusal.ts';

configure({ useWebWorkers: false, chunkSize: 512 * 1024 });

/** Where the export goes and how the making reports. */
interface ExportWatch {
  readonly sink: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly onProgress: (done: number, total: number) => void;
}

/** The text of one table's file as it grows. */
class TableFile {
  private readonly columns;
  private readonly pieces: string[];
  rows = 0;

  constructor(table: ExportTable) {
    this.columns = exportColumns(table);
    this.pieces = [`\ufeff${csvRecord(this.columns.map(columnName))}\r\n`];
  }

  add(rows: readonly object[]): void {
    this.rows += rows.length;
    this.pieces.push(rows.map((row) => `${csvRecord(cellsOf(row, this.columns))}\r\n`).join(''));
  }

  get text(): string {
    return this.pieces.join('');
  }
}

const readFiles = async (database: RawDatabase, watch: ExportWatch) => {
  const there = new Set(database.tablesBut(new Set()));
  const files = new Map(exportTables.map((table) => [table as string, new TableFile(table)]));
  let done = 0;
  let total = 0;
  const { contentIds, head } = await database.readTables(
    exportTables.filter((table) => there.has(table)),
    {
      begun: (_head, count) => {
        total = count;
      },
      take: (table, rows) => {
        files.get(table)?.add(rows);
        done += rows.length;
        watch.onProgress(done, total);
      },
    },
  );
  return { files, contentIds, head, done };
};

const packContents = async (database: RawDatabase, zip: ZipWriter<unknown>, ids: readonly string[]): Promise<void> => {
  for (const id of ids) {
    const content = await database.content(id);
    // Cleared away since, because nothing speaks of it.
    if (content === null) continue;
    const bytes = new Uint8Array(await content.bytes.arrayBuffer());
    await zip.add(`files/${id}`, new Uint8ArrayReader(bytes), { level: 0 });
  }
};

const packed = async (database: RawDatabase, wish: ExportWish, watch: ExportWatch): Promise<void> => {
  const zip = new ZipWriter(new WritableStream({ write: (bytes: Uint8Array) => watch.sink(bytes.slice()) }), {
    keepOrder: true,
    extendedTimestamp: false,
  });
  const { files, contentIds, head, done } = await readFiles(database, watch);
  const about = [
    `Made ${wish.createdAt} by Fettle ${wish.app}, records of version ${database.schemaVersion}, up to entry ${head.sequence} of the audit trail.`,
    '',
    ...[...files].map(([table, file]) => `- \`${table}\`: ${file.rows} rows`),
  ];
  await zip.add('README.md', new TextReader(exportDescription(about)));
  for (const [table, file] of files) await zip.add(`tables/${table}.csv`, new TextReader(file.text));
  if (wish.withFiles) await packContents(database, zip, contentIds);
  watch.onProgress(done, done);
  await zip.close();
};

/** Makes an export and hands it on. Throws `WorkRefusal` with `backupNothing` where there is no such database. */
export const makeExport = async (wish: ExportWish, watch: ExportWatch): Promise<void> => {
  const database = await RawDatabase.open(wish.databaseName);
  if (database === null) throw new WorkRefusal('backupNothing');
  try {
    await packed(database, wish, watch);
  } finally {
    database.close();
  }
};
