import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAttachment } from '#data/commands/addAttachment.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { removeSample } from '#data/commands/removeSample.ts';
import { reportDefect } from '#data/commands/reportDefect.ts';
import { keepContent } from '#data/contentStore.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { newId } from '#data/ids.ts';
import { checkedRecords } from '#data/integrityChecking.ts';
import type { AuditEntry } from '#domain/audit.ts';
import type { Certificate } from '#domain/certificate.ts';
import { newRow } from '#domain/change.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { FindingCode } from '#domain/integrity.ts';
import type { SigningKey } from '#domain/signingKey.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { aContext } from '#tests/support/rows.ts';
import { done } from '#tests/support/workshop.ts';

const stamps = newRow(aContext());

let db: FettleDatabase;
beforeEach(async () => {
  db = await startedDatabase();
});
afterEach(async () => {
  stopDatabase();
  await Dexie.delete(db.name);
});

type Stored = Readonly<Record<string, unknown>>;

/** The first row of a table that is as wanted. */
const first = async <R extends object = Stored>(
  table: string,
  wanted: (row: R) => boolean = () => true,
): Promise<R> => {
  const row = await db
    .table<R>(table)
    .filter((one) => wanted(one))
    .first();
  if (row === undefined) throw new Error(`There is no such row in ${table}.`);
  return row;
};

/** Changes columns of the first row that is as wanted, behind the program's back. */
const spoil = async (table: string, columns: Stored, wanted?: (row: Stored) => boolean): Promise<void> => {
  await db.table(table).put({ ...(await first(table, wanted)), ...columns });
};

const remove = async (table: string, wanted?: (row: Stored) => boolean): Promise<void> => {
  await db.table(table).delete((await first(table, wanted))['id'] as string);
};

const copy = async (table: string, columns: Stored, wanted?: (row: Stored) => boolean): Promise<void> => {
  await db.table(table).add({ ...(await first(table, wanted)), id: newId(), ...columns });
};

const isDone = ({ kind, state }: Stored): boolean => kind === 'service' && (state === 'done' || state === 'released');
const ofOrder = ({ orderId }: Stored): boolean => orderId !== null;

/** Each kind of damage, and what the check calls it. */
const damages: Readonly<Record<FindingCode, () => Promise<void>>> = {
  rowMalformed: () => spoil('instruments', { name: 7 }),
  revBelowOne: () => spoil('outsideWorkshops', { rev: 0 }),
  referenceMissing: () => spoil('trainings', { personId: newId() }),
  contentMissing: () => remove('contents'),
  contentAltered: async () => {
    const { id } = await first<{ readonly id: string }>('contents');
    await db.contents.put({ id, bytes: new Blob(['another']) });
  },
  numberTwice: () => copy('orders', { number: 'SAMPLE-2026-00001' }, ({ number }) => number === 'SAMPLE-2026-0001'),
  numberMissing: async () => {
    await db.counters.add({ id: 'order:2026', value: 2, ...stamps });
  },
  numberBeyond: () => spoil('counters', { value: 1 }, ({ id }) => String(id).startsWith('order:SAMPLE')),
  codeTwice: () => copy('equipment', {}, ({ archivedOn }) => archivedOn === null),
  revisionGap: () => spoil('revisions', { number: 9 }),
  meterTwice: () => copy('meters', { summary: { current: null, usePerDay: null, accepted: 0, suspect: 0 } }),
  assignmentTwice: () => copy('assignments', {}, ({ endedOn }) => endedOn === null),
  datesReversed: () => spoil('orders', { openedOn: '2099-01-01' }, isDone),
  historyWrong: () => spoil('defects', { history: [] }),
  completionMissing: () => remove('completions', ofOrder),
  completionWithoutOrder: async () => {
    const { id } = await first('orders', ({ state }) => state === 'open' || state === 'inWork');
    await spoil('completions', { orderId: id }, ofOrder);
  },
  returnedMoreThanUsed: () => spoil('partMoves', { quantity: 1_000 }, ofOrder),
  readingFalls: async () => {
    const { id } = await first<{ readonly id: string }>('meters', (row) => (row as Stored)['unit'] === 'km');
    const log = await db.readings.where('[meterId+takenOn]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray();
    const last = log.findLast(({ state }) => state === 'accepted');
    if (last === undefined) throw new Error('There is no reading.');
    await db.readings.put({ ...last, value: 1, confirmed: false });
  },
  summaryWrong: () => remove('readings', ({ state }) => state === 'accepted'),
  defectNotStoodDown: () => spoil('standDowns', { defectIds: [] }, ({ returned }) => returned === null),
  certificateChain: async () => {
    const certificate = await first<Certificate>('certificates', ({ seal }) => seal !== null);
    await db.certificates.put({ ...certificate, content: { ...certificate.content, customer: 'Another' } });
  },
  auditChain: async () => {
    await db.audit.update(1, { actorName: 'Nobody' });
  },
  checkpointWrong: async () => {
    const { id } = await first<SigningKey>('signingKeys');
    const { seq, hash, at } = await first<AuditEntry>('audit', (entry) => entry.seq === 2);
    if (hash === null) throw new Error('The entry is not chained.');
    await db.checkpoints.add({ seq, hash, at, keyId: id, signature: '0'.repeat(128) });
  },
};

describe('the check of all records', () => {
  it('calls every kind of damage by its name, and goes on behind each', { timeout: 120_000 }, async () => {
    await loadSample({ language: 'en' });
    const { id } = await first<Equipment>('equipment');
    for (const text of ['one', 'two']) {
      await done(addAttachment({ about: id, place: '', name: `${text}.txt`, file: new Blob([text]) }));
    }
    await done(reportDefect({ equipmentId: id, severity: 'unsafe', text: 'Brakes fail' }));
    expect((await checkedRecords(db)).counts).toEqual({});
    for (const damage of Object.values(damages)) await damage();
    const { counts } = await checkedRecords(db);
    expect(Object.keys(counts).toSorted()).toEqual(Object.keys(damages).toSorted());
  });

  it('changes nothing', async () => {
    await loadSample({ language: 'en' });
    await spoil('equipment', { crew: null });
    const stored = () => Promise.all(db.tables.map((table) => table.toArray()));
    const before = await stored();
    expect((await checkedRecords(db)).counts).toEqual({ rowMalformed: 1 });
    expect(await stored()).toEqual(before);
  });

  it('tells files that no record names, and ends where it is stopped', async () => {
    await keepContent(new Blob(['nobody’s']));
    expect((await checkedRecords(db)).unnamed).toHaveLength(1);
    const stopped = checkedRecords(db, () => {
      throw new Error('Stopped');
    });
    await expect(stopped).rejects.toThrow('Stopped');
  });

  it('finds nothing in the sample workshop, nor once it is removed', async () => {
    await loadSample({ language: 'en' });
    const whole = await checkedRecords(db);
    expect(whole.counts).toEqual({});
    expect(whole.rows).toBeGreaterThan(1_000);
    await removeSample();
    expect((await checkedRecords(db)).counts).toEqual({});
  });
});
