import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyTechnicalFile } from '#archive/technicalFileExport.ts';
import { today } from '#data/clock.ts';
import { clearOldRecords } from '#data/commands/clearOldRecords.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { saveCrew } from '#data/commands/saveCrew.ts';
import type { FettleDatabase } from '#data/db.ts';
import { readOldCount } from '#data/queries/oldRecords.ts';
import { readTechnicalFileRows, signedTechnicalFile } from '#data/queries/technicalFile.ts';
import { newRow } from '#domain/change.ts';
import type { Check } from '#domain/check.ts';
import type { Equipment } from '#domain/equipment.ts';
import { clearableBefore } from '#domain/retention.ts';
import { defaultSettings } from '#domain/settings.ts';
import { technicalFile } from '#domain/technicalFile.ts';
import { wholeLife } from '#domain/technicalFileRows.ts';
import { addDays, addMonths, type CalendarDate } from '#kernel/calendarDate.ts';
import { verifySignature } from '#platform/verifySignature.ts';
import { aCheck } from '#tests/support/checkRows.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { aContext, anEquipment, aPerson, freshId } from '#tests/support/rows.ts';
import { aDefect } from '#tests/support/workRows.ts';

// A copy is made by a worker and kept in files, which only a browser has: see tests/browser/data/backups.test.ts.
vi.mock('#data/safetyCopy.ts', () => ({ safetyCopy: async () => ({ ok: true, value: null }) }));

let db: FettleDatabase;

beforeEach(async () => {
  db = await startedDatabase();
});

afterEach(() => endDatabase(db));

const machineOf = async (): Promise<Equipment> => {
  const machine = await db.equipment.filter(({ kind }) => kind === 'truck').first();
  if (machine === undefined) throw new Error('The sample workshop has no truck.');
  return machine;
};

describe('the technical file in the database', () => {
  it('reads the rows of one machine and no other, and what they name', async () => {
    await loadSample({ language: 'en' });
    const { id } = await machineOf();
    const rows = await readTechnicalFileRows(db, id);
    if (rows === null) throw new Error('The machine has no file.');
    const { orders, readings, defects, certificates, checks, standDowns, assignments, meters, completions } = rows;
    for (const own of [orders, readings, defects, certificates, checks, standDowns, assignments, meters, completions]) {
      expect(own.filter(({ equipmentId }) => equipmentId !== id)).toEqual([]);
    }
    expect(orders).toHaveLength(await db.orders.where('equipmentId').equals(id).count());
    expect(readings).toHaveLength(await db.readings.filter(({ equipmentId }) => equipmentId === id).count());
    expect(checks).toHaveLength(await db.checks.where('equipmentId').equals(id).count());
    const file = technicalFile(rows, wholeLife);
    expect(file.services.length).toBeGreaterThan(0);
    expect(file.services.filter(({ programme }) => programme === null)).toEqual([]);
    expect(file.parts.filter(({ name }) => name === '')).toEqual([]);
  });

  it('is null for a machine that is not there', async () => {
    expect(await readTechnicalFileRows(db, freshId<'Equipment'>())).toBeNull();
  });

  it('tells a change of the crew that was saved as such', async () => {
    const machine = anEquipment();
    const keeper = aPerson({ name: 'Wang Fang' });
    await db.equipment.add(machine);
    await db.people.add(keeper);
    const saved = await saveCrew({ equipmentId: machine.id, rev: machine.rev, chiefId: keeper.id, memberIds: [] });
    expect(saved.ok).toBe(true);
    const rows = await readTechnicalFileRows(db, machine.id);
    const file = rows === null ? null : technicalFile(rows, wholeLife);
    expect(file?.keepers.map(({ chief }) => chief)).toEqual(['', 'Wang Fang']);
  });

  it('is exported under the signature of this installation, and verified by its keys', async () => {
    await loadSample({ language: 'zh-Hant' });
    const rows = await readTechnicalFileRows(db, (await machineOf()).id);
    if (rows === null) throw new Error('The machine has no file.');
    const text = await signedTechnicalFile(technicalFile(rows, wholeLife), db);
    if (!text.ok) throw new Error('It was not signed.');
    const keys = await db.signingKeys.toArray();
    expect(await verifyTechnicalFile(text.value, { keys }, verifySignature)).toMatchObject({ kind: 'valid' });
    const altered = text.value.replace('"total"', '"totel"');
    expect(await verifyTechnicalFile(altered, { keys }, verifySignature)).toMatchObject({ kind: 'altered' });
  });
});

describe('clearing out old records', () => {
  const machine = anEquipment();
  const old = (months: number, columns: Partial<Check> = {}): Check =>
    aCheck({ equipmentId: machine.id, state: 'done', day: addMonths(today(), -months), ...columns });
  const termOver = (months: number): CalendarDate => clearableBefore(months, today());

  const attach = (about: string, hash: string) =>
    db.attachments.add({
      ...newRow(aContext()),
      id: freshId<'Attachment'>(),
      about,
      place: '',
      name: 'photo.jpg',
      mediaType: 'image/jpeg',
      size: 1,
      hash,
      addedOn: today(),
      addedBy: 'Li Wei',
      isSample: false,
    });

  const keep = (hash: string) => db.contents.add({ id: hash, bytes: new Blob([hash]) });

  it('takes out plain checks beyond their term and leaves one entry that counts them', async () => {
    await db.equipment.add(machine);
    const found = old(40, {
      answers: [{ itemId: 'a', answer: 'defect', value: null, defectId: null, at: aContext().now }],
    });
    const [gone, another, young] = [old(30), old(16), old(14)];
    await db.checks.bulkAdd([gone, found, another, young]);
    const input = { kind: 'checks', before: termOver(15) } as const;
    expect(await readOldCount(db, input)).toEqual({ records: 2, photos: 0, since: gone.day });
    expect(await clearOldRecords(input)).toEqual({ ok: true, value: { records: 2, photos: 0 } });
    expect((await db.checks.toArray()).map(({ id }) => id).toSorted()).toEqual([found.id, young.id].toSorted());
    const trail = await db.audit.toArray();
    expect(trail.map(({ command, counts, changes, about }) => ({ command, counts, changes, about }))).toEqual([
      { command: 'clearOldRecords', counts: { checks: 2 }, changes: [], about: [machine.id] },
    ]);
    const rows = await readTechnicalFileRows(db, machine.id);
    expect(rows === null ? null : technicalFile(rows, wholeLife).clearings).toHaveLength(1);
  });

  it('takes out more than one step holds', async () => {
    await db.checks.bulkAdd(Array.from({ length: 1_003 }, () => old(20)));
    const cleared = await clearOldRecords({ kind: 'checks', before: termOver(15) });
    expect(cleared).toEqual({ ok: true, value: { records: 1_003, photos: 0 } });
    expect(await db.checks.count()).toBe(0);
    expect((await db.audit.toArray()).map(({ counts }) => counts['checks'])).toEqual([1_000, 3]);
  });

  it('is refused where the term still runs, and nothing is changed', async () => {
    await db.checks.bulkAdd([old(30), old(14)]);
    const refused = await clearOldRecords({ kind: 'checks', before: addDays(termOver(15), 1) });
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: 'retentionRuns', params: { months: 15, date: addDays(today(), 1) } }],
    });
    expect(await db.checks.count()).toBe(2);
    expect(await db.audit.count()).toBe(0);
  });

  it('lets go of a photo that no other record shows, keeps one that another does, and the logo of a paper', async () => {
    const [lone, shared, logo] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];
    const history = [{ state: 'closed', at: '2020-01-01T00:00:00.000Z', by: 'Li Wei' }] as never;
    const defect = aDefect({ number: 'D-1', state: 'closed', history });
    const open = aDefect({ number: 'D-2', state: 'reported' });
    await db.defects.bulkAdd([{ ...defect, reportedOn: addMonths(today(), -60) }, open]);
    const workshop = { ...defaultSettings.workshop, logo };
    await db.settings.add({ ...newRow(aContext()), ...defaultSettings, workshop, id: 'settings' });
    for (const hash of [lone, shared, logo]) {
      await keep(hash);
      await attach(defect.id, hash);
    }
    await attach(open.id, shared);
    const input = { kind: 'defectPhotos', before: termOver(24) } as const;
    expect(await readOldCount(db, input)).toMatchObject({ records: 0, photos: 3 });
    expect(await clearOldRecords(input)).toEqual({ ok: true, value: { records: 0, photos: 3 } });
    expect((await db.attachments.toArray()).map(({ about }) => about)).toEqual([open.id]);
    expect((await db.contents.toCollection().primaryKeys()).toSorted()).toEqual([shared, logo]);
    expect(await db.defects.count()).toBe(2);
  });
});
