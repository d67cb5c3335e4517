import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countParts } from '#data/commands/countParts.ts';
import type { FettleDatabase } from '#data/db.ts';
import { takeImportBack } from '#data/importUndo.ts';
import { stockOf } from '#domain/stock.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { dryRun } from '#tests/support/importRun.ts';
import { on } from '#tests/support/rows.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await startedDatabase();
});

afterEach(() => endDatabase(db));

const file = (...lines: readonly string[]): Blob => new Blob([lines.join('\n')]);

const list = file(
  'Part number,Description,UoM,On hand,Min stock,Unit price,Bin,Supplier',
  'F-100,Oil filter,pcs,12,4,"8,50",A3,Filtech',
  'O-15W40,Engine oil,L,208,60,"4,20",,',
  'F-100,Oil filter,pcs,12,4,"8,50",A3,Filtech',
  'F-100,Air filter,pcs,12,4,"8,50",A3,Filtech',
  'X-1,,pcs,1,,,,',
  'X-2,Hose,furlong,1,,,,',
  ',Clamp,pcs,1,,,,',
  'X-3,Belt,pcs,-1,,,,',
);

const run = async (content: Blob = list) => {
  const { job, inspection, summary } = await dryRun(db, content);
  const { rows } = job.rows({ verdict: null, from: 0, count: 100 });
  const verdicts = rows.map(({ row, verdict, reason }) => `${row} ${verdict} ${reason}`);
  return { inspection, summary, verdicts, commit: async () => (await job.commit(db, 'parts.csv')).batchId };
};

const stockByNumber = async () =>
  Object.fromEntries(
    await Promise.all(
      (await db.parts.toArray()).map(async ({ id, number }) => [
        number,
        stockOf(await db.partMoves.where('partId').equals(id).toArray()),
      ]),
    ),
  );

describe('a list of parts', () => {
  it('is told by its header, and every row gets its verdict', async () => {
    const { inspection, verdicts } = await run();
    expect(inspection.tables[0]).toMatchObject({
      kind: 'parts',
      columns: {
        partNumber: 0,
        partName: 1,
        partUnit: 2,
        stock: 3,
        reorderLevel: 4,
        unitCost: 5,
        location: 6,
        supplier: 7,
      },
    });
    expect(verdicts).toEqual([
      '2 new createsPart',
      '3 new createsPart',
      '4 same repeatsRow',
      '5 refused contradictsRow',
      '6 refused partNameMissing',
      '7 refused partUnitUnknown',
      '8 refused partNumberMissing',
      '9 refused valueNegative',
    ]);
  });

  it('makes the parts with their stock as a first count', async () => {
    await (await run()).commit();
    expect(await db.parts.toArray()).toMatchObject([
      {
        number: 'F-100',
        name: 'Oil filter',
        unit: 'piece',
        reorderLevel: 4,
        unitCost: 8.5,
        location: 'A3',
        supplier: 'Filtech',
      },
      { number: 'O-15W40', unit: 'litre', reorderLevel: 60, unitCost: 4.2 },
    ]);
    expect(await db.partMoves.toArray()).toMatchObject([
      { kind: 'counted', quantity: 12, counted: 12, on: '2026-11-21', note: 'parts.csv', unitCost: 8.5 },
      { kind: 'counted', quantity: 208 },
    ]);
  });

  it('taken in twice changes nothing, and taken back leaves nothing', async () => {
    const batchId = await (await run()).commit();
    const again = await run();
    expect(again.summary.counts).toMatchObject({ new: 0, changed: 0, suspect: 0 });
    await expect(again.commit()).rejects.toThrow('importNothing');
    expect(await takeImportBack(db, { batchId, confirmed: [] })).toMatchObject({
      ok: true,
      value: { removedParts: 2 },
    });
    expect([await db.parts.count(), await db.partMoves.count()]).toEqual([0, 0]);
  });

  it('changes what it says otherwise, leaves a stock that has moved, and gives back what was', async () => {
    await (await run()).commit();
    const change = await run(file('Part number,On hand,Unit price', 'F-100,40,9', 'O-15W40,1,4.2'));
    expect(change.verdicts).toEqual(['2 changed fieldsDiffer', '3 same alreadyStored']);
    const batchId = await change.commit();
    expect(await stockByNumber()).toEqual({ 'F-100': 12, 'O-15W40': 208 });
    expect((await db.parts.toArray()).map(({ unitCost }) => unitCost)).toEqual([9, 4.2]);
    expect(await takeImportBack(db, { batchId, confirmed: [] })).toMatchObject({ ok: true });
    expect((await db.parts.toArray()).map(({ unitCost }) => unitCost)).toEqual([8.5, 4.2]);
  });

  it('keeps a part that was moved since, and names it', async () => {
    const batchId = await (await run()).commit();
    const [part] = await db.parts.toArray();
    if (part === undefined) throw new Error('No part was made.');
    const counted = await countParts({
      on: on('2026-11-21'),
      note: '',
      lines: [{ partId: part.id, lot: '', counted: 10 }],
    });
    expect(counted).toMatchObject({ ok: true });
    expect(await takeImportBack(db, { batchId, confirmed: [] })).toMatchObject({
      problems: [{ params: { codes: 'F-100' } }],
    });
    const back = await takeImportBack(db, { batchId, confirmed: ['importChangedLater'] });
    expect(back).toMatchObject({ ok: true, value: { removedParts: 1, kept: ['F-100'] } });
    expect(await stockByNumber()).toEqual({ 'F-100': 10 });
  });
});
