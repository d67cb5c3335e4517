import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { today, useToday } from '#data/clock.ts';
import { addMeter } from '#data/commands/addMeter.ts';
import { recordReading } from '#data/commands/recordReading.ts';
import { saveEquipment } from '#data/commands/saveEquipment.ts';
import { savePerson } from '#data/commands/savePerson.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { startFleet, stopFleet, useFleet } from '#data/fleet.ts';
import { useAuditOf } from '#data/queries/audit.ts';
import { useEquipmentFile } from '#data/queries/equipmentFile.ts';
import { useImportBatches } from '#data/queries/importBatches.ts';
import { useCurrentPerson, usePeople, useSettings } from '#data/queries/workshop.ts';
import { blankEquipment } from '#domain/equipment.ts';
import { defaultSettings } from '#domain/settings.ts';
import type { Result } from '#kernel/result.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { eventually } from '#tests/support/eventually.ts';
import { freshId } from '#tests/support/rows.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await startedDatabase();
  await startFleet();
});

afterEach(async () => {
  stopFleet();
  stopDatabase();
  await Dexie.delete(db.name);
});

const done = async <T,>(run: Promise<Result<T>>): Promise<T> => {
  const result = await run;
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problems)}`);
  return result.value;
};

const enter = (code: string) => done(saveEquipment({ id: null, rev: null, input: { ...blankEquipment, code } }));

describe('what a screen asks for', () => {
  it('of the fleet is there with the next command', async () => {
    const { result } = await renderHook(() => useFleet()?.equipment.size);
    expect(result.current).toBe(0);
    await enter('T-1');
    await eventually(() => expect(result.current).toBe(1));
  });

  it('of one machine renews itself when a reading is recorded', async () => {
    const id = await enter('T-1');
    await done(addMeter({ equipmentId: id, unit: 'km' }));
    const { result } = await renderHook(() => useEquipmentFile(id));
    await eventually(() => expect(result.current?.meters[0]?.readings).toEqual([]));
    await done(recordReading({ equipmentId: id, unit: 'km', takenOn: today(), value: 120, takenBy: '' }));
    await eventually(() =>
      expect(result.current?.meters[0]).toMatchObject({
        meter: { summary: { current: { value: 120 } } },
        readings: [{ value: 120 }],
      }),
    );
  });

  it('of a machine that is not there is null, and undefined before it was looked for', async () => {
    const seen: unknown[] = [];
    await renderHook(() => seen.push(useEquipmentFile(freshId<'Equipment'>())));
    expect(seen[0]).toBeUndefined();
    await eventually(() => expect(seen.at(-1)).toBeNull());
  });

  it('of the audit trail grows with each command', async () => {
    const id = await enter('T-1');
    const { result } = await renderHook(() => useAuditOf(id));
    await eventually(() => expect(result.current?.length).toBe(1));
    await done(addMeter({ equipmentId: id, unit: 'h' }));
    await eventually(() =>
      expect(result.current?.map(({ command }) => command)).toEqual(['addMeter', 'saveEquipment']),
    );
  });

  it('of imports is an empty list while there are none', async () => {
    const { result } = await renderHook(() => useImportBatches());
    await eventually(() => expect(result.current).toEqual([]));
  });

  it('of people and settings says who works here now', async () => {
    const { result } = await renderHook(() => ({
      person: useCurrentPerson(),
      names: usePeople()?.map(({ name }) => name),
      notice: useSettings()?.noticeDays,
    }));
    expect(result.current).toEqual({ person: null, names: [], notice: 14 });
    const input = { roles: ['manager' as const], phone: '', inspectorNo: '', inspectorUntil: null };
    await done(savePerson({ id: null, rev: null, input: { ...input, name: 'Zhang Min' } }));
    const id = await done(savePerson({ id: null, rev: null, input: { ...input, name: 'Chen Yu' } }));
    await done(saveSettings({ rev: 0, input: { ...defaultSettings, noticeDays: 30, currentPersonId: id } }));
    await eventually(() =>
      expect(result.current).toMatchObject({ person: { id }, names: ['Chen Yu', 'Zhang Min'], notice: 30 }),
    );
  });
});

describe('the clock', () => {
  it('shows the new day to a window that is looked at again', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 10, 23, 59) });
    const { result } = await renderHook(() => useToday());
    expect(result.current).toBe('2026-03-10');
    vi.setSystemTime(new Date(2026, 2, 11, 0, 1));
    document.dispatchEvent(new Event('visibilitychange'));
    await eventually(() => expect(result.current).toBe('2026-03-11'));
    vi.useRealTimers();
  });
});
