import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addAttachment } from '#data/commands/addAttachment.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { removeSample } from '#data/commands/removeSample.ts';
import { removeTraining } from '#data/commands/removeTraining.ts';
import { saveAccess } from '#data/commands/saveAccess.ts';
import { saveCrew } from '#data/commands/saveCrew.ts';
import { saveQualification } from '#data/commands/saveQualification.ts';
import { saveTraining } from '#data/commands/saveTraining.ts';
import { undoLast } from '#data/commands/undo.ts';
import { withdrawQualification } from '#data/commands/withdrawQualification.ts';
import type { FettleDatabase } from '#data/db.ts';
import { currentFleet, startFleet } from '#data/fleet.ts';
import { isPin } from '#data/pin.ts';
import { mayTakeOn } from '#domain/operating.ts';
import { blankQualification } from '#domain/qualificationSaving.ts';
import { defaultSettings } from '#domain/settings.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf, problemsOf } from '#tests/support/decisions.ts';
import { anEquipment, aPerson, on } from '#tests/support/rows.ts';
import { done } from '#tests/support/workshop.ts';

let db: FettleDatabase;
const operator = aPerson({ name: 'Chen Yu', roles: ['operator'] });
const forklift = anEquipment({ code: 'F-1', kind: 'forklift' });
const today = on('2026-03-10');
const input = { ...blankQualification(today), kinds: ['forklift' as const], number: 'N1-7' };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
  await db.people.add(operator);
  await db.equipment.add(forklift);
  await startFleet();
});

afterEach(() => endDatabase(db));

const gate = () => {
  const qualifications = currentFleet()?.qualificationsOf(operator.id) ?? [];
  return mayTakeOn({ person: operator, machine: forklift, qualifications, settings: defaultSettings, today });
};
const enter = () => done(saveQualification({ id: null, rev: null, personId: operator.id, input }));

describe('badge and PIN', () => {
  const access = { personId: operator.id, rev: 1, badge: 'OP-7' };

  it('are stored so that the PIN is known again and stands nowhere, the trail included', async () => {
    await done(saveAccess({ ...access, pin: '73915' }));
    const pin = (await db.people.get(operator.id))?.pin ?? null;
    expect(pin !== null && (await isPin('73915', pin))).toBe(true);
    expect(JSON.stringify([await db.people.toArray(), await db.audit.toArray()])).not.toContain('73915');
  });

  it('are refused before anything is stored, and asked about when easily guessed', async () => {
    expect(codesOf(await saveAccess({ ...access, pin: '12' }))).toEqual(['pinDigits']);
    expect(problemsOf(await saveAccess({ ...access, pin: '1234' }))).toMatchObject([
      { code: 'pinEasy', level: 'confirm' },
    ]);
    expect(await db.people.get(operator.id)).toEqual(operator);
    await done(saveAccess({ ...access, pin: '1234' }, ['pinEasy']));
    expect((await db.people.get(operator.id))?.pin).not.toBeNull();
  });

  it('are not given back to one whose badge another person bears by now', async () => {
    await db.people.update(operator.id, { badge: 'OP-7' });
    const other = aPerson({ name: 'Wang Fang' });
    await db.people.add(other);
    await done(saveAccess({ ...access, badge: '' }));
    await db.people.update(other.id, { badge: 'op-7' });
    expect(problemsOf(await undoLast('en'))).toMatchObject([{ code: 'undoTaken', params: { what: 'Wang Fang' } }]);
  });
});

describe('an operating certificate', () => {
  it('opens the gate the moment it is entered, and closes it withdrawn', async () => {
    expect(gate()).toMatchObject({ why: 'noCertificate' });
    const id = await enter();
    expect(gate()).toEqual({ isAllowed: true });
    await done(withdrawQualification({ id, rev: 1 }));
    expect(gate()).toMatchObject({ why: 'noCertificate' });
    expect(await db.qualifications.get(id)).toMatchObject({ archivedOn: '2026-03-10' });
  });

  it('is taken back: entered it is gone, withdrawn it counts again', async () => {
    const id = await enter();
    await done(withdrawQualification({ id, rev: 1 }));
    expect((await undoLast('en')).ok).toBe(true);
    expect(gate()).toEqual({ isAllowed: true });
    const undone = await undoLast('en');
    expect(undone.ok && undone.value.names).toEqual(['Chen Yu']);
    expect(await db.qualifications.count()).toBe(0);
  });

  it('can have its photo attached', async () => {
    const id = await enter();
    const file = new Blob(['card'], { type: 'text/plain' });
    await done(addAttachment({ about: id, place: '', name: 'card.txt', file }));
    expect(await db.attachments.where('about').equals(id).count()).toBe(1);
  });
});

describe('a training', () => {
  it('is entered, taken out and put back', async () => {
    const learnt = { topicId: 'skill-use', on: today, by: 'Li Wei', isPassed: true, notes: '' };
    const id = await done(saveTraining({ id: null, rev: null, personId: operator.id, input: learnt }));
    await done(removeTraining({ id, rev: 1 }));
    expect(await db.trainings.count()).toBe(0);
    expect((await undoLast('en')).ok).toBe(true);
    expect(await db.trainings.get(id)).toMatchObject(learnt);
  });
});

describe('the crew of a machine', () => {
  it('is saved and taken back', async () => {
    await done(saveCrew({ equipmentId: forklift.id, rev: 1, chiefId: operator.id, memberIds: [] }));
    expect(currentFleet()?.equipment.get(forklift.id)?.crew.chiefId).toBe(operator.id);
    expect((await undoLast('en')).ok).toBe(true);
    expect(currentFleet()?.equipment.get(forklift.id)?.crew.chiefId).toBeNull();
  });

  it('of a machine of one’s own keeps a sample person, with certificates and trainings, when the sample goes', async () => {
    await done(loadSample({ language: 'en' }));
    const sandra = await db.people.filter(({ name }) => name === 'Sandra Cole').first();
    if (sandra === undefined) throw new Error('No Sandra Cole.');
    await done(saveCrew({ equipmentId: forklift.id, rev: 1, chiefId: sandra.id, memberIds: [] }));
    await done(removeSample());
    expect((await db.people.toArray()).map(({ name }) => name).sort()).toEqual(['Chen Yu', 'Sandra Cole']);
    const kept = [...(await db.qualifications.toArray()), ...(await db.trainings.toArray())];
    expect(kept.length).toBeGreaterThan(2);
    expect(kept.every(({ personId, isSample }) => personId === sandra.id && !isSample)).toBe(true);
  });
});
