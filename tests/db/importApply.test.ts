import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confirmReading } from '#data/commands/confirmReading.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { undoImport } from '#data/commands/undoImport.ts';
import type { FettleDatabase } from '#data/db.ts';
import { blankEquipment, type EquipmentInput } from '#domain/equipment.ts';
import type { ImportBatch } from '#domain/importBatch.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { dryRun, type ImportChoices } from '#tests/support/importRun.ts';
import { ImportJob } from '#workers/importJob.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await startedDatabase();
});

afterEach(() => endDatabase(db));

const file = (...lines: readonly string[]): Blob => new Blob([lines.join('\n')]);

const taken = async (content: Blob, choices: ImportChoices = {}): Promise<ImportBatch['id']> => {
  const { job } = await dryRun(db, content, choices);
  return (await job.commit(db, 'file.csv')).batchId;
};

/** Everything stored but the batches and the trail, whose business it is to remember. */
const stored = async (): Promise<unknown> => ({
  equipment: await db.equipment.toArray(),
  meters: await db.meters.toArray(),
  readings: await db.readings.toArray(),
});

const enter = async (input: Partial<EquipmentInput>): Promise<EquipmentInput & { id: string; rev: number }> => {
  const saved = await saveEquipment({ id: null, rev: null, input: { ...blankEquipment, ...input } });
  const row = saved.ok ? await db.equipment.get(saved.value) : undefined;
  if (row === undefined) throw new Error('The equipment was not saved');
  return row;
};

const register = file('Code,Make,Model,Odometer', 'A,MAN,TGS,1000', 'B,MAN,TGX,');
const log = (...rows: readonly string[]): Blob => file('Car,Date,Odometer', ...rows);

describe('an import that is written', () => {
  it('leaves equipment, meters with summaries, readings, a batch and one audit entry', async () => {
    const batchId = await taken(register);
    expect(await db.equipment.count()).toBe(2);
    expect((await db.meters.toArray()).map(({ summary }) => summary.current?.value)).toEqual([1000]);
    expect(await db.importBatches.get(batchId)).toMatchObject({
      kind: 'equipment',
      meterIds: expect.any(Array),
      undoneAt: null,
      counts: { new: 2, equipmentCreated: 2 },
    });
    expect(await db.audit.toArray()).toMatchObject([
      { seq: 1, command: 'importFile', counts: { equipment: 2, readings: 1 } },
    ]);
  });

  it('changes only what the file says otherwise, and never by a blank cell', async () => {
    await enter({ code: 'a', make: 'MAN', model: 'old', depot: 'North', dutyFactor: 0.7 });
    const { summary } = await dryRun(db, register);
    expect(summary.counts).toMatchObject({ new: 1, changed: 1 });
    await taken(file('Code,Make,Model,Depot', 'A,MAN,TGS,'));
    expect(await db.equipment.toArray()).toMatchObject([
      { code: 'a', model: 'TGS', depot: 'North', dutyFactor: 0.7, rev: 2 },
    ]);
  });

  it('reviews new readings together with those stored', async () => {
    await taken(log('A,2026-01-02,90000', 'A,2026-01-03,1010'));
    expect((await db.readings.toArray()).filter(({ state }) => state === 'accepted')).toHaveLength(1);
    await taken(log('A,2026-01-04,1020', 'A,2026-01-05,1030'));
    const believed = (await db.readings.toArray()).filter(({ state }) => state === 'accepted');
    expect(believed.map(({ value }) => value).sort()).toEqual([1010, 1020, 1030]);
    expect((await db.meters.toArray())[0]?.summary).toMatchObject({ accepted: 3, suspect: 1 });
  });

  it('of very many machines stays one transaction, for new machines and for known ones', async () => {
    const machines = Array.from({ length: 700 }, (_, i) => `M-${i}`);
    const first = await taken(log(...machines.map((code) => `${code},2026-01-02,1000`)));
    const second = await taken(log(...machines.map((code) => `${code},2026-01-09,1100`)));
    expect([await db.equipment.count(), await db.meters.count(), await db.readings.count()]).toEqual([700, 700, 1400]);
    expect((await db.meters.toArray()).every(({ summary }) => summary.accepted === 2)).toBe(true);
    expect(await undoImport({ batchId: second })).toMatchObject({
      ok: true,
      value: { removedReadings: 700, kept: [] },
    });
    expect(await undoImport({ batchId: first })).toMatchObject({
      ok: true,
      value: { removedEquipment: 700, kept: [] },
    });
    expect(await stored()).toEqual({ equipment: [], meters: [], readings: [] });
  });

  it('refuses rows of archived equipment', async () => {
    const { id } = await enter({ code: 'A' });
    await db.equipment.update(id, { archivedOn: '2026-01-01' as never });
    const { job } = await dryRun(db, log('A,2026-01-02,1000'));
    expect(job.rows({ verdict: null, from: 0, count: 9 }).rows).toMatchObject([
      { verdict: 'refused', reason: 'equipmentArchived' },
    ]);
  });
});

describe('an import that is not written', () => {
  it('leaves no row when it is cancelled in the middle', async () => {
    let isCancelled = false;
    const job = new ImportJob({
      isCancelled: () => isCancelled,
      onProgress: ({ phase }) => {
        isCancelled = phase === 'writing';
      },
    });
    const rows = Array.from({ length: 12_000 }, (_, i) => `A,${2000 + Math.floor(i / 500)}-01-02,${i}`);
    const { inspection, options } = await dryRun(db, log('A,2026-01-02,1'));
    await job.inspect(log(...rows), { encoding: null, separator: null });
    await job.plan(db, inspection.table, options);
    await expect(job.commit(db, 'log.csv')).rejects.toThrow('importCancelled');
    expect(await stored()).toEqual({ equipment: [], meters: [], readings: [] });
    expect(await db.audit.count()).toBe(0);
  });

  it('leaves no row when what it concerns was changed since the dry run', async () => {
    const { job } = await dryRun(db, register);
    await enter({ code: 'b' });
    const before = await stored();
    await expect(job.commit(db, 'file.csv')).rejects.toThrow('importOutdated');
    expect(await stored()).toEqual(before);
  });
});

describe('an import taken back', () => {
  it('leaves everything as it was before it', async () => {
    await enter({ code: 'A', make: 'MAN', model: 'old' });
    await taken(log('A,2026-01-02,1000', 'A,2026-01-09,1100'));
    const before = await stored();
    const batchId = await taken(file('Code,Make,Model', 'A,MAN,TGS', 'N,x,y'));
    const readings = await taken(log('A,2026-01-12,1200', 'A,2026-01-15,50', 'N,2026-01-02,7'), { unit: 'km' });
    expect(await undoImport({ batchId: readings })).toMatchObject({
      ok: true,
      value: { removedReadings: 3, kept: [] },
    });
    expect(await undoImport({ batchId })).toMatchObject({
      ok: true,
      value: { removedEquipment: 1, restoredEquipment: 1 },
    });
    const withoutRev = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (key, inner: unknown) => (key === 'rev' || key === 'updatedAt' ? undefined : inner)),
      );
    expect(withoutRev(await stored())).toEqual(withoutRev(before));
  });

  it('makes the same file new again', async () => {
    await undoImport({ batchId: await taken(register) });
    expect((await dryRun(db, register)).summary.counts).toMatchObject({ new: 2, same: 0 });
  });

  it('is refused the second time, and for a batch that is not there', async () => {
    const batchId = await taken(register);
    await undoImport({ batchId });
    expect(await undoImport({ batchId })).toMatchObject({ ok: false, problems: [{ code: 'importAlreadyUndone' }] });
    await db.importBatches.clear();
    expect(await undoImport({ batchId })).toMatchObject({ ok: false, problems: [{ code: 'rowGone' }] });
  });

  it('asks before it leaves what was changed later, and changes nothing until then', async () => {
    const batchId = await taken(register);
    const machine = (await db.equipment.toArray()).find(({ code }) => code === 'B');
    if (machine === undefined) throw new Error('B is not there');
    const { id, rev, ...input } = machine;
    await saveEquipment({ id, rev, input: { ...blankEquipment, code: input.code, depot: 'South' } });
    const before = await stored();
    expect(await undoImport({ batchId })).toMatchObject({
      ok: false,
      problems: [{ code: 'importChangedLater', level: 'confirm', params: { count: 1, codes: 'B' } }],
    });
    expect(await stored()).toEqual(before);
    expect(await undoImport({ batchId }, ['importChangedLater'])).toMatchObject({
      ok: true,
      value: { removedEquipment: 1, removedReadings: 1, kept: ['B'] },
    });
    expect(await db.equipment.toArray()).toMatchObject([{ code: 'B', depot: 'South' }]);
  });

  it('keeps a reading that a person vouched for, with its meter and machine', async () => {
    const batchId = await taken(log('A,2026-01-02,1000', 'A,2026-01-03,90000', 'A,2026-01-09,1100'));
    const suspect = (await db.readings.toArray()).find(({ state }) => state === 'suspect');
    if (suspect === undefined) throw new Error('Nothing is doubted');
    expect(await confirmReading({ id: suspect.id, rev: suspect.rev })).toMatchObject({ ok: true });
    expect(await undoImport({ batchId }, ['importChangedLater'])).toMatchObject({
      ok: true,
      value: { removedReadings: 2, kept: ['A'] },
    });
    expect(await db.readings.toArray()).toMatchObject([{ value: 90_000, confirmed: true, state: 'accepted' }]);
    expect(await db.meters.toArray()).toMatchObject([
      { summary: { current: { value: 90_000 }, accepted: 1, suspect: 0 } },
    ]);
  });
});

const data = path.join(import.meta.dirname, '../../../shared/data');

const realFiles = [
  ['fleet-register.csv', 4109],
  ['odometer-log.csv', 3854],
] as const;

describe.skipIf(!existsSync(data))('a real file', () => {
  it.each(realFiles)(
    '%s is taken in whole, gives every refused row a reason, and is all the same the second time',
    async (name, rows) => {
      const content = new Blob([readFileSync(path.join(data, name))]);
      const first = await dryRun(db, content, { unit: 'mi' });
      const { counts } = first.summary;
      process.stdout.write(`${name}: ${JSON.stringify(first.summary)}\n`);
      expect(counts.new + counts.changed + counts.same + counts.suspect + counts.refused).toBe(rows);
      const refused = first.job.rows({ verdict: 'refused', from: 0, count: rows }).rows;
      expect(refused.filter(({ reason }) => reason === null)).toEqual([]);
      await first.job.commit(db, name);
      const before = await stored();
      const again = await dryRun(db, content, { unit: 'mi' });
      expect(again.summary.counts).toEqual({
        new: 0,
        changed: 0,
        same: rows - counts.refused,
        suspect: 0,
        refused: counts.refused,
      });
      await expect(again.job.commit(db, name)).rejects.toThrow('importNothing');
      expect(await stored()).toEqual(before);
    },
  );
});
