import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addAttachment } from '#data/commands/addAttachment.ts';
import { archiveInstrument } from '#data/commands/archiveInstrument.ts';
import { completeOrder } from '#data/commands/completeOrder.ts';
import { releaseOrder } from '#data/commands/releaseOrder.ts';
import { renewHeld } from '#data/commands/renewHeld.ts';
import { restoreInstrument } from '#data/commands/restoreInstrument.ts';
import { saveHeld } from '#data/commands/saveHeld.ts';
import { saveInstrument } from '#data/commands/saveInstrument.ts';
import { saveOrder } from '#data/commands/saveOrder.ts';
import { undoLast } from '#data/commands/undo.ts';
import { withdrawHeld } from '#data/commands/withdrawHeld.ts';
import type { FettleDatabase } from '#data/db.ts';
import { currentFleet, startFleet } from '#data/fleet.ts';
import { blankHeld, renewalOf } from '#domain/heldCertificateTerms.ts';
import { blankInstrument } from '#domain/instrumentSaving.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf, problemsOf } from '#tests/support/decisions.ts';
import { aHeld } from '#tests/support/heldRows.ts';
import { anEquipment, aPerson, freshId, on } from '#tests/support/rows.ts';
import { anOrder, anOrderTask } from '#tests/support/serviceRows.ts';
import { done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
const machine = anEquipment();
const worker = aPerson();
const today = on('2026-03-10');
const ofMachine = { equipmentId: machine.id, instrumentId: null } as const;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
  await db.equipment.add(machine);
  await db.people.add(worker);
  await startFleet();
});

afterEach(() => endDatabase(db));

const current = () => currentFleet()?.heldCertificatesOf(machine.id) ?? [];
const enter = () =>
  done(saveHeld({ id: null, rev: null, holder: ofMachine, input: blankHeld('statutory', on('2025-03-15')) }));
const stored = async (id: string) => {
  const row = await db.heldCertificates.get(id as never);
  if (row === undefined) throw new Error('It is not stored.');
  return row;
};

describe('held certificates in the database', () => {
  it('are in the fleet while current, and a renewal takes the place of the one before', async () => {
    const id = await enter();
    expect(current().map((held) => held.id)).toEqual([id]);
    const before = await stored(id);
    const [next] = await done(renewHeld([{ id, rev: before.rev, input: renewalOf(before, today) }]));
    expect(current()).toMatchObject([{ id: next, renewsId: id, expiresOn: '2027-03-14' }]);
    expect((await stored(id)).state).toBe('replaced');
  });

  it('are as before once a renewal is taken back', async () => {
    const id = await enter();
    const before = await stored(id);
    await done(renewHeld([{ id, rev: before.rev, input: renewalOf(before, today) }]));
    await done(undoLast('en'));
    expect(current()).toMatchObject([{ id, state: 'current' }]);
    expect(await db.heldCertificates.count()).toBe(1);
  });

  it('of several machines are renewed together or not at all', async () => {
    const second = aHeld({ equipmentId: freshId<'Equipment'>(), expiresOn: on('2026-03-31') });
    await db.heldCertificates.add(second);
    const first = await stored(await enter());
    const both = [first, second].map((held) => ({ id: held.id, rev: held.rev, input: renewalOf(held, today) }));
    expect(codesOf(await renewHeld(both.map((each, i) => ({ ...each, rev: each.rev + i }))))).toEqual([
      'rowChangedMeanwhile',
    ]);
    expect(await db.heldCertificates.count()).toBe(2);
    expect(await done(renewHeld(both))).toHaveLength(2);
    expect(await db.heldCertificates.where('state').equals('current').count()).toBe(2);
  });

  it('take papers, and stay on record when withdrawn', async () => {
    const id = await enter();
    const file = new Blob(['paper'], { type: 'application/pdf' });
    await done(addAttachment({ about: id, place: '', name: 'inspection.pdf', file }));
    expect(await db.attachments.where('about').equals(id).count()).toBe(1);
    await done(withdrawHeld({ id, rev: 1 }));
    expect(current()).toEqual([]);
    expect((await stored(id)).state).toBe('withdrawn');
  });
});

describe('the release of an order', () => {
  it('waits for the renewal of a required certificate that ran out', async () => {
    const id = await done(
      saveHeld({ id: null, rev: null, holder: ofMachine, input: blankHeld('statutory', on('2025-03-10')) }),
    );
    const order = anOrder({ equipmentId: machine.id, kind: 'other', state: 'done', completedOn: today, levels: [] });
    await db.orders.add({ ...order, programmeId: null, revisionId: null, tasks: [] });
    expect(problemsOf(await releaseOrder({ id: order.id, rev: 1 }))).toMatchObject([
      { code: 'heldExpired', params: { equipment: machine.code, kind: 'statutory', heldId: id } },
    ]);
    await done(renewHeld([{ id, rev: 1, input: renewalOf(await stored(id), today) }]));
    expect((await releaseOrder({ id: order.id, rev: 1 })).ok).toBe(true);
  });
});

describe('a value measured with an instrument', () => {
  it('stands in the way of completing until the instrument is calibrated on that day', async () => {
    const instrumentId = await done(
      saveInstrument({ id: null, rev: null, input: { ...blankInstrument, code: 'TW-1', name: 'Torque wrench' } }),
    );
    const order = anOrder({ equipmentId: machine.id, kind: 'other', levels: [], workerIds: [worker.id] });
    const task = anOrderTask({ limits: { min: 80, max: 100, unit: 'N·m' }, value: null, answer: null });
    await db.orders.add({ ...order, programmeId: null, revisionId: null, tasks: [task] });
    const { taskId } = task;
    const edit = { taskId, answer: 'done', value: 90, finding: '', instrumentId } as const;
    await done(saveOrder({ id: order.id, rev: 1, tasks: [edit] }));
    const complete = { id: order.id, rev: 2, completedOn: today, meters: {}, windowReason: '' };
    expect(problemsOf(await completeOrder(complete))).toMatchObject([
      { code: 'calibrationMissing', field: 'tasks.0.value', params: { code: 'TW-1' } },
    ]);
    const holder = { equipmentId: null, instrumentId } as const;
    await done(saveHeld({ id: null, rev: null, holder, input: blankHeld('calibration', on('2026-03-10')) }));
    expect((await completeOrder(complete)).ok).toBe(true);
  });

  it('is refused with one that is out of use', async () => {
    const input = { ...blankInstrument, code: 'TW-1', name: 'Torque wrench' };
    const id = await done(saveInstrument({ id: null, rev: null, input }));
    await done(archiveInstrument({ id, rev: 1 }));
    const order = anOrder({ equipmentId: machine.id, tasks: [anOrderTask()] });
    await db.orders.add(order);
    const tasks = [{ taskId: anOrderTask().taskId, answer: 'done', value: 1, finding: '', instrumentId: id } as const];
    expect(codesOf(await saveOrder({ id: order.id, rev: 1, tasks }))).toEqual(['instrumentUnknown']);
    await done(restoreInstrument({ id, rev: 2 }));
    expect((await saveOrder({ id: order.id, rev: 1, tasks })).ok).toBe(true);
  });
});
