import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addAttachment } from '#data/commands/addAttachment.ts';
import { archiveOutsideWorkshop } from '#data/commands/archiveOutsideWorkshop.ts';
import { bringIn } from '#data/commands/bringIn.ts';
import { cancelOrder } from '#data/commands/cancelOrder.ts';
import { completeOrder } from '#data/commands/completeOrder.ts';
import { openOrders } from '#data/commands/openOrders.ts';
import { openOtherWork } from '#data/commands/openOtherWork.ts';
import { openRepair } from '#data/commands/openRepair.ts';
import { raiseDefect } from '#data/commands/raiseDefect.ts';
import { rejectDefect } from '#data/commands/rejectDefect.ts';
import { removeAttachment } from '#data/commands/removeAttachment.ts';
import { reopenOrder } from '#data/commands/reopenOrder.ts';
import { reportDefect } from '#data/commands/reportDefect.ts';
import { resumeOrder } from '#data/commands/resumeOrder.ts';
import { saveOrder } from '#data/commands/saveOrder.ts';
import { saveOutsideWorkshop } from '#data/commands/saveOutsideWorkshop.ts';
import { triageDefect } from '#data/commands/triageDefect.ts';
import { waitOrder } from '#data/commands/waitOrder.ts';
import { contentOf } from '#data/contentStore.ts';
import type { FettleDatabase } from '#data/db.ts';
import type { Defect } from '#domain/defect.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { blankOutsideWorkshop } from '#domain/outsideWorkshop.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf } from '#tests/support/decisions.ts';
import { aPlannedVisit } from '#tests/support/planRows.ts';
import { on } from '#tests/support/rows.ts';
import { anAnsweredOrder, aTruck, aWorkshop, done, orderOf, type Workshop } from '#tests/support/workshop.ts';

let db: FettleDatabase;
let workshop: Workshop;
let truck: EquipmentId;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
  workshop = await aWorkshop();
  truck = await aTruck('T-1', workshop);
});

afterEach(() => endDatabase(db));

const visit = (equipmentId: EquipmentId) => ({ equipmentId, programmeId: workshop.programme, levelIds: ['L1'] });

const defectOf = async (id: Defect['id']): Promise<Defect> => {
  const defect = await db.defects.get(id);
  if (defect === undefined) throw new Error('There is no such defect.');
  return defect;
};

describe('orders for several machines', () => {
  it('come in one step with numbers without gaps, or not at all', async () => {
    const second = await aTruck('T-2', workshop);
    const third = await aTruck('T-3', workshop);
    await done(openOrders({ visits: [visit(second)], plannedOn: null }));
    const refused = await openOrders({ visits: [truck, second, third].map(visit), plannedOn: null });
    expect(codesOf(refused)).toEqual(['orderAlreadyOpen']);
    expect(await db.orders.count()).toBe(1);
    await done(openOrders({ visits: [truck, third].map(visit), plannedOn: on('2026-03-12') }));
    const orders = await db.orders.orderBy('number').toArray();
    expect(orders.map(({ number, state }) => [number, state])).toEqual([
      ['2026-0001', 'open'],
      ['2026-0002', 'planned'],
      ['2026-0003', 'planned'],
    ]);
    const entries = await db.audit.orderBy('seq').reverse().limit(1).toArray();
    expect(entries).toMatchObject([{ command: 'openOrders', about: expect.arrayContaining([truck, third]) }]);
  });
});

describe('a planned order', () => {
  it('spends its planned visit, gives it back when cancelled, and has it done in the end', async () => {
    const pin = aPlannedVisit('2026-03-12', { equipmentId: truck, programmeId: workshop.programme, levelId: 'L1' });
    await db.plannedVisits.add(pin);
    const pinned = async () => {
      const row = await db.plannedVisits.get(pin.id);
      return [row?.state, row?.orderId];
    };
    const [first] = await done(openOrders({ visits: [visit(truck)], plannedOn: on('2026-03-11') }));
    if (first === undefined) throw new Error('No order was opened.');
    expect(await pinned()).toEqual(['ordered', first]);
    await done(cancelOrder({ id: first, rev: 1, reason: 'Needed on the road' }));
    expect(await pinned()).toEqual(['planned', null]);
    const id = await anAnsweredOrder(db, truck, workshop);
    expect((await orderOf(db, id)).plannedOn).toBe('2026-03-12');
    const input = { id, completedOn: on('2026-03-10'), meters: { km: 85_200 }, windowReason: '' };
    await done(completeOrder({ ...input, rev: (await orderOf(db, id)).rev }));
    expect(await pinned()).toEqual(['done', id]);
    await done(reopenOrder({ id, rev: (await orderOf(db, id)).rev }));
    expect(await pinned()).toEqual(['ordered', id]);
  });

  it('is brought in, waits and goes on, each step timed', async () => {
    const [id] = await done(openOrders({ visits: [visit(truck)], plannedOn: on('2026-03-12') }));
    if (id === undefined) throw new Error('No order was opened.');
    await done(bringIn({ id, rev: 1, on: on('2026-03-10') }));
    await done(waitOrder({ id, rev: 2, waitingFor: 'parts' }));
    await done(resumeOrder({ id, rev: 3 }));
    const { history, openedOn } = await orderOf(db, id);
    expect(openedOn).toBe('2026-03-10');
    expect(history.map(({ state, waitingFor, by }) => [state, waitingFor, by])).toEqual([
      ['planned', null, 'Wang Fang'],
      ['open', null, 'Wang Fang'],
      ['waiting', 'parts', 'Wang Fang'],
      ['inWork', null, 'Wang Fang'],
    ]);
  });
});

describe('a defect', () => {
  it('is found on an order, triaged, repaired by another, and the way back is open', async () => {
    const found = await anAnsweredOrder(db, truck, workshop);
    const { rev, tasks } = await orderOf(db, found);
    const taskId = tasks[0]?.taskId ?? '';
    const finding = { severity: 'major', text: 'Brake hose chafed' } as const;
    const defectId = await done(raiseDefect({ orderId: found, rev, taskId, ...finding }));
    expect((await orderOf(db, found)).tasks[0]?.defectId).toBe(defectId);
    await done(triageDefect({ id: defectId, rev: 1, severity: 'minor' }));
    const id = await done(openRepair({ equipmentId: truck, defectIds: [defectId], title: '', plannedOn: null }));
    const answer = { taskId: defectId, answer: 'done', value: null, finding: '' } as const;
    await done(saveOrder({ id, rev: 1, tasks: [answer], workerIds: [workshop.technician] }));
    const input = { id, completedOn: on('2026-03-10'), meters: {}, windowReason: '' };
    await done(completeOrder({ ...input, rev: 2 }));
    expect(await defectOf(defectId)).toMatchObject({ number: 'D-2026-0001', state: 'repaired', orderId: id });
    await done(reopenOrder({ id, rev: 3 }));
    expect(await defectOf(defectId)).toMatchObject({ state: 'ordered', orderId: id });
  });

  it('reported by hand is rejected with a reason', async () => {
    const id = await done(reportDefect({ equipmentId: truck, severity: 'minor', text: 'Squeak' }));
    await done(rejectDefect({ id, rev: 1, reason: 'The radio' }));
    expect(await defectOf(id)).toMatchObject({ state: 'rejected', rejectReason: 'The radio' });
  });
});

describe('other work', () => {
  it('goes to an outside workshop, and keeps it in the register until it is back', async () => {
    const input = { ...blankOutsideWorkshop, name: 'Quay Brakes', approvedOn: on('2026-01-01'), agreementNo: 'A-17' };
    const workshopId = await done(saveOutsideWorkshop({ id: null, rev: null, input }));
    const id = await done(openOtherWork({ equipmentId: truck, title: 'Paint', tasks: [], plannedOn: null }));
    const outside = {
      workshopId,
      agreementNo: '',
      sentOn: on('2026-03-10'),
      expectedOn: null,
      returnedOn: null,
      paperNo: '',
    };
    await done(saveOrder({ id, rev: 1, outside }));
    expect(codesOf(await archiveOutsideWorkshop({ id: workshopId, rev: 1 }))).toEqual(['outsideWorkshopInUse']);
    const back = { ...outside, returnedOn: on('2026-03-10'), paperNo: 'Z-3' };
    await done(saveOrder({ id, rev: 2, outside: back }));
    const finished = { id, rev: 3, completedOn: on('2026-03-10'), meters: {}, windowReason: '' };
    await done(completeOrder(finished));
    expect(await orderOf(db, id)).toMatchObject({ state: 'done', outside: { agreementNo: 'A-17', paperNo: 'Z-3' } });
    await done(archiveOutsideWorkshop({ id: workshopId, rev: 1 }));
  });
});

describe('an attachment', () => {
  const file = () => new Blob(['%PDF-1.7 brake test'], { type: 'application/pdf' });

  it('keeps the same content once for two records, and after one is taken away', async () => {
    const defectId = await done(reportDefect({ equipmentId: truck, severity: 'minor', text: 'Squeak' }));
    const first = await done(addAttachment({ about: truck, place: '', name: 'test.pdf', file: file() }));
    await done(addAttachment({ about: defectId, place: '', name: 'same.pdf', file: file() }));
    const rows = await db.attachments.toArray();
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(1);
    expect(await db.contents.count()).toBe(1);
    expect(rows).toMatchObject([
      { about: truck, size: 19, mediaType: 'application/pdf', addedBy: 'Wang Fang' },
      { about: defectId },
    ]);
    await done(removeAttachment({ id: first, rev: 1 }));
    expect(await db.attachments.count()).toBe(1);
    expect(await contentOf(rows[0]?.hash ?? '')).not.toBeNull();
    expect(await contentOf('00')).toBeNull();
  });

  it('is kept under the SHA-256 of its bytes', async () => {
    await done(
      addAttachment({ about: truck, place: '', name: 'abc.txt', file: new Blob(['abc'], { type: 'text/plain' }) }),
    );
    // The test vector of FIPS 180-4.
    expect((await db.attachments.toArray()).map(({ hash }) => hash)).toEqual([
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ]);
  });

  it('of a record that is gone is refused', async () => {
    expect(codesOf(await addAttachment({ about: 'nobody', place: '', name: 'a', file: file() }))).toEqual(['rowGone']);
    expect(codesOf(await addAttachment({ about: truck, place: '', name: 'a', file: new Blob([]) }))).toEqual([
      'fileEmpty',
    ]);
  });
});
