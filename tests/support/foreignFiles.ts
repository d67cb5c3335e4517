/** Files of other programs, made by hand as these write them, and what must become of every row. */
import type { ForeignProgram } from '#archive/foreign/foreignFile.ts';
import type { ImportOptions } from '#archive/importTarget.ts';

/** A file, what the user says where it does not, and what becomes of its rows: `row verdict reason · code · reading`. */
interface LeftBehind {
  readonly file: string;
  readonly program: ForeignProgram;
  /** What its tables hold, in file order. */
  readonly roles: readonly string[];
  /** What must be asked. */
  readonly asks: readonly string[];
  readonly chosen?: Partial<ImportOptions>;
  readonly rows: readonly string[];
}

const lubeLogger = { program: 'lubeLogger', chosen: { onlyCode: 'Wagon', unit: 'mi' } } as const;
const fleetio = { program: 'fleetio' } as const;

/** The files of the fixtures. */
export const foreignFiles: readonly LeftBehind[] = [
  {
    file: 'fuelio.csv',
    program: 'fuelio',
    roles: ['machines', 'fuel', 'other', 'work', 'other'],
    asks: [],
    rows: [
      '3 new createsEquipment · Blue van',
      '6 new null · Blue van · 2026-03-28 142310 km',
      '7 new null · Blue van · 2026-03-10 141554.5 km',
      '8 new null · Blue van · 2026-02-20 140803 km',
      '11 refused sectionNotTaken',
      '12 refused sectionNotTaken',
      '15 new takesWork · Blue van · 2026-03-15 141700 km · 2026-03-15 Oil and filter',
      '16 refused costNotTaken',
      '17 refused dateImpossible',
      '18 refused sectionNotTaken',
      '21 refused sectionNotTaken',
    ],
  },
  {
    file: 'drivvo.csv',
    program: 'drivvo',
    roles: ['fuel', 'costs', 'work', 'machines'],
    asks: [],
    rows: [
      '3 new null · Octavia · 2026-05-02 48210 km',
      '4 new null · Octavia · 2026-04-11 47586 km',
      '5 refused valueMissing',
      '9 new readingOnly · Octavia · 2026-04-20 47900 km',
      '10 refused costNotTaken',
      '14 new takesWork · Octavia · 2026-04-25 48000 km · 2026-04-25 Замена масла · Гараж',
      '15 new takesWork · Octavia · 2026-04-26 Шиномонтаж · Гараж',
      '19 new createsEquipment · Octavia',
    ],
  },
  {
    // Its header breaks the rules of CSV, as Drivvo writes it where a car has two fuels.
    file: 'drivvo-broken-header.csv',
    program: 'drivvo',
    roles: ['fuel', 'work'],
    asks: ['code', 'unit'],
    chosen: { onlyCode: 'Taxi 4', unit: 'km' },
    rows: [
      '3 new null · Taxi 4 · 2026-03-14 12750 km',
      '4 new null · Taxi 4 · 2026-03-05 12345 km',
      '7 new takesWork · Taxi 4 · 2026-03-06 12500 km · 2026-03-06 Oil change',
    ],
  },
  {
    ...lubeLogger,
    file: 'lubelogger-gas.csv',
    roles: ['fuel'],
    asks: ['code', 'unit'],
    rows: [
      '2 new null · Wagon · 2026-05-08 204836 mi',
      '3 new null · Wagon · 2026-05-30 205056 mi',
      '4 refused valueMissing',
    ],
  },
  {
    ...lubeLogger,
    file: 'lubelogger-service.csv',
    roles: ['work'],
    asks: ['code', 'unit'],
    rows: [
      '2 new takesWork · Wagon · 2026-01-10 201000 mi · 2026-01-10 Oil change',
      '3 new takesWork · Wagon · 2026-02-01 Windscreen',
    ],
  },
  {
    ...lubeLogger,
    file: 'lubelogger-odometer.csv',
    roles: ['readings'],
    asks: ['code', 'unit'],
    rows: ['2 new null · Wagon · 2026-03-01 203100 mi', '3 new null · Wagon · 2026-03-15 203640 mi'],
  },
  {
    ...lubeLogger,
    file: 'lubelogger-reminders.csv',
    roles: ['reminders'],
    asks: [],
    rows: ['2 refused reminderNotTaken', '3 refused reminderNotTaken'],
  },
  {
    ...fleetio,
    file: 'fleetio-vehicles.csv',
    roles: ['machines'],
    asks: [],
    rows: ['2 new createsEquipment · Truck 7', '3 new createsEquipment · Loader 2'],
  },
  {
    ...fleetio,
    file: 'fleetio-service.csv',
    roles: ['work'],
    asks: ['unit'],
    rows: [
      '2 new takesWork · Truck 7 · 2026-05-14 209800 km · 2026-05-14 Engine oil & filter replacement',
      '3 new takesWork · Loader 2 · 2026-05-20 Hydraulic hose',
    ],
  },
  {
    ...fleetio,
    file: 'fleetio-meter.csv',
    roles: ['readings'],
    asks: ['unit'],
    rows: [
      '2 new null · Truck 7 · 2026-06-10 213950 km',
      '3 suspect backwards · Truck 7 · 2026-06-11 21 km',
      '4 new null · Truck 9 · 2026-06-11 1000 km',
      '5 refused secondMeter',
      '6 refused voidedThere',
      '7 new null · Loader 2 · 2026-06-12 5342.5 km',
    ],
  },
  { ...fleetio, file: 'fleetio-issues.csv', roles: ['other'], asks: [], rows: ['2 refused sectionNotTaken'] },
  {
    file: 'fuelly.csv',
    program: 'fuelly',
    roles: ['fuel'],
    asks: [],
    rows: [
      '2 new null · Minty · 2026-03-02 58210 mi',
      '3 new null · Minty · 2026-03-20 58520 mi',
      '4 new null · Old Red · 2026-03-21 120455 mi',
      '5 refused valueMissing',
    ],
  },
  {
    file: 'acar.csv',
    program: 'aCar',
    roles: ['other', 'machines', 'fuel', 'work', 'other'],
    asks: [],
    rows: [
      '3 refused sectionNotTaken',
      '7 new createsEquipment · Altima',
      '11 new null · Altima · 2025-07-15 106421 mi',
      '12 new null · Altima · 2025-06-28 106010 mi',
      '16 new takesWork · Altima · 2025-05-14 105600 mi · 2025-05-14 Engine Oil, Oil Filter',
      '20 refused sectionNotTaken',
    ],
  },
];
