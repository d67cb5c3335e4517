/** A workshop of the size the program promises to be quick at: 4,109 machines, 100,000 readings, 20 services each. */
import type { TableName } from '#domain/change.ts';
import { type Equipment, equipmentKinds } from '#domain/equipment.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { reviewMeter } from '#domain/meterSummary.ts';
import type { Person } from '#domain/person.ts';
import type { Assignment, Completion, Programme, ProgrammeRevision } from '#domain/programme.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { seededRandom } from './random.ts';
import { aMeter, anEquipment, aPerson, aReading } from './rows.ts';
import {
  aCompletion,
  aLevel,
  anAssignment,
  anOrder,
  anOrderTask,
  aProgramme,
  aRevision,
  twoLevels,
} from './serviceRows.ts';

const machineCount = 4_109;
const readingCount = 100_000;
const servicesEach = 20;
/** Lengths of the logs of the first machines; the other machines share the rest evenly. */
const longLogs = [20_000, 5_000, 1_000, 100] as const;
const ordersEach = 6;
const tasksEach = 12;

const makes = ['Ford', 'Volvo', 'Isuzu', 'Toyota', 'Caterpillar', 'Kubota', 'Hino', 'Scania', 'Dongfeng', 'Sinotruk'];
const depots = ['North yard', 'South yard', 'Harbour', 'Parks', 'Water works', 'Fire station', 'Library', 'Airport'];

/** A machine with a log, the value last read, and orders of it on which nothing but the completion is missing. */
export interface BenchMachine {
  readonly machine: Equipment;
  readonly readings: number;
  readonly last: number;
  readonly orders: readonly WorkOrder[];
}

/** Rows by table, and those a measurement asks for by name. */
export interface BenchWorkshop {
  readonly rows: Readonly<Partial<Record<TableName, readonly object[]>>>;
  readonly equipment: readonly Equipment[];
  readonly meters: readonly Meter[];
  /** Longest log first; the last one has a log of ordinary length. */
  readonly measured: readonly BenchMachine[];
  /** None of its tasks is answered. */
  readonly unanswered: WorkOrder;
}

const machineAt = (i: number): Equipment =>
  anEquipment({
    code: `T-${10_000 + ((i * 7_919) % 89_999)}`,
    name: '',
    kind: equipmentKinds[i % equipmentKinds.length] ?? 'truck',
    make: makes[(i * 3) % makes.length] ?? '',
    model: `M${(i * 31) % 97}`,
    year: 2005 + (i % 20),
    serial: `SN${((i * 48_271) % 2_147_483_647).toString(36).toUpperCase()}`,
    depot: depots[(i * 5) % depots.length] ?? '',
  });

interface Log {
  readonly meter: Meter;
  readonly log: readonly MeterReading[];
  readonly last: number;
}

/** A log that ends yesterday; one reading in a hundred is a slip. The verdicts are those the program gives. */
const logOf = (bare: Meter, count: number, { today, random }: { today: CalendarDate; random: () => number }): Log => {
  const days = Math.max(900, Math.min(4_000, count));
  const rise = ((10 + 40 * random()) * days) / count;
  let last = Math.round(2_000 * random());
  const read = Array.from({ length: count }, (_, i): MeterReading => {
    last += Math.round(rise * (0.5 + random()));
    const value = random() < 0.01 ? last + 900_000 : last;
    const on = addDays(today, Math.floor((i * days) / count) - days);
    return aReading(bare, on, { value, source: 'import', takenBy: 'log.csv' });
  });
  const { summary, suspect } = reviewMeter(bare, read, today);
  const log = read.map((reading): MeterReading => {
    const reason = suspect.get(reading.id) ?? null;
    return reason === null ? reading : { ...reading, state: 'suspect', reason };
  });
  return { meter: { ...bare, summary }, log, last };
};

interface Plan {
  readonly programme: Programme;
  readonly revision: ProgrammeRevision;
  readonly person: Person;
  readonly today: CalendarDate;
}

const planOf = (today: CalendarDate): Plan => {
  const programme = aProgramme();
  const yearly = aLevel('X', { rank: 3, covers: [], triggers: [{ kind: 'calendar', every: 1, unit: 'year' }] });
  const levels = [...twoLevels(), yearly];
  const revision = aRevision(programme, { levels, effectiveOn: addDays(today, -1_500) });
  return { programme, revision, person: aPerson(), today };
};

const assigned = ({ id }: Equipment, { programme, today }: Plan): Assignment =>
  anAssignment(id, programme, { baseline: { on: addDays(today, -1_400), meters: {} } });

const servicesOf = (assignment: Assignment, { revision, today }: Plan): readonly Completion[] =>
  Array.from({ length: servicesEach }, (_, k) =>
    aCompletion(assignment, k % 10 === 9 ? 'X' : k % 4 === 3 ? 'L2' : 'L1', {
      on: addDays(today, -1_390 + k * 66),
      revisionId: revision.id,
    }),
  );

/** An order in work. What is missing in `columns` is filled in: who, when, and why it may leave its window. */
const orderOf = (machine: Equipment, plan: Plan, columns: Partial<WorkOrder>): WorkOrder =>
  anOrder({
    equipmentId: machine.id,
    programmeId: plan.programme.id,
    revisionId: plan.revision.id,
    openedOn: addDays(plan.today, -1),
    startedOn: addDays(plan.today, -1),
    workerIds: [plan.person.id],
    windowReason: 'The bench completes it whenever it likes',
    windowReasonBy: plan.person.name,
    ...columns,
  });

const tasks = (answer: 'done' | null) =>
  Array.from({ length: tasksEach }, (_, i) => anOrderTask({ taskId: `L1-${i}`, answer }));

/** Makes the workshop as of today. */
export const benchWorkshop = (today: CalendarDate): BenchWorkshop => {
  const random = seededRandom(23);
  const plan = planOf(today);
  const equipment = Array.from({ length: machineCount }, (_, i) => machineAt(i));
  const rest = readingCount - longLogs.reduce((sum, count) => sum + count, 0);
  const others = machineCount - longLogs.length;
  const countAt = (i: number): number => {
    const k = i - longLogs.length;
    return longLogs[i] ?? Math.floor(((k + 1) * rest) / others) - Math.floor((k * rest) / others);
  };
  const logs = equipment.map(({ id }, i) => logOf(aMeter({ equipmentId: id }), countAt(i), { today, random }));
  const assignments = equipment.map((machine) => assigned(machine, plan));
  let number = 0;
  const newOrder = (machine: Equipment, columns: Partial<WorkOrder>): WorkOrder => {
    number++;
    return orderOf(machine, plan, { number: `2026-${String(number).padStart(4, '0')}`, ...columns });
  };
  const measured = equipment.slice(0, longLogs.length + 1).map((machine, i): BenchMachine => {
    const last = logs[i]?.last ?? 0;
    const orders = Array.from({ length: ordersEach }, (_, k) =>
      newOrder(machine, { tasks: tasks('done'), meters: { km: last + 100 + k } }),
    );
    return { machine, readings: countAt(i), last, orders };
  });
  const [first] = equipment.slice(longLogs.length + 1);
  if (first === undefined) throw new Error('The workshop has no machine to spare.');
  const unanswered = newOrder(first, { tasks: tasks(null) });
  const meters = logs.map(({ meter }) => meter);
  const rows = {
    equipment,
    meters,
    readings: logs.flatMap(({ log }) => log),
    programmes: [plan.programme],
    revisions: [plan.revision],
    assignments,
    completions: assignments.flatMap((assignment) => servicesOf(assignment, plan)),
    orders: [...measured.flatMap(({ orders }) => orders), unanswered],
    people: [plan.person],
  };
  return { rows, equipment, meters, measured, unanswered };
};
