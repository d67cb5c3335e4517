/** A fleet of 500 machines for a year: trucks that count kilometres and days, trailers that count days alone. */
import type { FettleDatabase } from '#data/db.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Part } from '#domain/part.ts';
import type { ProgrammeLevel } from '#domain/programme.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { seededRandom } from '#templates/sampleRandom.ts';
import { aMove, aPart } from './partRows.ts';
import { aMeter, anEquipment, aPerson, aReading, on } from './rows.ts';
import { aCompletion, aLevel, anAssignment, aProgramme, aRevision, aTask, theSettings } from './serviceRows.ts';

/** Day on which the year begins, a Monday. */
export const firstDay = on('2026-03-02');

/** When the meters were last read. */
const dayBefore = addDays(firstDay, -1);

/** A truck's use a day, and what it showed on the first day. */
interface Use {
  readonly perDay: number;
  readonly start: number;
}

const trucks = 300;
const trailers = 200;

const random = seededRandom(500);
const daysBefore = (most: number): CalendarDate => addDays(firstDay, -Math.floor(random() * most));

const filter = aPart({ number: 'OF-1', unitCost: 18 });
const oil = aPart({ number: 'OIL-1', unit: 'litre', unitCost: 4.5 });

const needing = (part: Part, quantity: number) => ({ parts: [{ partId: part.id, quantity }] });

const truckLevels: readonly ProgrammeLevel[] = [
  aLevel('L1', {
    triggers: [
      { kind: 'calendar', every: 60, unit: 'day' },
      { kind: 'usage', meter: 'km', every: 5_000 },
    ],
    early: { days: 7, usage: 500 },
    late: { days: 7, usage: 500 },
    plannedHours: 3,
    tasks: [aTask('L1-1', needing(filter, 1)), aTask('L1-2', needing(oil, 12.5))],
  }),
  aLevel('L2', {
    rank: 2,
    triggers: [{ kind: 'calendar', every: 180, unit: 'day' }],
    early: { days: 14 },
    late: { days: 14 },
    plannedHours: 9,
    needsCertificate: true,
    tasks: [aTask('L2-1', needing(filter, 2))],
  }),
];

const trailerLevels: readonly ProgrammeLevel[] = [
  aLevel('T1', {
    triggers: [{ kind: 'calendar', every: 45, unit: 'day' }],
    early: { days: 5 },
    late: { days: 5 },
    plannedHours: 2,
  }),
  aLevel('SI', {
    rank: 2,
    covers: [],
    triggers: [{ kind: 'calendar', every: 1, unit: 'year' }],
    shift: 0,
    early: { days: 30 },
    late: { days: 0 },
    plannedHours: 4,
    isStatutory: true,
  }),
];

const truckProgramme = aProgramme();
const trailerProgramme = aProgramme({ name: { en: 'Trailer service' }, meters: [] });

/** A machine with a place in mid-cycle: under its programme for some months, serviced once since. */
const machine = (i: number, use: Map<Equipment['id'], Use>) => {
  const isTruck = i < trucks;
  const equipment = anEquipment({ code: `${isTruck ? 'T' : 'R'}-${i}`, kind: isTruck ? 'truck' : 'trailer' });
  const baselineOn = addDays(daysBefore(240), -60);
  const last = daysBefore(isTruck ? 60 : 45);
  const perDay = 20 + Math.floor(random() * 60);
  const start = 100_000 + Math.floor(random() * 200_000);
  if (isTruck) use.set(equipment.id, { perDay, start });
  const km = (days: number) => (isTruck ? { km: start - perDay * days } : {});
  const assignment = anAssignment(equipment.id, isTruck ? truckProgramme : trailerProgramme, {
    baseline: { on: baselineOn, meters: km(60) },
  });
  return {
    equipment,
    assignment,
    completion: aCompletion(assignment, isTruck ? 'L1' : 'T1', { on: last, meters: km(30) }),
  };
};

const meterOf = (equipmentId: Equipment['id'], { perDay, start }: Use) =>
  aMeter({
    equipmentId,
    handUsePerDay: perDay,
    summary: {
      current: { takenOn: dayBefore, value: start - perDay },
      usePerDay: { p10: perDay, p50: perDay, p90: perDay },
      accepted: 1,
      suspect: 0,
    },
  });

/** How much of each part there is on the first day. */
export const startStock = 20_000;

/** Puts the fleet, its people, its parts and their stock into the database; answers what the year is driven with. */
export const seedYear = async (db: FettleDatabase) => {
  const use = new Map<Equipment['id'], Use>();
  const machines = Array.from({ length: trucks + trailers }, (_, i) => machine(i, use));
  const meters = [...use].map(([id, each]) => meterOf(id, each));
  const manager = aPerson({ name: 'Wang Fang', roles: ['manager', 'inspector'], inspectorNo: 'QC-0417' });
  const technicians = Array.from({ length: 8 }, (_, i) => aPerson({ name: `Technician ${i}` }));
  const parts = [filter, oil];
  await db.equipment.bulkAdd(machines.map(({ equipment }) => equipment));
  await db.assignments.bulkAdd(machines.map(({ assignment }) => assignment));
  await db.completions.bulkAdd(machines.map(({ completion }) => completion));
  await db.meters.bulkAdd(meters);
  await db.readings.bulkAdd(
    meters.map((meter) => aReading(meter, dayBefore, { value: meter.summary.current?.value ?? 0 })),
  );
  await db.programmes.bulkAdd([truckProgramme, trailerProgramme]);
  await db.revisions.bulkAdd([
    aRevision(truckProgramme, { levels: [...truckLevels] }),
    aRevision(trailerProgramme, { levels: [...trailerLevels] }),
  ]);
  await db.people.bulkAdd([manager, ...technicians]);
  await db.parts.bulkAdd(parts);
  await db.partMoves.bulkAdd(
    parts.map((part) =>
      aMove(part, { kind: 'received', quantity: startStock, unitCost: part.unitCost, on: addDays(firstDay, -30) }),
    ),
  );
  const planning = { workDays: [1, 2, 3, 4, 5], closures: [], bays: 16, technicianHours: 80, dayHours: 8 };
  const cost = { currency: 'EUR', labourRate: 60 };
  await db.settings.add(theSettings({ planning, cost, currentPersonId: manager.id }));
  return { use, manager, technicians, parts, random };
};

/** What the year is driven with. */
export type YearFleet = Awaited<ReturnType<typeof seedYear>>;
