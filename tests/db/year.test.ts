/** A year of 500 machines: planned, levelled, a month of it carried out; then everything must add up from the raw tables. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FettleDatabase } from '#data/db.ts';
import { dueListOf, machineFileOf } from '#data/dueList.ts';
import { currentFleet, startFleet, stopFleet } from '#data/fleet.ts';
import { servicePositionOf } from '#domain/machinePosition.ts';
import { orderClock } from '#domain/orderClock.ts';
import { orderCost } from '#domain/orderCost.ts';
import { daysInMaintenance } from '#domain/orderDays.ts';
import { groupedBy, stockOf } from '#domain/stock.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { addDays, type CalendarDate, fromEpochDay, toEpochDay } from '#kernel/calendarDate.ts';
import { endDatabase, startedDatabase } from '#tests/support/database.ts';
import { slowDue } from '#tests/support/slowSchedule.ts';
import { firstDay, seedYear, startStock, type YearFleet } from '#tests/support/yearFleet.ts';
import { levelYear, type YearTally, yearWork } from '#tests/support/yearWork.ts';

const lastDay = addDays(firstDay, 30);
const tally: YearTally = { commands: 0, went: { inTime: 0, late: 0, early: 0, split: 0, cancelled: 0 } };

let db: FettleDatabase;
let seeded: YearFleet;
let moved = 0;
let orders: readonly WorkOrder[];

const at = (day: CalendarDate): void => void vi.setSystemTime(new Date(`${day}T08:00:00Z`));

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at(firstDay);
  db = await startedDatabase();
  seeded = await seedYear(db);
  await startFleet();
  moved = await levelYear(tally);
  const workDay = yearWork(db, seeded, tally);
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    at(day);
    if ((toEpochDay(day) + 3) % 7 < 5) await workDay();
  }
  orders = await db.orders.toArray();
}, 240_000);

afterAll(() => endDatabase(db));

const isDone = ({ state }: WorkOrder): boolean => state === 'done' || state === 'released';

const byMachine = () => groupedBy(orders, ({ equipmentId }) => equipmentId);

describe('a year of 500 machines, a month of it carried out', () => {
  it('was levelled, and went every way there is', () => {
    expect(moved).toBeGreaterThan(20);
    expect(orders.length).toBeGreaterThan(200);
    for (const count of Object.values(tally.went)) expect(count).toBeGreaterThan(0);
  });

  it('numbers its orders without gaps', () => {
    const numbers = orders.map(({ number }) => number).sort();
    expect(numbers).toEqual(orders.map((_, i) => `2026-${String(i + 1).padStart(4, '0')}`));
  });

  it('has one completion for every level performed by a finished order, and none of any other', async () => {
    const ofOrders = (await db.completions.toArray()).filter(({ orderId }) => orderId !== null);
    const written = ofOrders.map(({ orderId, levelId, on, meters }) => JSON.stringify([orderId, levelId, on, meters]));
    const owed = orders
      .filter(isDone)
      .flatMap(({ id, levels, completedOn, meters }) =>
        levels
          .filter(({ isAbsorbed }) => !isAbsorbed)
          .map(({ levelId }) => JSON.stringify([id, levelId, completedOn, meters])),
      );
    expect(written.sort()).toEqual(owed.sort());
  });

  it('has a reading for every finished order of a machine with a meter, once a day, as its meter showed', async () => {
    const readings = (await db.readings.toArray()).filter(
      ({ source, state }) => source === 'order' && state === 'accepted',
    );
    const taken = readings.map(({ equipmentId, takenOn, value }) => `${equipmentId} ${takenOn} ${value}`);
    const owed = orders
      .filter((order) => isDone(order) && seeded.use.has(order.equipmentId))
      .map(({ equipmentId, completedOn, meters }) => `${equipmentId} ${completedOn} ${meters.km}`);
    // Two orders of one day find one value: it is one reading.
    expect(taken.sort()).toEqual([...new Set(owed)].sort());
  });

  it('says of every machine what is due next as the slow rules say it', () => {
    const fleet = currentFleet();
    if (fleet === undefined) throw new Error('The fleet was not read.');
    const { lines } = dueListOf(fleet, { today: lastDay, noticeDays: 14 }, null);
    const said = lines.map(({ equipment, level, due }) => `${equipment.code} ${level.id} ${due.status} ${due.dueOn}`);
    const owed = [...fleet.equipment.values()].flatMap((equipment) =>
      fleet.assignmentsOf(equipment.id).flatMap((assignment) => {
        const records = {
          ...machineFileOf(fleet, equipment),
          assignment,
          revisions: fleet.revisionsOf(assignment.programmeId),
        };
        const position = servicePositionOf(records, { today: lastDay, noticeDays: 14 });
        return position === null
          ? []
          : slowDue(position).map(({ levelId, status, dueOn }) => `${equipment.code} ${levelId} ${status} ${dueOn}`);
      }),
    );
    expect(said.sort()).toEqual(owed.sort());
  });

  it('counts the days of every machine in maintenance as its days on the calendar', () => {
    for (const ofMachine of byMachine().values()) {
      const days = new Set<number>();
      for (const { state, openedOn, completedOn } of ofMachine) {
        if (state === 'cancelled' || state === 'planned') continue;
        for (let day = toEpochDay(openedOn); day <= toEpochDay(completedOn ?? lastDay); day++) days.add(day);
      }
      const period = { from: firstDay, to: lastDay, today: lastDay };
      expect(daysInMaintenance(ofMachine, period)).toBe(days.size);
      expect([...days].every((day) => fromEpochDay(day) >= firstDay)).toBe(true);
    }
  });

  it('splits the stay of every order into days worked and waited', () => {
    for (const order of orders) {
      const clock = orderClock(order, { now: new Date().toISOString() as never, today: lastDay });
      if (clock === null) continue;
      expect(clock.worked + clock.waiting).toBeCloseTo(clock.days, 6);
    }
  });

  it('has in stock what was there less what the orders took, and every finished order took what its tasks call for', async () => {
    const moves = await db.partMoves.toArray();
    for (const part of seeded.parts) {
      const ofPart = moves.filter(({ partId }) => partId === part.id);
      const needed = orders
        .filter(isDone)
        .flatMap(({ tasks }) => tasks.flatMap(({ parts }) => parts))
        .reduce((sum, { partId, quantity }) => (partId === part.id ? sum + quantity : sum), 0);
      expect(stockOf(ofPart)).toBeCloseTo(startStock - needed, 6);
    }
  });

  it('costs what labour and parts cost', async () => {
    const moves = await db.partMoves.toArray();
    for (const order of orders.filter(isDone)) {
      const hours = order.labour.reduce((sum, line) => sum + line.hours, 0);
      const parts = moves
        .filter(({ orderId }) => orderId === order.id)
        .reduce((sum, { quantity, unitCost }) => sum - quantity * (unitCost ?? 0), 0);
      expect(orderCost(order, moves, { labourRate: 60 }).total).toBeCloseTo(hours * 60 + parts, 2);
    }
  });

  it('leaves no planned visit for work that is done, and none whose order is gone', async () => {
    const rows = await db.plannedVisits.toArray();
    const stateOf = new Map(orders.map(({ id, state }) => [id, state]));
    const ordered = rows.filter(({ state }) => state === 'ordered');
    expect(
      ordered.filter(({ orderId }) => orderId === null || isDone({ state: stateOf.get(orderId) } as WorkOrder)),
    ).toEqual([]);
    const spent = rows.filter(({ state, orderId }) => state === 'done' && orderId !== null);
    expect(spent.every(({ orderId }) => orderId !== null && isDone({ state: stateOf.get(orderId) } as WorkOrder))).toBe(
      true,
    );
  });

  it('has one entry in the audit trail for every command, numbered without gaps', async () => {
    const entries = await db.audit.toArray();
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: entries.length }, (_, i) => i + 1));
    // The first certificate brings the key it is signed with: no step of anybody's.
    const given = entries.filter(({ command }) => command !== 'startSigningKey');
    expect(given).toHaveLength(tally.commands);
  });

  it('reads the same from the database anew', async () => {
    const setting = { today: lastDay, noticeDays: 14 };
    const words = () => {
      const fleet = currentFleet();
      if (fleet === undefined) throw new Error('The fleet was not read.');
      return dueListOf(fleet, setting, null).lines.map(
        ({ equipment, level, due, openOrder }) => `${equipment.code} ${level.id} ${due.status} ${openOrder?.number}`,
      );
    };
    const before = words();
    stopFleet();
    await startFleet();
    expect(words()).toEqual(before);
  });
});
