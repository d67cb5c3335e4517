import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addMeter } from '#data/commands/addMeter.ts';
import { archiveEquipment } from '#data/commands/archiveEquipment.ts';
import { archivePerson } from '#data/commands/archivePerson.ts';
import { confirmReading } from '#data/commands/confirmReading.ts';
import { enterEquipment } from '#data/commands/enterEquipment.ts';
import { recordReading } from '#data/commands/recordReading.ts';
import { replaceMeter } from '#data/commands/replaceMeter.ts';
import { restoreEquipment } from '#data/commands/restoreEquipment.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { saveMeter } from '#data/commands/saveMeter.ts';
import { savePerson } from '#data/commands/savePerson.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import { voidReading } from '#data/commands/voidReading.ts';
import type { FettleDatabase } from '#data/db.ts';
import { readAuditOf } from '#data/queries/audit.ts';
import { readEquipmentFile } from '#data/queries/equipmentFile.ts';
import { blankEquipment, type EquipmentId } from '#domain/equipment.ts';
import type { Meter } from '#domain/meterRecord.ts';
import { defaultSettings } from '#domain/settings.ts';
import type { Result } from '#kernel/result.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { codesOf } from '#tests/support/decisions.ts';
import { freshId, on } from '#tests/support/rows.ts';

let db: FettleDatabase;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 9) });
  db = await startedDatabase();
});

afterEach(() => endDatabase(db));

const done = async <T>(run: Promise<Result<T>>): Promise<T> => {
  const result = await run;
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problems)}`);
  return result.value;
};

const enter = (code: string): Promise<EquipmentId> =>
  done(saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code } }));

const stored = async (id: EquipmentId) => {
  const row = await db.equipment.get(id);
  if (row === undefined) throw new Error('There is no such equipment.');
  return row;
};

const meterOf = async (id: Meter['id']): Promise<Meter> => {
  const meter = await db.meters.get(id);
  if (meter === undefined) throw new Error('There is no such meter.');
  return meter;
};

const read = (equipmentId: EquipmentId, takenOn: string, value: number) => ({
  equipmentId,
  unit: 'km' as const,
  takenOn: on(takenOn),
  value,
  takenBy: 'Li Wei',
});

describe('the register', () => {
  it('gives one code to one machine in service, and gives it on when that one is archived', async () => {
    const first = await enter('T-1');
    expect(codesOf(await saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code: ' t-1 ' } }))).toEqual([
      'equipmentCodeTaken',
    ]);
    await done(archiveEquipment([{ id: first, rev: 1 }]));
    await enter('T-1');
    expect(codesOf(await restoreEquipment([{ id: first, rev: 2 }]))).toEqual(['equipmentCodeTaken']);
    expect(await stored(first)).toMatchObject({ rev: 2, archivedOn: '2026-03-10' });
  });

  it('archives all machines asked for or none, and takes that back in one', async () => {
    const ids = [await enter('T-1'), await enter('T-2')];
    const opened = (rev: number) => ids.map((id) => ({ id, rev }));
    const stale = [...opened(1).slice(0, 1), ...opened(7).slice(1)];
    expect(await archiveEquipment(stale)).toMatchObject({
      problems: [{ code: 'rowChangedMeanwhile', params: { code: 'T-2' } }],
    });
    expect(await db.equipment.filter(({ archivedOn }) => archivedOn !== null).count()).toBe(0);
    await done(archiveEquipment(opened(1)));
    expect((await stored(ids[0] ?? freshId())).archivedOn).toBe('2026-03-10');
    await done(restoreEquipment(opened(2)));
    expect(await db.equipment.filter(({ archivedOn }) => archivedOn === null).count()).toBe(2);
    expect((await db.audit.toArray()).map(({ command, counts }) => [command, counts['equipment']])).toEqual([
      ['saveEquipment', 1],
      ['saveEquipment', 1],
      ['archiveEquipment', 2],
      ['restoreEquipment', 2],
    ]);
  });

  it('enters a machine with its meters and their first readings in one step, or nothing of it', async () => {
    const input = { ...blankEquipment, code: 'T-1' };
    const meters = [
      { unit: 'km', value: 12_000 },
      { unit: 'h', value: null },
    ] as const;
    expect(codesOf(await enterEquipment({ input, meters: [{ unit: 'km', value: -1 }] }))).toEqual(['tooSmall']);
    expect(await db.equipment.count()).toBe(0);
    const id = await done(enterEquipment({ input, meters }));
    const file = await readEquipmentFile(db, id);
    expect(file?.meters.map(({ meter, readings }) => [meter.unit, readings.map(({ value }) => value)])).toEqual([
      ['km', [12_000]],
      ['h', []],
    ]);
    expect(codesOf(await enterEquipment({ input, meters }))).toEqual(['equipmentCodeTaken']);
    expect((await db.audit.toArray()).map(({ command }) => command)).toEqual(['enterEquipment']);
    // The meter as entered takes its next reading.
    await done(recordReading(read(id, '2026-03-10', 12_100)));
  });

  it('lets one of two forms opened at once be saved', async () => {
    const id = await enter('T-1');
    const form = (name: string) => ({ id, rev: 1, input: { ...blankEquipment, code: 'T-1', name } });
    const results = await Promise.all([saveEquipment(form('one')), saveEquipment(form('other'))]);
    expect(results.map(codesOf)).toEqual([[], ['rowChangedMeanwhile']]);
    expect(await stored(id)).toMatchObject({ name: 'one', rev: 2 });
  });

  it('lets one of two new machines have a code that both ask for at once', async () => {
    const results = await Promise.all(
      ['T-1', 'T-1'].map((code) => saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code } })),
    );
    expect(results.map(codesOf)).toEqual([[], ['equipmentCodeTaken']]);
    expect(await db.equipment.count()).toBe(1);
  });
});

describe('meters and readings', () => {
  it('keep the summary of the meter in step with its log', async () => {
    const id = await enter('T-1');
    const meterId = await done(addMeter({ equipmentId: id, unit: 'km' }));
    expect(codesOf(await addMeter({ equipmentId: id, unit: 'km' }))).toEqual(['meterExists']);
    for (const [day, value] of [
      ['2026-02-02', 10_000],
      ['2026-02-16', 11_000],
      ['2026-03-02', 12_000],
    ] as const) {
      await done(recordReading(read(id, day, value)));
    }
    expect((await meterOf(meterId)).summary).toMatchObject({
      current: { takenOn: '2026-03-02', value: 12_000 },
      accepted: 3,
      suspect: 0,
    });
  });

  it('ask about a reading below the last one, write nothing, and write it once confirmed', async () => {
    const id = await enter('T-1');
    await done(addMeter({ equipmentId: id, unit: 'km' }));
    await done(recordReading(read(id, '2026-03-02', 12_000)));
    const low = read(id, '2026-03-09', 11_000);
    expect(codesOf(await recordReading(low))).toEqual(['readingBackwards']);
    expect(await db.readings.count()).toBe(1);
    const readingId = await done(recordReading(low, ['readingBackwards']));
    expect(await db.readings.get(readingId)).toMatchObject({ state: 'accepted', confirmed: true });
  });

  it('void and vouch for readings, and count on over a new meter', async () => {
    const id = await enter('T-1');
    const meterId = await done(addMeter({ equipmentId: id, unit: 'km' }));
    const first = await done(recordReading(read(id, '2026-02-02', 10_000)));
    const second = await done(recordReading(read(id, '2026-02-16', 11_000)));
    await done(voidReading({ id: first, rev: 1 }));
    await done(confirmReading({ id: second, rev: 1 }));
    const { rev } = await meterOf(meterId);
    await done(replaceMeter({ meterId, rev, on: on('2026-03-01'), lastValue: 11_400, newValue: 0 }));
    await done(recordReading(read(id, '2026-03-10', 600)));
    expect(await meterOf(meterId)).toMatchObject({
      events: [{ on: '2026-03-01', offset: 11_400 }],
      summary: { current: { takenOn: '2026-03-10', value: 12_000 }, accepted: 3, suspect: 0 },
    });
    await done(saveMeter({ meterId, rev: (await meterOf(meterId)).rev, handUsePerDay: 40, capPerDay: null }));
    expect(await meterOf(meterId)).toMatchObject({ handUsePerDay: 40 });
  });

  it('are told apart machine by machine', async () => {
    const [one, two] = [await enter('T-1'), await enter('T-2')];
    await done(addMeter({ equipmentId: one, unit: 'km' }));
    await done(addMeter({ equipmentId: two, unit: 'km' }));
    await done(recordReading(read(one, '2026-03-02', 500_000)));
    await done(recordReading(read(two, '2026-03-03', 10)));
    const file = await readEquipmentFile(db, one);
    expect(file?.meters.map(({ readings }) => readings.map(({ value }) => value))).toEqual([[500_000]]);
  });
});

describe('the technical file', () => {
  it('has the log of each meter oldest first', async () => {
    const id = await enter('T-1');
    await done(addMeter({ equipmentId: id, unit: 'km' }));
    await done(recordReading(read(id, '2026-03-02', 12_000)));
    await done(recordReading(read(id, '2026-02-02', 11_000)));
    const file = await readEquipmentFile(db, id);
    expect(file?.equipment.code).toBe('T-1');
    expect(file?.meters[0]?.readings.map(({ takenOn }) => takenOn)).toEqual(['2026-02-02', '2026-03-02']);
  });

  it('of unknown equipment is not there', async () => {
    expect(await readEquipmentFile(db, freshId<'Equipment'>())).toBeNull();
  });

  it('has the trail of the machine and of all that belongs to it, the latest first', async () => {
    const id = await enter('T-1');
    await enter('T-2');
    await done(addMeter({ equipmentId: id, unit: 'km' }));
    await done(recordReading(read(id, '2026-03-02', 12_000)));
    const trail = await readAuditOf(db, id);
    expect(trail.map(({ seq, command }) => [seq, command])).toEqual([
      [4, 'recordReading'],
      [3, 'addMeter'],
      [1, 'saveEquipment'],
    ]);
  });
});

describe('people and settings', () => {
  it('keep the one who works at this computer from being archived', async () => {
    const input = { name: 'Chen Yu', roles: ['manager' as const], phone: '', inspectorNo: '', inspectorUntil: null };
    const id = await done(savePerson({ id: null, rev: null, input }));
    const rev = await done(saveSettings({ rev: 0, input: { ...defaultSettings, currentPersonId: id } }));
    expect(codesOf(await archivePerson({ id, rev: 1 }))).toEqual(['personIsActing']);
    await done(saveSettings({ rev, input: defaultSettings }));
    await done(archivePerson({ id, rev: 1 }));
    expect(await db.people.get(id)).toMatchObject({ archivedOn: '2026-03-10' });
  });
});
