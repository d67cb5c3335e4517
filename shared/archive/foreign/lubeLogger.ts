/**
 * CSV exports of LubeLogger, one kind of record of one vehicle a file, without the vehicle and without a unit. Header
 * sets as in the export models and sample files of its source code: certain. Services, repairs and upgrades have one
 * and the same header. Dates are written as the server is set.
 */
import type { SurveyedTable } from '#archive/fileSurvey.ts';
import {
  columnsNamed,
  type ForeignPart,
  type ForeignReading,
  type ForeignRole,
  hasColumns,
  leftOut,
} from './foreignFile.ts';

const reading = { takenOn: ['date'], value: ['odometer'] } as const;

const machine = {
  code: ['licenseplate'],
  make: ['make'],
  model: ['model'],
  year: ['year'],
  plate: ['licenseplate'],
} as const;

const work = { ...reading, work: ['description'], workCost: ['cost'], workNotes: ['notes'] } as const;

/** Supplies bought; their cost is that of all of them together and not taken. */
const part = {
  partNumber: ['partnumber'],
  partName: ['description'],
  stock: ['partquantity'],
  supplier: ['partsupplier'],
  partNotes: ['notes'],
} as const;

const targets = { machines: machine, fuel: reading, readings: reading, costs: reading, work, parts: part } as const;

/** Headers its records of work and costs may have besides those that tell them. */
const own = new Set(['id', 'date', 'odometer', 'description', 'notes', 'cost', 'tags', 'extrafields', 'files']);

const hasOnlyOwn = ({ bareHeaders }: SurveyedTable): boolean => bareHeaders.every((header) => own.has(header));

const signs: readonly (readonly [ForeignRole, (table: SurveyedTable) => boolean])[] = [
  ['fuel', (table) => hasColumns(table, 'date', 'odometer', 'fuelconsumed')],
  ['readings', (table) => hasColumns(table, 'date', 'initialodometer', 'odometer')],
  ['reminders', (table) => hasColumns(table, 'description', 'urgency', 'metric')],
  ['other', (table) => hasColumns(table, 'datecreated', 'description', 'priority', 'progress')],
  ['parts', (table) => hasColumns(table, 'partnumber', 'partsupplier', 'partquantity')],
  ['machines', (table) => hasColumns(table, 'make', 'model', 'licenseplate', 'useenginehours')],
  ['work', (table) => hasColumns(table, 'date', 'odometer', 'description', 'notes', 'cost') && hasOnlyOwn(table)],
  ['other', (table) => hasColumns(table, 'date', 'description', 'notes', 'cost') && hasOnlyOwn(table)],
];

/** Reads the table of a LubeLogger file. */
export const lubeLoggerParts: ForeignReading = (tables) => {
  const [table, ...more] = tables;
  if (table === undefined || more.length > 0 || table.name !== '') return null;
  const role = signs.find(([, fits]) => fits(table))?.[0];
  if (role === undefined) return null;
  if (role === 'reminders' || role === 'other') return [leftOut(0, role)];
  const columns = columnsNamed(table, targets[role]);
  return [{ table: 0, role, columns, unit: null, code: '' } satisfies ForeignPart];
};
