import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { approveRevision } from '#data/commands/approveRevision.ts';
import { archiveProgramme } from '#data/commands/archiveProgramme.ts';
import { cancelOrder } from '#data/commands/cancelOrder.ts';
import { completeOrder } from '#data/commands/completeOrder.ts';
import { confirmProgramme } from '#data/commands/confirmProgramme.ts';
import { endAssignment } from '#data/commands/endAssignment.ts';
import { issueCertificate } from '#data/commands/issueCertificate.ts';
import { openOrder } from '#data/commands/openOrder.ts';
import { reopenOrder } from '#data/commands/reopenOrder.ts';
import { resumeAssignment } from '#data/commands/resumeAssignment.ts';
import { saveOrder } from '#data/commands/saveOrder.ts';
import { saveProgramme } from '#data/commands/saveProgramme.ts';
import { voidCertificate } from '#data/commands/voidCertificate.ts';
import type { FettleDatabase } from '#data/db.ts';
import { dueListOf } from '#data/dueList.ts';
import { currentFleet, startFleet } from '#data/fleet.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf } from '#tests/support/decisions.ts';
import { on } from '#tests/support/rows.ts';
import { aLevel } from '#tests/support/serviceRows.ts';
import {
  aDoneOrder,
  anAnsweredOrder,
  aTruck,
  aWorkshop,
  done,
  orderOf,
  type Workshop,
} from '#tests/support/workshop.ts';

let db: FettleDatabase;
let workshop: Workshop;
let truck: EquipmentId;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
  workshop = await aWorkshop();
  truck = await aTruck('T-1', workshop);
  await startFleet();
});

afterEach(() => endDatabase(db));

/** Status and due value of level 1 in the fleet in memory. */
const levelOne = () => {
  const fleet = currentFleet();
  if (fleet === undefined) throw new Error('The fleet was not read.');
  const { lines } = dueListOf(fleet, { today: on('2026-03-10'), noticeDays: 14 }, null);
  const line = lines.find(({ level }) => level.id === 'L1');
  return { status: line?.due.status, dueAt: line?.due.dueAt.km, order: line?.openOrder?.number ?? null };
};

const issue = (orderId: Awaited<ReturnType<typeof aDoneOrder>>) =>
  issueCertificate({
    orderId,
    inspectorId: workshop.manager,
    form: 'chinese',
    language: 'zh-Hans',
    guarantee: { work: 'level1', days: 10, distanceKm: 2_000 } as const,
  });

describe('the way of a service through the database', () => {
  it('goes from due to done to certified, and the due list in memory follows each step', async () => {
    expect(levelOne()).toEqual({ status: 'due', dueAt: 85_000, order: null });
    const id = await anAnsweredOrder(db, truck, workshop);
    expect(levelOne()).toEqual({ status: 'due', dueAt: 85_000, order: '2026-0001' });
    const { rev } = await orderOf(db, id);
    await done(completeOrder({ id, rev, completedOn: on('2026-03-10'), meters: { km: 85_200 }, windowReason: '' }));
    expect(levelOne()).toEqual({ status: 'planned', dueAt: 90_200, order: null });
    const certificate = await db.certificates.get(await done(issue(id)));
    expect(certificate).toMatchObject({
      number: 'FT-2026-000001',
      content: {
        orderNo: '2026-0001',
        meters: [{ unit: 'km', value: 85_200 }],
        workers: ['Zhang Min'],
        inspector: { name: 'Wang Fang' },
      },
    });
    expect((await orderOf(db, id)).history.map(({ state }) => state)).toEqual(['open', 'inWork', 'done', 'released']);
  });

  it('leaves one audit entry for each step, naming the rows and who', async () => {
    const before = await db.audit.count();
    await done(issue(await aDoneOrder(db, truck, workshop)));
    const entries = (await db.audit.orderBy('seq').toArray()).slice(before);
    expect(entries.map(({ command, actorName }) => [command, actorName])).toEqual([
      ['openOrder', 'Wang Fang'],
      ['saveOrder', 'Wang Fang'],
      ['completeOrder', 'Wang Fang'],
      ['startSigningKey', 'Wang Fang'],
      ['issueCertificate', 'Wang Fang'],
    ]);
    expect(entries[2]?.counts).toEqual({ orders: 1, completions: 1, readings: 1, meters: 1 });
  });

  it('comes undone step by step: void, reopen, and every due point is where it was', async () => {
    const id = await aDoneOrder(db, truck, workshop);
    const certificateId = await done(issue(id));
    const refused = await reopenOrder({ id, rev: (await orderOf(db, id)).rev });
    expect(codesOf(refused)).toEqual(['certificateStands']);
    await done(voidCertificate({ id: certificateId, rev: 1, reason: 'Wrong reading' }));
    await done(reopenOrder({ id, rev: (await orderOf(db, id)).rev }));
    expect(levelOne()).toEqual({ status: 'due', dueAt: 85_000, order: '2026-0001' });
    expect(await db.completions.count()).toBe(0);
    expect((await db.meters.toArray())[0]?.summary.current).toEqual({ takenOn: '2026-03-01', value: 85_000 });
    const { rev } = await orderOf(db, id);
    const meters = { km: 85_150 };
    await done(completeOrder({ id, rev, completedOn: on('2026-03-10'), meters, windowReason: '' }));
    expect((await db.certificates.get(await done(issue(id))))?.number).toBe('FT-2026-000002');
  });
});

describe('a refused step', () => {
  it('writes nothing: no completion, no reading, no number', async () => {
    const id = await done(openOrder({ equipmentId: truck, programmeId: workshop.programme, levelIds: ['L1'] }));
    const rows = async () => Promise.all([db.completions.count(), db.readings.count(), db.audit.count()]);
    const before = await rows();
    const { rev } = await orderOf(db, id);
    const asked = { id, rev, completedOn: on('2026-03-10'), meters: { km: 85_200 }, windowReason: '' };
    expect(codesOf(await completeOrder(asked))).toEqual(['tasksUnanswered', 'workersMissing']);
    expect(codesOf(await issue(id))).toEqual(['orderNotDone']);
    expect(await rows()).toEqual(before);
    expect(await db.counters.get('certificate:FT-2026')).toBeUndefined();
  });

  it('of a second open order takes no number either', async () => {
    const asked = { equipmentId: truck, programmeId: workshop.programme, levelIds: ['L2'] };
    const id = await done(openOrder(asked));
    expect(codesOf(await openOrder(asked))).toEqual(['orderAlreadyOpen']);
    await done(cancelOrder({ id, rev: 1, reason: 'Sold' }));
    expect((await orderOf(db, await done(openOrder(asked)))).number).toBe('2026-0002');
  });

  it('from a stale window leaves what the other one wrote', async () => {
    const id = await done(openOrder({ equipmentId: truck, programmeId: workshop.programme, levelIds: ['L1'] }));
    await done(saveOrder({ id, rev: 1, notes: 'first' }));
    expect(codesOf(await saveOrder({ id, rev: 1, notes: 'second' }))).toEqual(['rowChangedMeanwhile']);
    expect((await orderOf(db, id)).notes).toBe('first');
  });
});

describe('programmes in the database', () => {
  const programmeRow = async () => db.programmes.get(workshop.programme);

  it('are renamed, confirmed and revised, each row keeping its history', async () => {
    const { programme } = workshop;
    await done(saveProgramme({ id: programme, rev: 1, name: { en: 'Lorry service' }, kinds: [] }));
    await done(confirmProgramme({ id: programme, rev: 2 }));
    const levels = [aLevel('L1', { triggers: [{ kind: 'usage', meter: 'h', every: 250 }] })];
    await done(approveRevision({ programmeId: programme, levels, effectiveOn: on('2026-04-01'), reason: 'Idling' }));
    expect(await programmeRow()).toMatchObject({
      name: { en: 'Lorry service' },
      needsConfirmation: false,
      meters: ['h'],
    });
    const numbers = (await db.revisions.where('programmeId').equals(programme).toArray()).map(({ number }) => number);
    expect(numbers.toSorted()).toEqual([1, 2]);
    expect(levelOne().dueAt).toBe(85_000);
  });

  it('count on from where they counted when ending them is taken back, once', async () => {
    const [before] = await db.assignments.toArray();
    if (before === undefined) throw new Error('There is no assignment.');
    const { id, rev } = before;
    await done(endAssignment({ id, rev }));
    await done(resumeAssignment({ id, rev: rev + 1 }));
    expect(await db.assignments.toArray()).toMatchObject([{ baseline: before.baseline, endedOn: null, rev: rev + 2 }]);
    expect(codesOf(await resumeAssignment({ id, rev: rev + 2 }))).toEqual(['underProgrammeAlready']);
  });

  it('are archived once no machine is under them', async () => {
    const { programme } = workshop;
    expect(codesOf(await archiveProgramme({ id: programme, rev: 1 }))).toEqual(['programmeInUse']);
    const [assignment] = await db.assignments.toArray();
    if (assignment === undefined) throw new Error('There is no assignment.');
    await done(endAssignment({ id: assignment.id, rev: assignment.rev }));
    await done(archiveProgramme({ id: programme, rev: 1 }));
    expect((await programmeRow())?.archivedOn).toBe('2026-03-10');
    expect(levelOne().status).toBeUndefined();
  });
});
