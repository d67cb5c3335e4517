import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { today } from '#data/clock.ts';
import { archiveEquipment } from '#data/commands/archiveEquipment.ts';
import { loadSample } from '#data/commands/loadSample.ts';
import { saveSettings } from '#data/commands/saveSettings.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { currentFleet, startFleet, stopFleet } from '#data/fleet.ts';
import { machineVisits } from '#data/machineVisits.ts';
import { askPlan, stopPlan } from '#data/planClient.ts';
import type { FromPlanWorker } from '#data/planMessages.ts';
import { usePartNeeds, useVisitsBetween, useWeekLoads } from '#data/queries/weekLoads.ts';
import { mondayOf } from '#domain/isoWeek.ts';
import { settingsInputOf } from '#domain/settings.ts';
import { type WeekLoad, weekLoads } from '#domain/weekLoad.ts';
import { addDays } from '#kernel/calendarDate.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { eventually } from '#tests/support/eventually.ts';

let db: FettleDatabase;

beforeEach(async () => {
  db = await startedDatabase();
  await startFleet();
  await loadSample({ language: 'en' });
  await eventually(() => expect(fleet().equipment.size).toBeGreaterThan(0));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  stopPlan();
  stopFleet();
  stopDatabase();
  await Dexie.delete(db.name);
});

const weeks = 26;
const from = mondayOf(today());

const fleet = () => {
  const read = currentFleet();
  if (read === undefined) throw new Error('No fleet');
  return read;
};

/** What the worker is to find, reckoned here. */
const visitsHere = () => {
  const { settings, equipment } = fleet();
  const setting = { today: today(), noticeDays: settings.noticeDays, until: addDays(from, 7 * weeks - 1) };
  return [...equipment.values()].flatMap((machine) => machineVisits(fleet(), machine, setting));
};
const loadsHere = (): readonly WeekLoad[] =>
  weekLoads(
    visitsHere(),
    fleet().settings.planning,
    Array.from({ length: weeks }, (_, i) => addDays(from, 7 * i)),
  );

describe('the plan', () => {
  it('reckons in its worker what the window would, and anew when the workshop changes', async () => {
    const heard: string[] = [];
    class WatchedWorker extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.addEventListener('message', ({ data }: MessageEvent<FromPlanWorker>) => heard.push(data.type));
      }
    }
    vi.stubGlobal('Worker', WatchedWorker);
    const { result } = await renderHook(() => useWeekLoads(from, weeks));
    await eventually(() => expect(result.current).toEqual(loadsHere()));
    expect(heard).toEqual(['answer']);
    expect(result.current?.reduce((sum, { visits }) => sum + visits, 0)).toBeGreaterThan(20);
    const { settings } = fleet();
    const input = settingsInputOf(settings, 'en');
    await saveSettings({ rev: settings.rev, input: { ...input, planning: { ...input.planning, technicianHours: 3 } } });
    await eventually(() => expect(result.current?.[4]?.capacityHours).toBe(15));
    expect(result.current).toEqual(loadsHere());
  });

  it('leaves out a machine that goes out of service, in loads and in visits', async () => {
    const until = addDays(from, 7 * weeks - 1);
    const { result } = await renderHook(() => useVisitsBetween(from, until));
    await eventually(() => expect(result.current?.length).toBe(visitsHere().length));
    const machine = [...fleet().equipment.values()].find(
      ({ id }) => fleet().openOrdersOf(id).length === 0 && result.current?.some((visit) => visit.equipmentId === id),
    );
    if (machine === undefined) throw new Error('No machine without an order');
    expect((await archiveEquipment([{ id: machine.id, rev: machine.rev }])).ok).toBe(true);
    await eventually(() => expect(result.current?.some(({ equipmentId }) => equipmentId === machine.id)).toBe(false));
    expect(result.current?.length).toBe(visitsHere().length);
  });

  it('answers for some machines only, in the order of the days', async () => {
    const [one] = fleet().equipment.keys();
    if (one === undefined) throw new Error('No machine');
    const until = addDays(from, 300);
    const visits = await askPlan({ type: 'visits', from, until, equipmentIds: [one] });
    expect(new Set(visits.map(({ equipmentId }) => equipmentId))).toEqual(new Set([one]));
    expect(visits.map(({ on }) => on)).toEqual(visits.map(({ on }) => on).toSorted());
  });

  it('says which parts are needed', async () => {
    const { result } = await renderHook(() => usePartNeeds(90));
    await eventually(() => expect(result.current).toBeDefined());
  });

  it('holds no database open: another program may upgrade or remove it at once', async () => {
    await askPlan({ type: 'loads', from, weeks });
    const { name } = db;
    stopFleet();
    stopDatabase();
    let isBlocked = false;
    const request = indexedDB.open(name, 9_999);
    request.onblocked = () => {
      isBlocked = true;
    };
    await new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    request.result.close();
    expect(isBlocked).toBe(false);
  });
});

describe('without a worker', () => {
  const real = Worker;
  it.each([
    [
      'because none may be started',
      () => {
        throw new Error('No workers here');
      },
    ],
    ['because its script is not there', () => new real('/no-such-worker.js', { type: 'module' })],
  ])('the window reckons itself, %s', async (_, start) => {
    vi.stubGlobal('Worker', start as unknown as typeof Worker);
    const { result } = await renderHook(() => useWeekLoads(from, weeks));
    await eventually(() => expect(result.current).toEqual(loadsHere()));
  });
});
