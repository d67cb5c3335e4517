import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { fleetOf } from '#data/fleetState.ts';
import { takeImportBack } from '#data/importUndo.ts';
import { readFleet } from '#data/readFleet.ts';
import { dueLinesOf } from '#domain/dueLine.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { dryRun, type ImportChoices } from '#tests/support/importRun.ts';
import { anEquipment, on } from '#tests/support/rows.ts';
import { aLevel, anAssignment, aProgramme, aRevision, text } from '#tests/support/serviceRows.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await startedDatabase();
});

afterEach(async () => {
  stopDatabase();
  await db.delete();
});

const file = (...lines: readonly string[]): Blob => new Blob([lines.join('\n')]);

const history = file(
  'Vehicle,Date,Odometer,Service performed,Total cost,Vendor,Notes',
  'T1,2025-03-01,10000,Service A,120.50,Corner Garage,5W-30',
  'T1,2025-08-01,20000,"Windscreen, left",240,,',
  'T1,2025-09-01,500,Wipers,0,,',
  'T1,2025-08-01,20000,"Windscreen, left",240,,',
  'T1,,20000,Tyres,80,,',
  'T1,2027-01-01,,Inspection,80,,',
  'T2,2025-08-01,1000,A-service,90,,',
);

const verdicts = async (content: Blob, choices: ImportChoices = {}) => {
  const { job } = await dryRun(db, content, choices);
  return job
    .rows({ verdict: null, from: 0, count: 100 })
    .rows.map(({ row, verdict, reason }) => `${row} ${verdict} ${reason}`);
};

const take = async (content: Blob, choices: ImportChoices = {}) => {
  const { job } = await dryRun(db, content, choices);
  return (await job.commit(db, 'history.csv')).batchId;
};

/** A machine under a programme since this year, whose level A comes every 10,000 km or 12 months. */
const underProgramme = async () => {
  const machine = anEquipment({ code: 'T1' });
  const programme = aProgramme();
  const levels = [
    aLevel('L1', {
      name: text('Service A'),
      triggers: [
        { kind: 'usage', meter: 'km', every: 10_000 },
        { kind: 'calendar', every: 12, unit: 'month' },
      ],
    }),
    aLevel('L2', { name: text('Service B'), rank: 2, triggers: [{ kind: 'calendar', every: 24, unit: 'month' }] }),
  ];
  const revision = aRevision(programme, { levels, effectiveOn: on('2024-01-01') });
  await db.equipment.add(machine);
  await db.programmes.add(programme);
  await db.revisions.add(revision);
  await db.assignments.add(
    anAssignment(machine.id, programme, { baseline: { on: on('2026-01-01'), meters: { km: 25_000 } } }),
  );
  return { machine, programme, revision };
};

const dueOf = async (code: string) => {
  const fleet = fleetOf(await readFleet(db));
  const equipment = [...fleet.equipment.values()].find((one) => one.code === code);
  if (equipment === undefined) throw new Error(`No machine ${code}`);
  const { id } = equipment;
  const machine = {
    equipment,
    meters: fleet.metersOf(id),
    assignments: fleet.assignmentsOf(id),
    completions: fleet.completionsOf(id),
    orders: [],
  };
  const lines = dueLinesOf(machine, fleet, { today: on('2026-03-10'), noticeDays: 14 });
  return Object.fromEntries(
    lines.map(({ level, due }) => [level.id, due.triggers.map(({ dueOn, dueAt }) => dueOn ?? dueAt)]),
  );
};

describe('a list of past work', () => {
  it('is told by its header, and every row gets its verdict', async () => {
    const { inspection } = await dryRun(db, history);
    expect(inspection.tables[0]).toMatchObject({
      kind: 'services',
      columns: { code: 0, takenOn: 1, value: 2, work: 3, workCost: 4, workshop: 5, workNotes: 6 },
    });
    expect(await verdicts(history)).toEqual([
      '2 new takesWork',
      '3 new takesWork',
      '4 suspect backwards',
      '5 same repeatsRow',
      '6 refused dateMissing',
      '7 refused workInFuture',
      '8 new takesWork',
    ]);
  });

  it('becomes history with its cost, its readings go into the log, and no order takes a number', async () => {
    await take(history);
    const work = (await db.completions.toArray()).toSorted((a, b) => (a.on < b.on ? -1 : 1));
    expect(work[0]).toMatchObject({
      programmeId: null,
      levelId: null,
      orderId: null,
      meters: { km: 10_000 },
      earlier: { title: 'Service A', cost: 120.5, workshop: 'Corner Garage', notes: '5W-30', source: 'history.csv' },
    });
    expect(work.find(({ earlier }) => earlier?.title === 'Wipers')).toMatchObject({
      meters: {},
      earlier: { cost: null, shown: { unit: 'km', value: 500 } },
    });
    expect([work.length, await db.readings.count(), await db.orders.count(), await db.counters.count()]).toEqual([
      4, 4, 0, 0,
    ]);
  });

  it('taken in twice changes nothing, and taken back leaves nothing', async () => {
    const batchId = await take(history);
    expect((await verdicts(history)).filter((row) => /new|changed|suspect/.test(row))).toEqual([]);
    expect(await takeImportBack(db, { batchId, confirmed: [] })).toMatchObject({ ok: true, value: { removedWork: 4 } });
    const left = [db.completions, db.readings, db.meters, db.equipment].map((table) => table.count());
    expect(await Promise.all(left)).toEqual([0, 0, 0, 0]);
  });

  it('leaves what was built upon it since, and says so', async () => {
    const batchId = await take(history);
    const { value } = { value: await db.equipment.where('code').equals('T2').first() };
    if (value === undefined) throw new Error('T2 was not made.');
    await db.assignments.add(anAssignment(value.id, aProgramme()));
    expect(await takeImportBack(db, { batchId, confirmed: [] })).toMatchObject({
      problems: [{ code: 'importChangedLater' }],
    });
    expect(await db.completions.count()).toBe(4);
  });
});

describe('past work named as a level of the machine’s programme', () => {
  it('counts for what is due next, from its day and its reading', async () => {
    await underProgramme();
    const before = await dueOf('T1');
    expect(before).toEqual({ L1: [35_000, '2027-01-01'], L2: ['2028-01-01'] });
    await take(history);
    expect(await dueOf('T1')).toEqual({ L1: [20_000, '2026-03-01'], L2: ['2028-01-01'] });
  });

  it('is proposed by name, and stands for another level where the user says so', async () => {
    const { programme, revision } = await underProgramme();
    const { summary } = await dryRun(db, history);
    expect(
      summary.workNames.map(({ title, rows, levels }) => [title, rows, levels.map(({ levelId }) => levelId)]),
    ).toEqual([
      ['Windscreen, left', 2, []],
      ['Service A', 1, ['L1']],
      ['Wipers', 1, []],
      ['A-service', 1, ['L1']],
    ]);
    const other = { programmeId: programme.id, levelId: 'L2' };
    await take(history, { levels: { 'service a': [other], wipers: [] } });
    const kept = (await db.completions.toArray()).find(({ earlier }) => earlier?.title === 'Service A');
    expect(kept).toMatchObject({ ...other, revisionId: revision.id });
    expect(await dueOf('T1')).toMatchObject({ L2: ['2027-03-01'] });
  });

  it('goes with the batch, and what is due is as before', async () => {
    await underProgramme();
    const before = await dueOf('T1');
    const batchId = await take(history);
    await takeImportBack(db, { batchId, confirmed: [] });
    expect(await dueOf('T1')).toEqual(before);
  });
});

const real = path.join(import.meta.dirname, '../../../shared/data/service-history.csv');

describe.skipIf(!existsSync(real))('a real service history', () => {
  it('is taken in whole once its column of work is named, and only once', async () => {
    const content = new Blob([readFileSync(real)]);
    const { inspection } = await dryRun(db, content);
    const columns = inspection.tables[0]?.byKind.services;
    expect(columns).toEqual({ code: 0, takenOn: 2, value: 3, workshop: 4, workNotes: 5, workCost: 6 });
    const choices: ImportChoices = { kind: 'services', columns: { ...columns, work: 1 }, unit: 'mi' };
    const { summary } = await dryRun(db, content, choices);
    expect(summary.counts.refused).toBe(0);
    expect(summary.counts.new).toBeGreaterThan(100);
    await take(content, choices);
    expect((await verdicts(content, choices)).filter((row) => !row.includes('same'))).toEqual([]);
  });
});
