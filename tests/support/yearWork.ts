/** A month of work on the fleet of a year: what a workshop does each day, by the commands its screens give. */
import { today } from '#data/clock.ts';
import { bringIn } from '#data/commands/bringIn.ts';
import { cancelOrder } from '#data/commands/cancelOrder.ts';
import { completeOrder } from '#data/commands/completeOrder.ts';
import { issueCertificate } from '#data/commands/issueCertificate.ts';
import { moveVisits } from '#data/commands/moveVisits.ts';
import { openOrders } from '#data/commands/openOrders.ts';
import { releaseOrder } from '#data/commands/releaseOrder.ts';
import { resumeOrder } from '#data/commands/resumeOrder.ts';
import { saveOrder } from '#data/commands/saveOrder.ts';
import { takeParts } from '#data/commands/takeParts.ts';
import { waitOrder } from '#data/commands/waitOrder.ts';
import type { FettleDatabase } from '#data/db.ts';
import { machineFileOf } from '#data/dueList.ts';
import { currentFleet } from '#data/fleet.ts';
import { weeksBetween } from '#domain/isoWeek.ts';
import { greedyPlan } from '#domain/levellingGreedy.ts';
import { movesOfPlan } from '#domain/levellingMoves.ts';
import { levellingProblemOf } from '#domain/levellingVisits.ts';
import { isAhead } from '#domain/orderState.ts';
import { type PlannedMachine, type PlannerVisit, visitsOfMachine } from '#domain/visitsOfMachine.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { addDays, type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import type { Result } from '#kernel/result.ts';
import { aContext } from './rows.ts';
import { firstDay, type YearFleet } from './yearFleet.ts';

/** What was done, to be compared with what the tables say. */
export interface YearTally {
  /** Commands that were carried out. */
  commands: number;
  /** Orders by how they went. */
  readonly went: Record<'inTime' | 'late' | 'early' | 'split' | 'cancelled', number>;
}

const fleetNow = () => {
  const fleet = currentFleet();
  if (fleet === undefined) throw new Error('The fleet was not read.');
  return fleet;
};

const plannedMachines = (): readonly PlannedMachine[] => {
  const fleet = fleetNow();
  return [...fleet.equipment.values()].map((equipment) => ({
    ...machineFileOf(fleet, equipment),
    plannedVisits: fleet.plannedVisitsOf(equipment.id),
  }));
};

const visitsUntil = (machine: PlannedMachine, until: CalendarDate): readonly PlannerVisit[] =>
  visitsOfMachine(machine, fleetNow(), { today: today(), noticeDays: 14, until });

/** Carries a command out and counts it; the problems of one that is refused are thrown. */
const carried = async <T>(tally: YearTally, run: Promise<Result<T>>): Promise<T> => {
  const result = await run;
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.problems)}`);
  tally.commands += 1;
  return result.value;
};

/** Levels the year and plans it so; answers how many visits moved. */
export const levelYear = async (tally: YearTally): Promise<number> => {
  const { planning, noticeDays } = fleetNow().settings;
  const machines = plannedMachines();
  const weeks = weeksBetween(today(), addDays(today(), 51 * 7));
  const until = addDays(weeks.at(-1) ?? today(), 6);
  const visits = machines.flatMap((machine) => visitsUntil(machine, until));
  const problem = levellingProblemOf(visits, { planning, weeks, today: today(), movesPlanned: false });
  const state = { machines, shelf: fleetNow(), planning, noticeDays };
  const moves = movesOfPlan({ plan: greedyPlan(problem), weeks, state }, { ...aContext(), today: today() });
  return carried(tally, moveVisits({ moves, reason: '', reasonBy: '' }));
};

const orderNow = async (db: FettleDatabase, id: WorkOrder['id']): Promise<WorkOrder> => {
  const order = await db.orders.get(id);
  if (order === undefined) throw new Error('There is no such order.');
  return order;
};

/** A month of work. */
export const yearWork = (db: FettleDatabase, fleet: YearFleet, tally: YearTally) => {
  const { random, use, manager, technicians } = fleet;
  /** Orders that wait for parts, with the day on which work goes on. */
  const resting = new Map<WorkOrder['id'], CalendarDate>();
  /** Machines whose visits are left alone until a day: what is done to them will be late. */
  const neglected = new Map<string, CalendarDate>();
  const run = <T>(command: Promise<Result<T>>): Promise<T> => carried(tally, command);

  const metersOf = (order: WorkOrder) => {
    const known = use.get(order.equipmentId);
    return known === undefined ? {} : { km: known.start + known.perDay * daysBetween(firstDay, today()) };
  };

  const worked = async (id: WorkOrder['id']): Promise<void> => {
    const { rev, tasks } = await orderNow(db, id);
    const worker = technicians[Math.floor(random() * technicians.length)] ?? manager;
    await run(
      saveOrder({
        id,
        rev,
        workerIds: [worker.id],
        tasks: tasks.map(({ taskId }) => ({ taskId, answer: 'done' as const, value: null, finding: '' })),
        labour: [{ id: `labour-${id}`, personId: worker.id, on: today(), hours: 1 + Math.floor(random() * 8) / 2 }],
      }),
    );
    const lines = tasks.flatMap((task) => task.parts.map((part) => ({ ...part, lot: '' })));
    if (lines.length > 0) await run(takeParts({ orderId: id, on: today(), lines }));
  };

  const finished = async (id: WorkOrder['id']): Promise<void> => {
    const order = await orderNow(db, id);
    const input = { id, completedOn: today(), meters: metersOf(order) };
    const first = await completeOrder({ ...input, rev: order.rev, windowReason: '' });
    if (first.ok) {
      tally.commands += 1;
      tally.went.inTime += 1;
    } else {
      if (!first.problems.every(({ code }) => code === 'windowLeft')) throw new Error(JSON.stringify(first.problems));
      await run(completeOrder({ ...input, rev: order.rev, windowReason: 'The machine was on the road' }));
      tally.went[neglected.has(order.equipmentId) ? 'late' : 'early'] += 1;
    }
    const { rev, levels } = await orderNow(db, id);
    if (!levels.some(({ levelId, isAbsorbed }) => levelId === 'L2' && !isAbsorbed)) {
      await run(releaseOrder({ id, rev }));
      return;
    }
    await run(
      issueCertificate({
        orderId: id,
        inspectorId: manager.id,
        form: 'international',
        language: 'en',
        guarantee: null,
      }),
    );
  };

  const cancelled = async (id: WorkOrder['id']): Promise<void> => {
    const { rev } = await orderNow(db, id);
    await run(cancelOrder({ id, rev, reason: 'The machine was needed' }));
    tally.went.cancelled += 1;
  };

  const began = async (id: WorkOrder['id']): Promise<void> => {
    const order = await orderNow(db, id);
    if (order.state === 'planned') await run(bringIn({ id, rev: order.rev, on: today() }));
    if (random() < 0.06) return cancelled(id);
    if (random() < 0.1) {
      const { rev } = await orderNow(db, id);
      await run(waitOrder({ id, rev, waitingFor: 'parts' }));
      resting.set(id, addDays(today(), 1 + Math.floor(random() * 3)));
      return;
    }
    await worked(id);
    await finished(id);
  };

  const goOn = async (): Promise<void> => {
    for (const [id, until] of [...resting]) {
      if (until > today()) continue;
      resting.delete(id);
      const { rev } = await orderNow(db, id);
      await run(resumeOrder({ id, rev }));
      await worked(id);
      await finished(id);
    }
  };

  /** A level 2 visit is sometimes split: level 1 today, level 2 on a day of its own. */
  const levelsToday = (visit: PlannerVisit): readonly string[] => {
    if (visit.level.id !== 'L2' || random() > 0.3) return [visit.level.id];
    tally.went.split += 1;
    return ['L1'];
  };

  const dueToday = (machine: PlannedMachine): PlannerVisit | undefined => {
    const until = neglected.get(machine.equipment.id);
    if (until !== undefined && until > today()) return undefined;
    if (machine.orders.some(isAhead)) return undefined;
    const [visit] = visitsUntil(machine, today());
    if (visit === undefined || until !== undefined || visit.level.isStatutory || random() > 0.05) return visit;
    neglected.set(machine.equipment.id, addDays(today(), 16));
    return undefined;
  };

  /** A machine that will be away is done tomorrow, before its window opens. */
  const bringForward = async (machine: PlannedMachine): Promise<void> => {
    const visit = visitsUntil(machine, addDays(today(), 40)).find(
      ({ openOn }) => openOn !== null && openOn > addDays(today(), 3),
    );
    if (visit === undefined || visit.orderId !== null) return;
    const moves = [{ equipmentId: machine.equipment.id, key: visit.key, to: addDays(today(), 1) }];
    await run(moveVisits({ moves, reason: 'Away for a month', reasonBy: 'Wang Fang' }));
  };

  /** One working day; on Thursdays the machines of two visits to come are ordered for the next day. */
  return async (): Promise<void> => {
    await goOn();
    const machines = plannedMachines();
    for (const machine of machines) if (random() < 0.002) await bringForward(machine);
    const visits = machines.map(dueToday).filter((visit) => visit !== undefined);
    const asked = visits.map((visit) => ({
      equipmentId: visit.equipmentId,
      programmeId: visit.programmeId,
      levelIds: levelsToday(visit),
    }));
    const tomorrow = asked.filter(() => random() < 0.1);
    const now = asked.filter((visit) => !tomorrow.includes(visit));
    if (tomorrow.length > 0) await run(openOrders({ visits: tomorrow, plannedOn: addDays(today(), 1) }));
    const planned = (await db.orders.where('state').equals('planned').toArray()).filter(
      ({ openedOn }) => openedOn <= today(),
    );
    for (const { id } of planned) await began(id);
    if (now.length === 0) return;
    for (const id of await run(openOrders({ visits: now, plannedOn: null }))) await began(id);
  };
};
