import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '#data/command.ts';
import { archiveEquipment } from '#data/commands/archiveEquipment.ts';
import { issueCertificate } from '#data/commands/issueCertificate.ts';
import { recordReading } from '#data/commands/recordReading.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import { redoLast, undoLast, undoStep } from '#data/commands/undo.ts';
import type { FettleDatabase } from '#data/db.ts';
import { dueListOf } from '#data/dueList.ts';
import { currentFleet, startFleet } from '#data/fleet.ts';
import { undoStepsOf } from '#data/undoSteps.ts';
import { changeOf } from '#domain/change.ts';
import { blankEquipment, type EquipmentId } from '#domain/equipment.ts';
import { type SettingsInput, settingsInForce, settingsInputOf } from '#domain/settings.ts';
import { ok } from '#kernel/result.ts';
import { endDatabase, openedDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf, problemsOf } from '#tests/support/decisions.ts';
import { anEquipment, freshId, on } from '#tests/support/rows.ts';
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

/** What the due list in memory says of level 1. */
const levelOne = () => {
  const fleet = currentFleet();
  if (fleet === undefined) throw new Error('The fleet was not read.');
  const { lines } = dueListOf(fleet, { today: on('2026-03-10'), noticeDays: 14 }, null);
  const line = lines.find(({ level }) => level.id === 'L1');
  return { status: line?.due.status, dueAt: line?.due.dueAt.km, order: line?.openOrder?.number ?? null };
};

const rename = async (name: string, window: FettleDatabase = db): Promise<void> => {
  const stored = await window.equipment.get(truck);
  if (stored === undefined) throw new Error('The truck is gone.');
  const after = { ...stored, name, rev: stored.rev + 1 };
  await runCommand(
    {
      name: 'saveEquipment',
      tables: ['equipment'],
      load: async () => null,
      decide: () => ok({ value: null, changes: [changeOf('equipment', stored, after)] }),
    },
    window,
  );
};

const nameNow = async (): Promise<string | undefined> => (await db.equipment.get(truck))?.name;

const lastEntry = async () => db.audit.orderBy('seq').last();

describe('taking back', () => {
  it('brings an order that was completed back to work and its due points to where they were, and again', async () => {
    const before = levelOne();
    await aDoneOrder(db, truck, workshop);
    const after = levelOne();
    expect(await done(undoLast('en'))).toEqual({ way: 'undo', command: 'completeOrder', names: ['2026-0001'] });
    expect(levelOne()).toEqual({ ...before, order: '2026-0001' });
    expect(await db.completions.where('orderId').notEqual('').count()).toBe(0);
    expect(await done(redoLast('en'))).toEqual({ way: 'redo', command: 'completeOrder', names: ['2026-0001'] });
    expect(levelOne()).toEqual(after);
    const [order] = await db.orders.toArray();
    expect(order?.history.map(({ state }) => state)).toEqual(['open', 'inWork', 'done', 'inWork', 'done']);
  });

  it('erases nothing: each step is an entry of its own that names the one it takes back', async () => {
    await rename('A');
    const { seq = 0 } = (await lastEntry()) ?? {};
    await done(undoLast('en'));
    await done(redoLast('en'));
    const entries = await db.audit.where('seq').aboveOrEqual(seq).toArray();
    expect(entries.map(({ command, compensates }) => [command, compensates])).toEqual([
      ['saveEquipment', null],
      ['undo', seq],
      ['redo', seq + 1],
    ]);
    expect((await db.audit.toArray()).map((entry) => entry.seq)).toEqual(
      Array.from({ length: seq + 2 }, (_, i) => i + 1),
    );
  });

  it('goes sixty steps back and forth in order', async () => {
    for (let i = 1; i <= 60; i++) await rename(`Name ${i}`);
    const back: (string | undefined)[] = [];
    for (let i = 0; i < 59; i++) {
      await done(undoLast('en'));
      back.push(await nameNow());
    }
    expect(back).toEqual(Array.from({ length: 59 }, (_, i) => `Name ${59 - i}`));
    for (let i = 0; i < 59; i++) await done(redoLast('en'));
    expect(await nameNow()).toBe('Name 60');
  });

  it('asked for five times at once takes back five steps, one after the other', async () => {
    for (let i = 1; i <= 6; i++) await rename(`Name ${i}`);
    const all = await Promise.all(Array.from({ length: 5 }, () => undoLast('en')));
    expect(all.map((one) => one.ok)).toEqual([true, true, true, true, true]);
    expect(await nameNow()).toBe('Name 1');
  });

  it('forgets what could be done again once something new is done', async () => {
    await rename('A');
    await done(undoLast('en'));
    await rename('B');
    expect(codesOf(await redoLast('en'))).toEqual(['redoEmpty']);
  });

  it('keeps the number of an order it cancels', async () => {
    const id = await anAnsweredOrder(db, truck, workshop);
    await done(undoLast('en'));
    await done(undoLast('en'));
    const order = await orderOf(db, id);
    expect([order.state, order.cancelReason, order.number]).toEqual(['cancelled', 'Taken back', '2026-0001']);
    expect(await db.counters.get('order:2026')).toMatchObject({ value: 1 });
    expect(levelOne().order).toBeNull();
  });

  it('passes over who works here, and puts other settings back', async () => {
    const settings = settingsInForce(await db.settings.get('settings'));
    const input: SettingsInput = { ...settingsInputOf(settings, 'en'), noticeDays: 30 };
    const rev = await done(saveSettings({ rev: settings.rev, input }));
    await done(saveSettings({ rev, input: { ...input, currentPersonId: workshop.technician } }));
    expect((await done(undoLast('en'))).command).toBe('saveSettings');
    expect(await db.settings.get('settings')).toMatchObject({
      noticeDays: settings.noticeDays,
      currentPersonId: workshop.technician,
    });
  });

  it('says why a certificate stays, and then goes on with what was done before it', async () => {
    const orderId = await aDoneOrder(db, truck, workshop);
    await rename('A');
    const guarantee = { work: 'level1', days: 10, distanceKm: 2_000 } as const;
    await done(
      issueCertificate({ orderId, inspectorId: workshop.manager, form: 'chinese', language: 'zh-Hans', guarantee }),
    );
    expect(problemsOf(await undoLast('en'))).toMatchObject([
      { code: 'undoCertificate', params: { number: 'FT-2026-000001' } },
    ]);
    expect((await done(undoLast('en'))).command).toBe('saveEquipment');
    // The order was released by the certificate since: it is not put back to work under it.
    expect(problemsOf(await undoLast('en'))).toMatchObject([
      { code: 'undoChangedSince', params: { what: '2026-0001' } },
    ]);
  });

  it('takes back one step of several, where it still stands', async () => {
    await rename('A');
    const step = undoStepsOf(db).next('undo');
    await done(
      recordReading({ equipmentId: truck, unit: 'km', takenOn: on('2026-03-10'), value: 85_300, takenBy: '' }),
    );
    if (step === null) throw new Error('Nothing was done.');
    expect((await done(undoStep(step, 'en'))).command).toBe('saveEquipment');
    expect(codesOf(await undoStep(step, 'en'))).toEqual(['undoEmpty']);
    expect((await done(undoLast('en'))).command).toBe('recordReading');
  });

  it('of many at once without their rows on record is refused with a reason', async () => {
    await runCommand({
      name: 'assignProgramme',
      tables: ['equipment'],
      isBulk: true,
      load: async () => null,
      decide: () => ok({ value: null, changes: [changeOf('equipment', null, anEquipment({ code: 'X' }))] }),
    });
    expect(codesOf(await undoLast('en'))).toEqual(['undoBulk']);
  });
});

describe('taking back what another window', () => {
  it('has changed since is refused, naming it, and changes nothing', async () => {
    const other = await openedDatabase(db.name);
    await rename('Mine');
    await rename('Theirs', other);
    expect(problemsOf(await undoLast('en', db))).toMatchObject([{ code: 'undoChangedSince', params: { what: 'T-1' } }]);
    expect(await nameNow()).toBe('Theirs');
    expect((await done(undoLast('en', other))).command).toBe('saveEquipment');
    expect(await nameNow()).toBe('Mine');
    other.close();
  });

  it('has done is left to that window', async () => {
    const other = await openedDatabase(db.name);
    await rename('Theirs', other);
    await done(undoLast('en', other));
    expect(codesOf(await undoLast('en', other))).toEqual(['undoEmpty']);
    other.close();
  });

  it('has built upon is refused: a code given to another machine meanwhile', async () => {
    const { rev = 0 } = (await db.equipment.get(truck)) ?? {};
    await done(archiveEquipment([{ id: truck, rev }]));
    await done(saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code: 't-1' } }));
    const [made, archived] = undoStepsOf(db).all('undo').toReversed();
    if (made === undefined || archived === undefined) throw new Error('Two things were done.');
    expect(problemsOf(await undoStep(archived, 'en'))).toMatchObject([{ code: 'undoTaken', params: { what: 't-1' } }]);
  });
});

describe('a plan of hundreds of visits', () => {
  it('is taken back as one step', async () => {
    const visit = (equipmentId: EquipmentId) => ({
      id: freshId<'PlannedVisit'>(),
      rev: 1,
      createdAt: '2026-03-10T08:00:00.000Z' as never,
      updatedAt: '2026-03-10T08:00:00.000Z' as never,
      equipmentId,
      programmeId: workshop.programme,
      levelId: 'L1',
      on: on('2026-04-01'),
      dueOn: on('2026-04-01'),
      openOn: null,
      closeOn: null,
      reason: '',
      reasonBy: '',
      state: 'planned' as const,
      orderId: null,
      isSample: false,
    });
    const machines = Array.from({ length: 500 }, (_, i) => anEquipment({ code: `V-${i}` }));
    await db.equipment.bulkAdd(machines);
    await done(
      runCommand({
        name: 'moveVisits',
        tables: ['plannedVisits'],
        load: async () => null,
        decide: () => ok({ value: 500, changes: machines.map(({ id }) => changeOf('plannedVisits', null, visit(id))) }),
      }),
    );
    expect(await db.plannedVisits.count()).toBe(500);
    const undone = await done(undoLast('en'));
    expect([undone.command, undone.names.length, await db.plannedVisits.count()]).toEqual(['moveVisits', 500, 0]);
    await done(redoLast('en'));
    expect(await db.plannedVisits.count()).toBe(500);
  });
});
