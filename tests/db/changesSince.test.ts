import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesSince, type LoggedChange } from '#data/changesSince.ts';
import { addMeter } from '#data/commands/addMeter.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { recordReading } from '#data/commands/recordReading.ts';
import { removeSample } from '#data/commands/removeSample.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { undoImport } from '#data/commands/undoImport.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { TableName } from '#domain/change.ts';
import { blankEquipment } from '#domain/equipment.ts';
import type { Row } from '#domain/record.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { dryRun } from '#tests/support/importRun.ts';
import { on } from '#tests/support/rows.ts';
import { done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
beforeEach(async () => {
  db = await startedDatabase();
});
afterEach(() => endDatabase(db));

/** Tables written by commands; the others lie beside them. */
const beside = new Set(['audit', 'bulkRows', 'checkpoints', 'contents', 'pinTries', 'privateKeys']);

/** Everything stored, by table and id; tables with nothing in them are left out. */
const stored = async (): Promise<Record<string, Record<string, Row>>> => {
  const tables: Record<string, Record<string, Row>> = {};
  for (const table of db.tables) {
    const rows: Row[] = beside.has(table.name) ? [] : await table.toArray();
    if (rows.length > 0) tables[table.name] = Object.fromEntries(rows.map((row) => [row.id, row]));
  }
  return tables;
};

/** The whole log, asked for a few at a time. */
const wholeLog = async (limit: number): Promise<readonly LoggedChange[]> => {
  const log: LoggedChange[] = [];
  for (;;) {
    const next = await changesSince({ seq: log.at(-1)?.seq ?? 0, limit }, db);
    if (next.length === 0) return log;
    log.push(...next);
  }
};

/** A copy that knows nothing but the log, and may read rows that bulk commands name. */
const copyBy = async (log: readonly LoggedChange[]): Promise<Record<string, Record<string, unknown>>> => {
  const copy: Record<string, Record<string, unknown>> = {};
  const put = (table: string, id: string, row: unknown): void => {
    const rows = copy[table] ?? {};
    copy[table] = rows;
    if (row === null || row === undefined) delete rows[id];
    else rows[id] = row;
  };
  for (const { changes, touched } of log) {
    for (const { table, id, after } of changes) put(table, id, after);
    for (const { table, ids } of touched) {
      const rows = await db.table<Row>(table).bulkGet([...ids]);
      ids.forEach((id, i) => {
        put(table, id, rows[i]);
      });
    }
  }
  return Object.fromEntries(Object.entries(copy).filter(([, rows]) => Object.keys(rows).length > 0));
};

const machine = (code: string) =>
  done(saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code, kind: 'truck' } }));

describe('the change log', () => {
  it('names every commit once, in order, whatever the length asked for', async () => {
    for (let i = 0; i < 7; i += 1) await machine(`T-${i}`);
    for (const limit of [1, 3, 100]) {
      expect((await wholeLog(limit)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    }
    expect(await changesSince({ seq: 7, limit: 10 }, db)).toEqual([]);
  });

  it('says enough to follow commands, imports and what was taken back, row by row', { timeout: 120_000 }, async () => {
    const equipmentId = await machine('T-1');
    await done(addMeter({ equipmentId, unit: 'km' }));
    await done(recordReading({ equipmentId, unit: 'km', takenOn: on('2026-01-05'), value: 1000, takenBy: '' }));
    const file = new Blob([['Car,Date,Odometer', 'T-1,2026-02-05,2000', 'T-9,2026-02-06,50'].join('\n')]);
    const first = await (await dryRun(db, file)).job.commit(db, 'log.csv');
    await done(loadSample({ language: 'en' }));
    const second = new Blob([['Car,Date,Odometer', 'T-1,2026-03-05,3000'].join('\n')]);
    await (await dryRun(db, second)).job.commit(db, 'more.csv');
    await done(undoImport({ batchId: first.batchId }));
    expect(await copyBy(await wholeLog(5))).toEqual(await stored());
    await done(removeSample());
    const last = await wholeLog(50);
    expect(await copyBy(last)).toEqual(await stored());
    const tables = new Set(last.flatMap(({ touched }) => touched.map(({ table }) => table as TableName)));
    expect([...tables]).toEqual(expect.arrayContaining(['equipment', 'readings', 'orders', 'certificates']));
  });
});
