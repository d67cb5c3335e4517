import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAttachment } from '#data/commands/addAttachment.ts';
import { assignProgramme } from '#data/commands/assignProgramme.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { openOrder } from '#data/commands/openOrder.ts';
import { recordReading } from '#data/commands/recordReading.ts';
import { removeSample } from '#data/commands/removeSample.ts';
import { reportDefect } from '#data/commands/reportDefect.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Certificate } from '#domain/certificate.ts';
import { newRow } from '#domain/change.ts';
import { languages } from '#domain/language.ts';
import { defaultSettings } from '#domain/settings.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { sampleTables } from '#templates/sampleRows.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { aPart } from '#tests/support/partRows.ts';
import { aPlannedVisit } from '#tests/support/planRows.ts';
import { aContext, aLog, aMeter, anEquipment, aPerson, freshId, on } from '#tests/support/rows.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await startedDatabase();
});

afterEach(() => endDatabase(db));

const own = anEquipment({ code: 'OWN-1', kind: 'excavator' });
const ownMeter = aMeter({ equipmentId: own.id, unit: 'h' });

const addOwn = async (): Promise<void> => {
  await db.equipment.add(own);
  await db.meters.add(ownMeter);
  await db.readings.bulkAdd(aLog(ownMeter, [['2026-01-05', 1200]]));
  await db.people.add(aPerson());
  await db.counters.add({ ...newRow(aContext()), id: 'order:2026', value: 7 });
  await db.settings.add({ ...newRow(aContext()), ...defaultSettings, id: 'settings' });
};

/** Every table but the audit trail, which keeps the memory of both commands. */
const everything = async (): Promise<Record<string, unknown>> => {
  const tables = [...sampleTables, 'settings', 'importBatches'];
  return Object.fromEntries(await Promise.all(tables.map(async (t) => [t, await db.table(t).toArray()] as const)));
};

const sampleMachine = async (kind: string) => {
  const found = await db.equipment.filter((row) => row.isSample && row.kind === kind).first();
  if (found === undefined) throw new Error(`No sample ${kind}.`);
  return found;
};

const sampleProgramme = async (templateId: string) => {
  const found = await db.programmes.filter((row) => row.isSample && row.templateId === templateId).first();
  if (found === undefined) throw new Error(`No sample programme ${templateId}.`);
  return found;
};

describe('the sample workshop in the database', () => {
  it.each(languages)('comes and goes in %s and leaves the database as it was', async (language) => {
    await addOwn();
    const before = await everything();
    expect(await loadSample({ language })).toEqual({ ok: true, value: 30 });
    expect(await db.equipment.count()).toBe(31);
    expect(await removeSample()).toEqual({ ok: true, value: 30 });
    expect(await everything()).toEqual(before);
  });

  it('leaves one audit entry for coming and one for going, with counts only', async () => {
    await loadSample({ language: 'en' });
    await removeSample();
    // The first is of the key its certificates are sealed with, which stays.
    const [start, ...trail] = await db.audit.toArray();
    expect(start?.command).toBe('startSigningKey');
    expect(trail.map(({ seq, command, changes }) => [seq, command, changes])).toEqual([
      [2, 'loadSample', []],
      [3, 'removeSample', []],
    ]);
    expect(trail[0]?.counts).toEqual(trail[1]?.counts);
    expect(trail[0]?.counts['equipment']).toBe(30);
  });

  it('is not taken in twice', async () => {
    await loadSample({ language: 'en' });
    const before = await everything();
    const again = await loadSample({ language: 'zh-Hans' });
    expect(again).toEqual({ ok: false, problems: [{ code: 'sampleAlreadyLoaded', level: 'error' }] });
    expect(await everything()).toEqual(before);
  });

  it('is refused when equipment in service bears one of its codes, whatever the letter case', async () => {
    await db.equipment.add(anEquipment({ code: 's-trk-01', name: 'Mine' }));
    expect(await loadSample({ language: 'en' })).toMatchObject({
      ok: false,
      problems: [{ code: 'equipmentCodeTaken', params: { code: 's-trk-01', name: 'Mine' } }],
    });
    expect(await db.equipment.count()).toBe(1);
  });

  it('can be taken in again after it was removed', async () => {
    await loadSample({ language: 'en' });
    await removeSample();
    expect(await loadSample({ language: 'zh-Hant' })).toEqual({ ok: true, value: 30 });
  });

  it('takes away what the user added to its machines', async () => {
    const before = await everything();
    await loadSample({ language: 'en' });
    const { id } = await sampleMachine('compressor');
    const programme = await sampleProgramme('compressor');
    const taken = { equipmentId: id, unit: 'h', takenOn: on('2026-01-05'), value: 12, takenBy: 'Me' } as const;
    expect((await recordReading(taken)).ok).toBe(true);
    expect((await openOrder({ equipmentId: id, programmeId: programme.id, levelIds: ['h2000'] })).ok).toBe(true);
    expect((await reportDefect({ equipmentId: id, severity: 'minor', text: 'Squeak' })).ok).toBe(true);
    const file = new Blob(['photo'], { type: 'text/plain' });
    expect((await addAttachment({ about: id, place: '', name: 'photo.txt', file })).ok).toBe(true);
    await db.plannedVisits.add(aPlannedVisit('2027-01-05', { equipmentId: id }));
    await removeSample();
    expect(await everything()).toEqual(before);
  });

  it("makes a programme that the user's own machine is under the user's own", async () => {
    await addOwn();
    await loadSample({ language: 'en' });
    const programme = await sampleProgramme('excavator');
    const assigned = await assignProgramme({
      programmeId: programme.id,
      equipmentIds: [own.id],
      on: on('2026-01-05'),
      meters: 'zero',
    });
    expect(assigned.ok).toBe(true);
    await removeSample();
    expect(await db.programmes.toArray()).toMatchObject([
      { id: programme.id, isSample: false, name: { en: 'Excavator – hour ladder', 'zh-Hans': '挖掘机 · 小时保养' } },
    ]);
    const kept = { programmeId: programme.id, isSample: false };
    const revisions = (await db.revisions.toArray()).sort((a, b) => a.number - b.number);
    expect(revisions).toMatchObject([
      { ...kept, number: 1 },
      { ...kept, number: 2 },
    ]);
    const parts = await db.parts.toArray();
    const asked = revisions.flatMap(({ levels }) => levels.flatMap(({ tasks }) => tasks.flatMap((task) => task.parts)));
    expect(new Set(parts.map(({ id }) => id))).toEqual(new Set(asked.map(({ partId }) => partId)));
    expect(parts.filter(({ isSample }) => isSample)).toEqual([]);
    expect(await db.partMoves.count()).toBe(0);
    expect(await db.assignments.toArray()).toMatchObject([{ equipmentId: own.id, programmeId: programme.id }]);
  });

  it("keeps sample people named in the user's own orders and certificates, and only them", async () => {
    await addOwn();
    await loadSample({ language: 'en' });
    const order = await db.orders.where('state').equals('released').first();
    const certificate = await db.certificates.toCollection().first();
    if (order === undefined || certificate === undefined) throw new Error('The sample has no orders.');
    const [workerId] = order.workerIds;
    const mine = { equipmentId: own.id, isSample: false };
    const ownOrder: WorkOrder = { ...order, ...mine, id: freshId<'WorkOrder'>(), number: '2026-0007' };
    const ownCertificate: Certificate = {
      ...certificate,
      ...mine,
      id: freshId<'Certificate'>(),
      number: 'FT-2026-000001',
      orderId: ownOrder.id,
    };
    await db.orders.add(ownOrder);
    await db.certificates.add(ownCertificate);
    await removeSample();
    const kept = (await db.people.toArray()).filter(({ name }) => name !== aPerson().name);
    expect(kept.map(({ id }) => id).sort()).toEqual([workerId, certificate.inspectorId].sort());
    expect(kept.every(({ isSample }) => !isSample)).toBe(true);
    expect(await db.certificates.toArray()).toEqual([ownCertificate]);
  });

  it("keeps a part that the user's own order took, with that move alone", async () => {
    await addOwn();
    await loadSample({ language: 'en' });
    const move = await db.partMoves.filter(({ kind }) => kind === 'used').first();
    if (move === undefined) throw new Error('The sample has used no parts.');
    const ownMove = { ...move, id: freshId<'PartMove'>(), orderId: freshId<'WorkOrder'>() };
    await db.partMoves.add(ownMove);
    await removeSample();
    expect(await db.parts.toArray()).toMatchObject([{ id: move.partId, isSample: false }]);
    expect(await db.partMoves.toArray()).toMatchObject([{ id: ownMove.id, isSample: false }]);
  });

  it('is refused when a part in use bears one of its numbers', async () => {
    await db.parts.add(aPart({ number: 's-of-101', name: 'Mine' }));
    expect(await loadSample({ language: 'en' })).toMatchObject({
      ok: false,
      problems: [{ code: 'partNumberTaken', params: { number: 's-of-101', name: 'Mine' } }],
    });
  });

  it("keeps the outside workshop and the people of labour that the user's own order names", async () => {
    await addOwn();
    await loadSample({ language: 'en' });
    const order = await db.orders.filter(({ outside }) => outside !== null).first();
    if (order === undefined) throw new Error('The sample has nothing outside.');
    const mine = { equipmentId: own.id, isSample: false, workerIds: [], number: '2026-0007' };
    await db.orders.add({ ...order, ...mine, id: freshId<'WorkOrder'>() });
    await removeSample();
    const workshops = await db.outsideWorkshops.toArray();
    expect(workshops).toMatchObject([{ id: order.outside?.workshopId, isSample: false }]);
    const people = await db.people.toArray();
    expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining(order.labour.map(({ personId }) => personId)));
  });

  it('signs off a sample person who was working at this computer', async () => {
    await addOwn();
    await loadSample({ language: 'en' });
    const person = await db.people.filter(({ isSample }) => isSample).first();
    await db.settings.update('settings', { currentPersonId: person?.id ?? null });
    await removeSample();
    expect(await db.settings.get('settings')).toMatchObject({ currentPersonId: null, rev: 2 });
  });

  it('changes nothing and leaves no trace when there is no sample to remove', async () => {
    await addOwn();
    const before = await everything();
    expect(await removeSample()).toEqual({ ok: true, value: 0 });
    expect(await everything()).toEqual(before);
    expect(await db.audit.count()).toBe(0);
  });
});
