import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moveVisits } from '#data/commands/moveVisits.ts';
import { openOrders } from '#data/commands/openOrders.ts';
import { unplanVisits } from '#data/commands/unplanVisits.ts';
import { stopDatabase } from '#data/database.ts';
import type { FettleDatabase } from '#data/db.ts';
import { currentFleet, startFleet, stopFleet } from '#data/fleet.ts';
import { machineVisits } from '#data/machineVisits.ts';
import type { EquipmentId } from '#domain/equipment.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { startedDatabase } from '#tests/support/database.ts';
import { on } from '#tests/support/rows.ts';
import { aTruck, aWorkshop, done, type Workshop } from '#tests/support/workshop.ts';

let db: FettleDatabase;
let workshop: Workshop;
let truck: EquipmentId;

const today = on('2026-03-10');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T12:00:00`) });
  db = await startedDatabase();
  await startFleet();
  workshop = await aWorkshop();
  truck = await aTruck('T-1', workshop);
});

afterEach(async () => {
  vi.useRealTimers();
  stopFleet();
  stopDatabase();
  await Dexie.delete(db.name);
});

/** The visits of a machine as the planner has them now. */
const visitsOf = (id: EquipmentId) => {
  const fleet = currentFleet();
  const machine = fleet?.equipment.get(id);
  if (fleet === undefined || machine === undefined) throw new Error('There is no such machine.');
  return machineVisits(fleet, machine, { today, noticeDays: 14, until: addDays(today, 365) });
};

/** The second visit: the first may stand on today. */
const second = (id: EquipmentId) => {
  const [, visit] = visitsOf(id);
  if (visit?.openOn === null || visit?.latestOn === null || visit === undefined) throw new Error('No visit to move.');
  return { visit, open: visit.openOn, last: visit.latestOn };
};

/** Day inside the window on which the workshop works: a weekday other than the visit's own. */
const weekdayIn = (from: CalendarDate, not: CalendarDate): CalendarDate => {
  for (let day = from; ; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday > 0 && weekday < 6 && day !== not) return day;
  }
};

const move = (key: string, to: CalendarDate, reason = '') =>
  moveVisits({ moves: [{ equipmentId: truck, key, to }], reason, reasonBy: reason === '' ? '' : 'Wang Fang' });

describe('moving visits', () => {
  it('is seen in the plan at once, under the same key, and what follows counts from the new day', async () => {
    const before = visitsOf(truck);
    const { visit, open } = second(truck);
    const to = weekdayIn(open, visit.on);
    expect(await done(move(visit.key, to))).toBe(1);
    const after = visitsOf(truck);
    expect(after[1]).toMatchObject({ key: visit.key, on: to });
    expect(after[1]?.plannedVisitId).not.toBeNull();
    expect(after[2]?.on).not.toBe(before[2]?.on);
    expect((await db.audit.toArray()).at(-1)).toMatchObject({ command: 'moveVisits' });
  });

  it('moves the same row when it is moved again', async () => {
    const { visit, open } = second(truck);
    const first = weekdayIn(open, visit.on);
    await done(move(visit.key, first));
    await done(move(visit.key, weekdayIn(addDays(first, 1), visit.on)));
    expect(await db.plannedVisits.count()).toBe(1);
  });

  it('is refused outside the window without a reason, and writes nothing', async () => {
    const { visit, last } = second(truck);
    const result = await move(visit.key, addDays(last, 30));
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'planWindowLeft', field: 'reason' }] });
    expect(await db.plannedVisits.count()).toBe(0);
  });

  it('refuses a visit that is no longer in the plan', async () => {
    expect(await move('nothing', addDays(today, 40))).toMatchObject({
      ok: false,
      problems: [{ code: 'planVisitGone' }],
    });
  });

  it('changes the day of the planned order that stands for the visit', async () => {
    const { visit, open } = second(truck);
    const asked = { equipmentId: truck, programmeId: visit.programmeId, levelIds: [visit.level.id] };
    await done(openOrders({ visits: [asked], plannedOn: weekdayIn(open, visit.on) }));
    const ordered = visitsOf(truck).find(({ orderId }) => orderId !== null);
    if (ordered?.openOn == null) throw new Error('No visit has the order.');
    const to = weekdayIn(ordered.openOn, ordered.on);
    await done(move(ordered.key, to));
    expect(await db.orders.toArray()).toMatchObject([{ state: 'planned', plannedOn: to }]);
    expect(
      await db.plannedVisits
        .where('equipmentId')
        .equals(truck)
        .filter(({ state }) => state === 'planned')
        .count(),
    ).toBe(0);
  });
});

describe('giving visits back', () => {
  it('puts them on the day of the forecast again', async () => {
    const { visit, open } = second(truck);
    await done(move(visit.key, weekdayIn(open, visit.on)));
    expect(await done(unplanVisits({ visits: [{ equipmentId: truck, key: visit.key }] }))).toBe(1);
    expect(visitsOf(truck)[1]).toMatchObject({ key: visit.key, on: visit.on, plannedVisitId: null });
    expect(await db.plannedVisits.toArray()).toMatchObject([{ state: 'dropped' }]);
  });
});

describe('the visits of a machine', () => {
  it('are the same list until one of its records changes, and another machine’s stay', async () => {
    const other = await aTruck('T-2', workshop);
    const [mine, others] = [visitsOf(truck), visitsOf(other)];
    expect(visitsOf(truck)).toBe(mine);
    const { visit, open } = second(truck);
    await done(move(visit.key, weekdayIn(open, visit.on)));
    expect(visitsOf(truck)).not.toBe(mine);
    expect(visitsOf(other)).toBe(others);
  });
});
