/** R4: every version of the records ever shipped is brought to the present one, by a restore and by an upgrade alike. */
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { migrations, schemaVersion } from '#archive/migrations/migrations.ts';
import { storesOf } from '#data/schema.ts';
import { auditEntrySchema } from '#domain/audit.ts';
import { settingsInputSchema } from '#domain/settings.ts';
import type { Instant } from '#kernel/instant.ts';
import { bytesSource } from '#tests/support/backups.ts';
import { openedDatabase } from '#tests/support/database.ts';
import { type FrozenRows, freeze, frozenArchive, frozenRows } from '#tests/support/frozenArchives.ts';
import { sampleSchemas } from '#tests/support/sampleSchemas.ts';
import { restoreInto } from '#workers/restoring.ts';

const names: string[] = [];

const freshName = (): string => {
  const name = `fettle-${crypto.randomUUID()}`;
  names.push(name);
  return name;
};

afterEach(async () => {
  for (const name of names.splice(0)) await Dexie.delete(name);
});

if (process.env['FREEZE'] !== undefined) await freeze();

/** What the restore itself writes. */
const apart = new Set(['audit', 'installation']);

const rowsIn = async (name: string): Promise<FrozenRows> => {
  const db = await openedDatabase(name);
  const rows: Record<string, FrozenRows[string]> = {};
  for (const table of db.tables) rows[table.name] = await table.toArray();
  db.close();
  return rows;
};

const restored = async (version: number): Promise<FrozenRows> => {
  const databaseName = freshName();
  const now = '2026-03-03T08:00:00.000Z' as Instant;
  const wish = { databaseName, actor: { id: null, name: '' }, now, takesUnfit: false };
  const result = await restoreInto(bytesSource(frozenArchive(version)), {
    opening: { key: null },
    wish,
    tell: () => undefined,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return rowsIn(databaseName);
};

/** A database as the program of that version left it, opened by this one. */
const upgraded = async (version: number): Promise<FrozenRows> => {
  const name = freshName();
  const db = new Dexie(name);
  db.version(version).stores(storesOf(version));
  for (const [table, rows] of Object.entries(await frozenRows(version))) await db.table(table).bulkAdd(rows);
  db.close();
  return rowsIn(name);
};

const versions = Array.from({ length: schemaVersion }, (_, i) => i + 1);

const schemas: Readonly<Record<string, { safeParse: (row: unknown) => { success: boolean; error?: unknown } }>> = {
  ...sampleSchemas,
  settings: settingsInputSchema,
  audit: auditEntrySchema,
};

describe.each(versions)('records of version %i', (version) => {
  it('keep every row, through a restore as through an upgrade', async () => {
    const frozen = await frozenRows(version);
    const [byRestore, byUpgrade] = [await restored(version), await upgraded(version)];
    for (const [table, rows] of Object.entries(frozen)) {
      expect(byUpgrade[table]?.length, table).toBe(rows.length);
      if (!apart.has(table)) expect(byRestore[table], table).toEqual(byUpgrade[table]);
    }
    expect(byRestore['audit']?.slice(0, -1)).toEqual(byUpgrade['audit']);
  });

  it('fit what the program expects of them', async () => {
    const rows = await upgraded(version);
    const unfit = Object.entries(schemas).flatMap(([table, schema]) =>
      (rows[table] ?? []).flatMap((row) => {
        const { success, error } = schema.safeParse(row);
        return success ? [] : [`${table} ${String(row['id'] ?? row['seq'])}: ${String(error)}`];
      }),
    );
    expect(unfit).toEqual([]);
  });

  it('are as they were in every table no step touches', async () => {
    const touched = new Set(
      migrations.filter((step) => step.version > version).flatMap(({ rows }) => Object.keys(rows)),
    );
    const [frozen, rows] = [await frozenRows(version), await upgraded(version)];
    const order = (all: FrozenRows[string] = []) => all.map((row) => JSON.stringify(row)).sort();
    for (const [table, before] of Object.entries(frozen)) {
      if (!touched.has(table)) expect(order(rows[table]), table).toEqual(order(before));
    }
  });
});
