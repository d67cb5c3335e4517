/** Rows and contexts for tests: plain ones, of which each test says only what matters to it. */
import { newRow } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import { blankEquipment, type Equipment, noCrew } from '#domain/equipment.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { noAccess, type Person } from '#domain/person.ts';
import { type CalendarDate, calendarDate } from '#kernel/calendarDate.ts';
import type { Id } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';

let counted = 0;

/** A UUIDv7 that nothing else bears; later ones sort later. */
export const freshId = <Noun extends string>(): Id<Noun> =>
  `01900000-0000-7000-8000-${(counted++).toString(16).padStart(12, '0')}` as Id<Noun>;

/** A context of 10 March 2026, with Li Wei acting. */
export const aContext = (columns: Partial<Context> = {}): Context => ({
  actor: { id: null, name: 'Li Wei' },
  now: '2026-03-10T08:00:00.000Z' as Instant,
  today: calendarDate('2026-03-10'),
  newId: freshId,
  confirmed: [],
  ...columns,
});

const row = () => newRow(aContext());

/** A truck in service. */
export const anEquipment = (columns: Partial<Equipment> = {}): Equipment => ({
  ...blankEquipment,
  ...row(),
  id: freshId<'Equipment'>(),
  code: 'T-1',
  name: 'Truck 1',
  kind: 'truck',
  crew: noCrew,
  archivedOn: null,
  isSample: false,
  importBatchId: null,
  ...columns,
});

/** An odometer in km without readings. */
export const aMeter = (columns: Partial<Meter> = {}): Meter => ({
  ...row(),
  id: freshId<'Meter'>(),
  equipmentId: freshId<'Equipment'>(),
  unit: 'km',
  events: [],
  handUsePerDay: null,
  capPerDay: null,
  summary: { current: null, usePerDay: null, accepted: 0, suspect: 0 },
  isSample: false,
  importBatchId: null,
  ...columns,
});

/** An accepted reading of a meter. */
export const aReading = (meter: Meter, takenOn: string, columns: Partial<MeterReading> = {}): MeterReading => ({
  ...row(),
  id: freshId<'Reading'>(),
  meterId: meter.id,
  equipmentId: meter.equipmentId,
  takenOn: calendarDate(takenOn),
  value: 0,
  source: 'hand',
  takenBy: 'Li Wei',
  state: 'accepted',
  reason: null,
  confirmed: false,
  orderId: null,
  isSample: false,
  importBatchId: null,
  ...columns,
});

/** A log of accepted readings: `['2026-01-05', 1200]` and so on. */
export const aLog = (meter: Meter, readings: readonly (readonly [string, number])[]): readonly MeterReading[] =>
  readings.map(([takenOn, value]) => aReading(meter, takenOn, { value }));

/** A technician. */
export const aPerson = (columns: Partial<Person> = {}): Person => ({
  ...row(),
  id: freshId<'Person'>(),
  name: 'Zhang Min',
  roles: ['technician'],
  phone: '',
  inspectorNo: '',
  inspectorUntil: null,
  ...noAccess,
  archivedOn: null,
  isSample: false,
  ...columns,
});

/** A date, for short. */
export const on = (text: string): CalendarDate => calendarDate(text);
