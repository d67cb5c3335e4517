/** A workshop of the size backups are promised for: 500 machines, 100,000 readings, 20,000 orders, and their trail. */
import { auditEntry, entryContent } from '#domain/audit.ts';
import type { TableName } from '#domain/change.ts';
import { changeOf } from '#domain/change.ts';
import type { Equipment } from '#domain/equipment.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import type { WorkOrder } from '#domain/workOrder.ts';
import { addDays, type CalendarDate } from '#kernel/calendarDate.ts';
import { seededRandom } from './random.ts';
import { aContext, aMeter, anEquipment, aPerson, aReading } from './rows.ts';
import { anOrder, anOrderTask, text } from './serviceRows.ts';

const machineCount = 500;
const readingsEach = 200;
const ordersEach = 40;
const tasksEach = 12;

const makes = ['Ford', 'Volvo', 'Isuzu', 'Toyota', 'Caterpillar', 'Kubota', 'Hino', 'Scania', 'Dongfeng', 'Sinotruk'];
const works = [
  'Check oil level',
  'Replace fuel filter',
  'Grease the chassis',
  'Measure brake linings',
  'Check tyre pressures',
];
const inChinese = ['检查机油液位', '更换燃油滤清器', '底盘润滑', '测量制动片', '检查轮胎气压'];

const machineAt = (i: number): Equipment =>
  anEquipment({
    code: `T-${10_000 + i}`,
    make: makes[i % makes.length] ?? '',
    model: `M${i % 97}`,
    year: 2005 + (i % 20),
  });

const readingsOf = (meter: Meter, today: CalendarDate, random: () => number): readonly MeterReading[] => {
  let value = 10_000;
  return Array.from({ length: readingsEach }, (_, i) => {
    value += Math.round(random() * 400);
    return aReading(meter, addDays(today, (i - readingsEach) * 9), { value });
  });
};

const ordersOf = (machine: Equipment, today: CalendarDate, random: () => number): readonly WorkOrder[] =>
  Array.from({ length: ordersEach }, (_, i) =>
    anOrder({
      equipmentId: machine.id,
      number: `${machine.code}-${i}`,
      state: 'released',
      openedOn: addDays(today, (i - ordersEach) * 45),
      notes: `Work done as planned; ${Math.round(random() * 1e9)}.`,
      tasks: Array.from({ length: tasksEach }, (_, k) =>
        anOrderTask({
          taskId: `L1-${k}`,
          text: text(`${works[k % works.length]} ${k}`, `${inChinese[k % works.length]} ${k}`),
          answer: 'done',
          value: k % 4 === 3 ? Math.round(random() * 100) / 10 : null,
        }),
      ),
    }),
  );

/** Its rows by table, and one entry of the trail for each of `trailed` commands that wrote them. */
export const largeWorkshop = (
  today: CalendarDate,
  { trailed }: { readonly trailed: number },
): Readonly<Partial<Record<TableName | 'audit', readonly object[]>>> => {
  const random = seededRandom(9);
  const equipment = Array.from({ length: machineCount }, (_, i) => machineAt(i));
  const meters = equipment.map(({ id }) => aMeter({ equipmentId: id }));
  const readings = meters.flatMap((meter) => readingsOf(meter, today, random));
  const orders = equipment.flatMap((machine) => ordersOf(machine, today, random));
  const context = aContext();
  const audit = Array.from({ length: trailed }, (_, i) => {
    const reading = readings[i % readings.length] ?? null;
    const changes = [changeOf('readings', null, reading)];
    return auditEntry(entryContent({ command: 'recordReading', changes, isBulk: false }), i + 1, context);
  });
  return { equipment, meters, readings, orders, people: [aPerson()], audit };
};
