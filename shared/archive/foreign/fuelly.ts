/**
 * Fuel-ups exported by Fuelly, all cars in one file: `car_name`, `model`, consumption, `odometer`, `miles` or `km`
 * (driven since the last one), amount, `price`, `city_percentage`, `fuelup_date`, … as two independent readers and
 * two users' own scripts have them: certain. The order of day and month is the user's and not said. A file without
 * `odometer` has no reading to give: its rows are refused and say so.
 *
 * aCar, later Fuelly for Android, writes tables under plain titles (`Metadata`, `Vehicles`, `Fill-Up Records`, …),
 * with units in every row, as in the export one user published: likely.
 */
import type { SurveyedTable } from '#archive/fileSurvey.ts';
import {
  columnNamed,
  columnsNamed,
  type ForeignPart,
  type ForeignReading,
  hasColumns,
  leftOut,
} from './foreignFile.ts';

const fuelUp = {
  code: ['carname'],
  model: ['model'],
  takenOn: ['fuelupdate'],
  value: ['odometer'],
} as const;

const distanceUnit = (table: SurveyedTable): 'km' | 'mi' | null => {
  if (columnNamed(table, 'miles') !== null) return 'mi';
  return columnNamed(table, 'km', 'kilometers', 'kilometres') === null ? null : 'km';
};

/** Reads the table of a Fuelly file. */
export const fuellyParts: ForeignReading = (tables) => {
  const [table, ...more] = tables;
  if (table === undefined || more.length > 0 || !hasColumns(table, 'carname', 'fuelupdate')) return null;
  return [{ table: 0, role: 'fuel', columns: columnsNamed(table, fuelUp), unit: distanceUnit(table), code: '' }];
};

const vehicle = {
  code: ['name'],
  kind: ['type'],
  make: ['make'],
  model: ['model'],
  year: ['year'],
  serial: ['vin'],
  plate: ['licenseplate'],
  notes: ['notes'],
} as const;

const record = {
  code: ['vehicle'],
  takenOn: ['date'],
  value: ['odometerreading'],
  unit: ['distanceunit'],
} as const;

/** What was done stands under sub types (`Engine Oil, Oil Filter`), the type says no more than service or repair. */
const event = {
  ...record,
  work: ['subtypes', 'type'],
  workCost: ['totalcost'],
  workshop: ['place', 'servicecentername', 'eventplacename'],
  workNotes: ['notes'],
} as const;

/** Reads the tables of an aCar file. */
export const aCarParts: ForeignReading = (tables) => {
  if (!tables.some(({ name }) => name === 'Fill-Up Records' || name === 'Event Records')) return null;
  return tables.map((table, index): ForeignPart => {
    const part = { table: index, unit: null, code: '' };
    if (table.name === 'Vehicles') return { ...part, role: 'machines', columns: columnsNamed(table, vehicle) };
    if (table.name === 'Fill-Up Records') return { ...part, role: 'fuel', columns: columnsNamed(table, record) };
    if (table.name === 'Event Records') return { ...part, role: 'work', columns: columnsNamed(table, event) };
    return leftOut(index);
  });
};
