import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FettleDatabase } from '#data/db.ts';
import { takeImportBack } from '#data/importUndo.ts';
import { openedDatabase } from '#tests/support/database.ts';
import { foreignFiles } from '#tests/support/foreignFiles.ts';
import { type DryRun, foreignRun } from '#tests/support/importRun.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await openedDatabase();
});

afterEach(async () => {
  await db.delete();
});

const fixture = (name: string): Blob =>
  new Blob([readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url))]);

const rowsOf = ({ job }: DryRun): readonly string[] =>
  job.rows({ verdict: null, from: 0, count: 500 }).rows.map(({ row, verdict, reason, code, reading, doneOn, text }) => {
    const shown = reading === null ? '' : ` · ${reading.takenOn} ${reading.value} ${reading.unit}`;
    const done = doneOn === null ? '' : ` · ${doneOn} ${text}`;
    return `${row} ${verdict} ${reason}${code === '' ? '' : ` · ${code}`}${shown}${done}`;
  });

const stored = async () => ({
  equipment: await db.equipment.toArray(),
  meters: await db.meters.toArray(),
  readings: await db.readings.toArray(),
  work: await db.completions.toArray(),
});

const writes = ({ summary }: DryRun): boolean => summary.counts.new + summary.counts.suspect > 0;

describe('a file another program left behind', () => {
  it.each(foreignFiles)('is recognised by its headers, with what must be asked: $file', async (left) => {
    const { inspection } = await foreignRun(db, fixture(left.file), left.chosen);
    const { program, parts, asks } = inspection.foreign ?? { program: null, parts: [], asks: null };
    expect(program).toBe(left.program);
    expect(parts.map(({ role }) => role)).toEqual(left.roles);
    expect(Object.keys({ ...(asks?.code && { code: 0 }), ...(asks?.unit && { unit: 0 }) })).toEqual(left.asks);
    expect(asks?.dateOrders).toEqual([]);
  });

  it.each(foreignFiles)('is read row by row, each with its verdict: $file', async (left) => {
    expect(rowsOf(await foreignRun(db, fixture(left.file), left.chosen))).toEqual(left.rows);
  });

  it.each(foreignFiles)('taken in twice changes nothing, and taken back leaves nothing: $file', async (left) => {
    const first = await foreignRun(db, fixture(left.file), left.chosen);
    if (!writes(first)) {
      await expect(first.job.commit(db, left.file)).rejects.toThrow('importNothing');
      return;
    }
    const { batchId } = await first.job.commit(db, left.file);
    const after = await stored();
    expect(after.equipment.length).toBeGreaterThan(0);
    const again = await foreignRun(db, fixture(left.file), left.chosen);
    expect(again.summary.counts).toMatchObject({ new: 0, changed: 0, suspect: 0 });
    await expect(again.job.commit(db, left.file)).rejects.toThrow('importNothing');
    expect(await stored()).toEqual(after);
    expect(await takeImportBack(db, { batchId, confirmed: [] })).toMatchObject({ ok: true });
    expect(await stored()).toEqual({ equipment: [], meters: [], readings: [], work: [] });
  });
});

describe('the machines of other programs', () => {
  it('come with what the file says of them', async () => {
    await (await foreignRun(db, fixture('fuelio.csv'))).job.commit(db, 'fuelio.csv');
    expect(await db.equipment.toArray()).toMatchObject([
      {
        code: 'Blue van',
        make: 'VW',
        model: 'Transporter',
        year: 2008,
        serial: 'WV1ZZZ7HZ8H000001',
        plate: 'B XY 12',
        notes: 'first owner',
      },
    ]);
  });

  it.each([
    ['fuelio.csv', 'Oil and filter 2026-03-15 184.5  5W-30'],
    ['drivvo.csv', 'Замена масла 2026-04-25 5200 Гараж с фильтром'],
    ['lubelogger-service.csv', 'Oil change 2026-01-10 60  5W-30, filter'],
    ['fleetio-service.csv', 'Engine oil & filter replacement 2026-05-14 360  '],
    ['acar.csv', 'Engine Oil, Oil Filter 2025-05-14 22  '],
  ])('bring their past work along, with what it cost, from %s', async (file, first) => {
    const chosen = foreignFiles.find((one) => one.file === file)?.chosen;
    await (await foreignRun(db, fixture(file), chosen)).job.commit(db, file);
    const [work] = (await db.completions.toArray()).toSorted((a, b) => (a.on < b.on ? -1 : 1));
    const { title, cost, workshop, notes, source } = work?.earlier ?? {};
    expect(`${title} ${work?.on} ${cost} ${workshop} ${notes}`).toBe(first);
    expect(source).toBe(file);
  });

  it('that count hours keep counting hours when a later file names no unit', async () => {
    await (await foreignRun(db, fixture('fleetio-vehicles.csv'))).job.commit(db, 'vehicles');
    await (await foreignRun(db, fixture('fleetio-meter.csv'), { unit: 'km' })).job.commit(db, 'meters');
    const machines = new Map((await db.equipment.toArray()).map(({ id, code }) => [id, code]));
    const meters = (await db.meters.toArray()).map(({ equipmentId, unit }) => `${machines.get(equipmentId)} ${unit}`);
    expect(meters.toSorted()).toEqual(['Loader 2 h', 'Truck 7 km', 'Truck 9 km']);
  });
});

describe('dates that can be read in two orders', () => {
  const file = new Blob(['Date,Odometer,FuelConsumed,Cost\n03/04/2026,100,8,16\n05/04/2026,300,9,18\n']);

  it('are asked before anything is planned, and read as answered', async () => {
    await expect(foreignRun(db, file, { onlyCode: 'A' })).rejects.toThrow('dateOrderOpen');
    const run = await foreignRun(db, file, { onlyCode: 'A', unit: 'km', dateOrders: { takenOn: 'dmy' } });
    expect(run.inspection.foreign?.asks).toMatchObject({ dateOrders: ['dmy', 'mdy'], example: '03/04/2026' });
    expect(rowsOf(run)).toEqual(['2 new null · A · 2026-04-03 100 km', '3 new null · A · 2026-04-05 300 km']);
  });
});

const sample = path.join(import.meta.dirname, '../../../shared/data/fuelio-backup.csv');

describe.skipIf(!existsSync(sample))('a real backup of Fuelio', () => {
  it('gives its car and its readings in miles', async () => {
    const run = await foreignRun(db, new Blob([readFileSync(sample)]));
    expect(run.inspection.foreign).toMatchObject({ program: 'fuelio', asks: { code: false, unit: false } });
    expect(rowsOf(run).slice(0, 2)).toEqual(['3 new createsEquipment · BMW Z3', expect.stringMatching(/ mi$/)]);
    expect(rowsOf(run).filter((row) => /null|undefined/.test(row) && row.includes('refused'))).toEqual([]);
  });
});
