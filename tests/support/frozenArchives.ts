/**
 * An archive of every version of the records there ever was, with rows as the program of that version wrote them: a few
 * of each table of the sample workshop. Frozen, so that a migration is held against what is really out there.
 *
 * Before a version ships its archive is made once, by `FREEZE=1 npx vitest run --project db tests/db/archives.test.ts`
 * of that very program. Never again for a version that shipped. (Version 1 had no sample: its rows are those of version
 * 2 with the one `role` people had.)
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tablesLeftOut } from '#archive/backupManifest.ts';
import type { StoredRow } from '#archive/migrations/migration.ts';
import { schemaVersion } from '#archive/migrations/migrations.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { settingsInForce } from '#domain/settings.ts';
import { readBackup } from '#workers/backupReader.ts';
import { bytesSource, packedRows } from './backups.ts';
import { startedDatabase } from './database.ts';

const fileOf = (version: number): string =>
  path.resolve(import.meta.dirname, `../fixtures/archives/v${version}.fettle`);

/** Rows by table. */
export type FrozenRows = Readonly<Record<string, readonly StoredRow[]>>;

/** An archive. */
export const frozenArchive = (version: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(fileOf(version)));

/** The rows in an archive, as they were written. */
export const frozenRows = async (version: number): Promise<FrozenRows> => {
  const opened = await readBackup(bytesSource(frozenArchive(version)));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const rows: Record<string, StoredRow[]> = {};
  for (const table of opened.value.tables) {
    rows[table] = [];
    for await (const batch of opened.value.rows(table)) rows[table].push(...batch);
  }
  return rows;
};

/** Longer rows would make the archive large and prove nothing more. */
const longest = 6_000;

/** A few rows of a table: its first, its last, and those that say most. */
const fewOf = (rows: readonly StoredRow[]): readonly StoredRow[] => {
  const sizeOf = (row: StoredRow): number => JSON.stringify(row).length;
  const fitting = rows.filter((row) => sizeOf(row) < longest);
  const telling = fitting.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 2);
  const wanted = new Set([...fitting.slice(0, 2), ...telling, ...fitting.slice(-1)]);
  return rows.filter((row) => wanted.has(row));
};

/** Makes the archive of the present version. */
export const freeze = async (): Promise<void> => {
  const db = await startedDatabase();
  await loadSample({ language: 'en' });
  const tables: Record<string, readonly StoredRow[]> = {};
  for (const table of db.tables.filter(({ name }) => !tablesLeftOut.has(name))) {
    tables[table.name] = fewOf(await table.toArray());
  }
  tables['settings'] = [{ ...settingsInForce(null), rev: 1 }];
  writeFileSync(fileOf(schemaVersion), await packedRows(tables, { schemaVersion }));
};
