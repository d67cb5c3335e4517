/**
 * Exports of Drivvo: sections `##Refuelling`, `##Service`, `##Expense` and sometimes `##Vehicle`; old Spanish ones
 * begin with `#Reabastecimiento`. The markers are always the same, the headers are in the user's language, so columns
 * are taken by their place: odometer first, date second (four independent readers of the format agree: certain).
 * Newer files name the vehicle in their last column, in older ones the file is about one vehicle; that column is
 * known in Portuguese and from the words other programs use: likely. An odometer of 0 means none was noted.
 */
import type { SurveyedTable } from '#archive/fileSurvey.ts';
import {
  columnNamed,
  type ForeignPart,
  type ForeignReading,
  type ForeignRole,
  leftOut,
  onlyCell,
  unitOfColumn,
} from './foreignFile.ts';

const roles: Readonly<Record<string, ForeignRole>> = {
  refuelling: 'fuel',
  reabastecimiento: 'fuel',
  service: 'work',
  servicio: 'work',
  expense: 'costs',
  gasto: 'costs',
  vehicle: 'machines',
  reminder: 'reminders',
};

const vehicleWords = [
  'vehicle',
  'veículo',
  'vehículo',
  'véhicule',
  'fahrzeug',
  'veicolo',
  'pojazd',
  'автомобиль',
  '车辆',
  '車輛',
];

const roleOf = ({ name }: SurveyedTable): ForeignRole | undefined => roles[name.toLowerCase()];

/** Places of the columns of `##Vehicle`, where the file has it. */
const machine = { code: 0, model: 1, plate: 2, year: 4, notes: 5 } as const;

/** Places of the columns of `##Service` after odometer and date: what it cost, what was done, where. */
const workColumns = { workCost: 2, work: 3, workshop: 4 } as const;

/** Notes stand last, but for the vehicle. */
const notesOf = ({ headers }: SurveyedTable, vehicle: number | null): { readonly workNotes?: number } => {
  const last = headers.length - 1;
  const notes = vehicle === last ? last - 1 : last;
  return notes > workColumns.workshop ? { workNotes: notes } : {};
};

const partOf = (table: SurveyedTable, index: number, code: string): ForeignPart => {
  const role = roleOf(table);
  if (role === undefined) return leftOut(index);
  if (role === 'reminders' || role === 'other') return leftOut(index, role);
  if (role === 'machines') return { table: index, role, columns: machine, unit: null, code: '' };
  const named = columnNamed(table, ...vehicleWords);
  const noted = role === 'work' ? { ...workColumns, ...notesOf(table, named) } : {};
  const columns = { value: 0, takenOn: 1, ...noted, ...(named === null ? {} : { code: named }) };
  return { table: index, role, columns, unit: unitOfColumn(table, 0), code: named === null ? code : '' };
};

/** Reads the tables of a Drivvo file. */
export const drivvoParts: ForeignReading = (tables) => {
  const found = tables.map(roleOf);
  const isDrivvo = found.some((role) => role === 'fuel' || role === 'work' || role === 'costs');
  if (!isDrivvo) return null;
  const code = onlyCell(
    tables.find((table) => roleOf(table) === 'machines'),
    0,
  );
  return tables.map((table, index) => partOf(table, index, code));
};
