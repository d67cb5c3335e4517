import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellReload } from '#data/changeFeed.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { savePerson } from '#data/commands/savePerson.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import type { FettleDatabase } from '#data/db.ts';
import { currentFleet, followFleet, startFleet } from '#data/fleet.ts';
import { blankEquipment } from '#domain/equipment.ts';
import { defaultSettings } from '#domain/settings.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { anEquipment } from '#tests/support/rows.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await startedDatabase();
});

afterEach(() => endDatabase(db));

const save = (code: string) => saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code } });

const codes = (): readonly string[] => [...(currentFleet()?.equipment.values() ?? [])].map(({ code }) => code);

describe('the fleet store', () => {
  it('holds what was stored before it started and what a command writes afterwards', async () => {
    await save('A-1');
    expect(currentFleet()).toBeUndefined();
    await startFleet();
    expect(codes()).toEqual(['A-1']);
    await save('A-2');
    expect(codes()).toEqual(['A-1', 'A-2']);
  });

  it('misses no command that commits while it is being read', async () => {
    const reading = startFleet();
    await Promise.all([save('A-1'), save('A-2'), reading]);
    await vi.waitFor(() => expect(codes().toSorted()).toEqual(['A-1', 'A-2']));
  });

  it('tells its followers of each change', async () => {
    await startFleet();
    const told = vi.fn();
    const stop = followFleet(told);
    await save('A-1');
    stop();
    await save('A-2');
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('does not change for a command that was refused', async () => {
    await startFleet();
    await save('A-1');
    const before = currentFleet();
    expect((await save('A-1')).ok).toBe(false);
    expect(currentFleet()).toBe(before);
  });

  it('follows what another window writes', async () => {
    await startFleet();
    const written = anEquipment({ code: 'B-1' });
    const other = new BroadcastChannel('fettle');
    other.postMessage({ kind: 'changes', changes: [{ table: 'equipment', before: null, after: written }] });
    await vi.waitFor(() => expect(codes()).toEqual(['B-1']));
    other.close();
  });

  it('reads everything anew when it is told that much changed', async () => {
    await startFleet();
    await db.equipment.add(anEquipment({ code: 'C-1' }));
    tellReload();
    await vi.waitFor(() => expect(codes()).toEqual(['C-1']));
  });

  it('names the chosen person as actor of the commands that follow', async () => {
    await startFleet();
    const person = await savePerson({
      id: null,
      rev: null,
      input: { name: 'Chen Yu', roles: ['manager'], phone: '', inspectorNo: '', inspectorUntil: null },
    });
    if (!person.ok) throw new Error('The person was not saved.');
    await saveSettings({ rev: 0, input: { ...defaultSettings, currentPersonId: person.value } });
    await save('A-1');
    expect(await db.audit.toArray()).toMatchObject([
      { seq: 1, command: 'savePerson', actorId: null, actorName: '' },
      { seq: 2, command: 'saveSettings', actorName: '' },
      { seq: 3, command: 'saveEquipment', actorId: person.value, actorName: 'Chen Yu' },
    ]);
  });
});
