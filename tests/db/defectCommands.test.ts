import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDefect } from '#data/commands/closeDefect.ts';
import { completeOrder } from '#data/commands/completeOrder.ts';
import { confirmRepair } from '#data/commands/confirmRepair.ts';
import { openRepair } from '#data/commands/openRepair.ts';
import { proposeFromDefect } from '#data/commands/proposeFromDefect.ts';
import { rejectDefect } from '#data/commands/rejectDefect.ts';
import { reopenOrder } from '#data/commands/reopenOrder.ts';
import { reportDefect } from '#data/commands/reportDefect.ts';
import { returnToService } from '#data/commands/returnToService.ts';
import { saveOrder } from '#data/commands/saveOrder.ts';
import { signOffRepair } from '#data/commands/signOffRepair.ts';
import { triageDefect } from '#data/commands/triageDefect.ts';
import { undoLast, undoStep } from '#data/commands/undo.ts';
import type { FettleDatabase } from '#data/db.ts';
import { currentFleet, startFleet } from '#data/fleet.ts';
import { undoStepsOf } from '#data/undoSteps.ts';
import type { Defect } from '#domain/defect.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { isStoodDown } from '#domain/standDown.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf } from '#tests/support/decisions.ts';
import { aPerson, on } from '#tests/support/rows.ts';
import { aTruck, aWorkshop, done, orderOf, type Workshop } from '#tests/support/workshop.ts';

const manager = aPerson({ name: 'Chen Jie', roles: ['manager'] });

let db: FettleDatabase;
let workshop: Workshop;
let truck: EquipmentId;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
  workshop = await aWorkshop();
  truck = await aTruck('T-1', workshop);
  await db.people.add(manager);
  await startFleet();
});

afterEach(() => endDatabase(db));

const report = async (severity: Defect['severity'] = 'unsafe'): Promise<Defect['id']> =>
  await done(reportDefect({ equipmentId: truck, severity, text: 'Brake hose burst' }));

const defectOf = async (id: Defect['id']): Promise<Defect> => {
  const row = await db.defects.get(id);
  if (row === undefined) throw new Error('The defect is gone');
  return row;
};

const isDown = (): boolean => isStoodDown(currentFleet()?.standDownsOf(truck) ?? []);

const signOff = async (id: Defect['id']) =>
  await done(signOffRepair({ id, rev: (await defectOf(id)).rev, outcome: 'repaired', by: 'Zhang Min', note: '' }));

const goBack = async () => await done(returnToService({ equipmentId: truck, byId: manager.id, note: 'Tested' }));

describe('a stood-down machine', () => {
  it('is down from the report, in memory too, until the repair is signed off and a manager returns it', async () => {
    const id = await report();
    expect(isDown()).toBe(true);
    expect(codesOf(await returnToService({ equipmentId: truck, byId: manager.id, note: '' }))).toEqual([
      'unsafeDefectsOpen',
    ]);
    await signOff(id);
    expect(isDown()).toBe(true);
    expect(codesOf(await returnToService({ equipmentId: truck, byId: null, note: '' }))).toEqual([
      'returnNeedsInspector',
    ]);
    expect(await goBack()).toBe(1);
    expect(isDown()).toBe(false);
    expect(codesOf(await returnToService({ equipmentId: truck, byId: manager.id, note: '' }))).toEqual([
      'notStoodDown',
    ]);
  });

  it('may have an order opened for it; finishing it signs the repair off, going on with it stands it down again', async () => {
    const id = await report();
    const orderId = await done(openRepair({ equipmentId: truck, title: '', defectIds: [id], plannedOn: null }));
    const answer = { taskId: id, answer: 'done', value: null, finding: '' } as const;
    await done(saveOrder({ id: orderId, rev: 1, tasks: [answer], workerIds: [workshop.technician] }));
    const input = { id: orderId, completedOn: on('2026-03-10'), meters: {}, windowReason: '' };
    await done(completeOrder({ ...input, rev: 2 }));
    const { number } = await orderOf(db, orderId);
    expect(await defectOf(id)).toMatchObject({ state: 'repaired', repair: { outcome: 'repaired', note: number } });
    await goBack();
    await done(reopenOrder({ id: orderId, rev: 3 }));
    expect(await defectOf(id)).toMatchObject({ state: 'ordered', repair: null });
    expect(isDown()).toBe(true);
  });

  it('stays down when the defect is judged less, rejected, or its report taken back', async () => {
    const id = await report();
    await done(triageDefect({ id, rev: 1, severity: 'minor' }));
    expect(isDown()).toBe(true);
    await done(rejectDefect({ id, rev: 2, reason: 'Only dust' }));
    expect(isDown()).toBe(true);
    await goBack();
    const other = await report();
    await done(undoLast('en'));
    expect(await defectOf(other)).toMatchObject({ state: 'rejected' });
    expect(isDown()).toBe(true);
  });

  it('is down again when its return is taken back', async () => {
    await signOff(await report());
    await goBack();
    await done(undoLast('en'));
    expect(isDown()).toBe(true);
  });

  it('back in service is not made unsafe by taking the repair back', async () => {
    const id = await report();
    await signOff(id);
    const step = undoStepsOf(db).ofLastCommand();
    if (step === null) throw new Error('Nothing was done');
    await goBack();
    expect(codesOf(await undoStep(step, 'en'))).toEqual(['undoUnsafe']);
    expect(await defectOf(id)).toMatchObject({ state: 'repaired' });
  });
});

describe('a defect', () => {
  it('is confirmed by the next operator and closed, and cannot be deleted', async () => {
    const id = await report('major');
    await signOff(id);
    await done(confirmRepair({ id, rev: 2, isGood: true, by: 'Wang Fang', note: '' }));
    await done(closeDefect({ id, rev: 3, note: 'Seen' }));
    expect(await defectOf(id)).toMatchObject({ state: 'closed', review: { note: 'Seen' } });
    for (let step = 0; step < 4; step++) await done(undoLast('en'));
    expect((await defectOf(id)).state).toBe('rejected');
    expect((await defectOf(id)).history.map(({ state }) => state)).toEqual([
      'reported',
      'repaired',
      'confirmed',
      'closed',
      'confirmed',
      'repaired',
      'reported',
      'rejected',
    ]);
  });

  it('is confirmed by its repairer only while nobody else may take the machine on', async () => {
    await db.people
      .where('id')
      .notEqual(manager.id)
      .modify({ roles: ['technician'] });
    const id = await report('minor');
    await done(signOffRepair({ id, rev: 1, outcome: 'repaired', by: manager.name, note: '' }));
    const said = { id, rev: 2, isGood: true, by: manager.name, note: '' };
    expect(codesOf(await confirmRepair(said))).toEqual(['confirmedBySame']);
    await db.people.add(aPerson({ name: 'Ma Jun', roles: ['operator'] }));
    expect(codesOf(await confirmRepair(said, ['confirmedBySame']))).toEqual(['confirmedByRepairer']);
    await done(confirmRepair({ ...said, by: 'Ma Jun' }));
  });

  it('proposes a change of the programme, which is taken back as one', async () => {
    const id = await report('major');
    const change = { kind: 'task', levelId: 'L1', work: 'inspect', text: { en: 'Look at the hose' } } as const;
    const proposal = { id, rev: 1, note: 'Burst', programmeId: workshop.programme, change };
    const draftId = await done(proposeFromDefect(proposal));
    expect(await db.drafts.get(draftId)).toMatchObject({ reason: 'Burst', evidence: [id] });
    expect((await defectOf(id)).feedback).toMatchObject({ programmeId: workshop.programme });
    expect(codesOf(await proposeFromDefect({ ...proposal, rev: 2 }))).toEqual(['draftExists']);
    await done(undoLast('en'));
    expect(await db.drafts.count()).toBe(0);
    expect((await defectOf(id)).feedback).toBeNull();
  });
});
