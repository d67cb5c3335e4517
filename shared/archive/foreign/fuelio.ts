/**
 * Backups and CSV exports of Fuelio: sections `## Vehicle`, `## Log`, `## CostCategories`, `## Costs` and others, one
 * vehicle a file. Header sets as in a published sample backup and in three independent readers of the format: certain.
 * `DistUnit` 0 is kilometres, 1 miles, as that sample has it; an odometer of 0 in costs means none was noted.
 */
import type { SurveyedTable } from '#archive/fileSurvey.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import {
  columnNamed,
  columnsNamed,
  type ForeignPart,
  type ForeignReading,
  hasColumns,
  leftOut,
  leftOutWhere,
  onlyCell,
  unitOfColumn,
} from './foreignFile.ts';

const distanceUnits: Readonly<Record<string, MeterUnit>> = { '0': 'km', '1': 'mi' };

const reading = { takenOn: ['data', 'date'], value: ['odo'] } as const;

const machine = {
  code: ['name'],
  make: ['make'],
  model: ['model'],
  year: ['year'],
  serial: ['vin'],
  plate: ['plate'],
  notes: ['description'],
} as const;

const unitOf = (log: SurveyedTable, vehicle: SurveyedTable | undefined): MeterUnit | null =>
  unitOfColumn(log, columnsNamed(log, reading).value) ??
  (vehicle === undefined ? null : (distanceUnits[onlyCell(vehicle, columnNamed(vehicle, 'distunit'))] ?? null));

const work = { ...reading, work: ['costtitle', 'title'], workCost: ['cost'], workNotes: ['notes'] } as const;

/** Categories of costs that are work on the machine, as the app names them and as people do. */
const workCategory =
  /servic|maint|repair|tun|tyre|tire|oil|brake|inspect|wartung|reparatur|serwis|napraw|mantenim|repara|entret|répar|manuten|riparaz|обслуж|ремонт|保养|保養|维修|維修|维护|維護/i;

/** Ids of the categories of work. */
const workTypes = (tables: readonly SurveyedTable[]): readonly string[] => {
  const categories = tables.find(({ name }) => name === 'CostCategories');
  if (categories === undefined) return [];
  const [id, name] = [columnNamed(categories, 'costtypeid'), columnNamed(categories, 'name')];
  if (id === null || name === null) return [];
  return categories.sample.flatMap((cells) => (workCategory.test(cells[name] ?? '') ? [(cells[id] ?? '').trim()] : []));
};

interface CostsSection extends Pick<ForeignPart, 'unit' | 'code'> {
  readonly index: number;
  readonly tables: readonly SurveyedTable[];
}

/** Costs are work where their category says so; a template is a cost that is yet to come. */
const costsPart = (table: SurveyedTable, { index, unit, code, tables }: CostsSection): ForeignPart => {
  const rowsLeftOut = leftOutWhere(columnNamed(table, 'istemplate'), ['1'], 'sectionNotTaken');
  const words = workTypes(tables);
  const column = columnNamed(table, 'costtypeid');
  const part = { table: index, unit, code, rowsLeftOut };
  return column === null || words.length === 0
    ? { ...part, role: 'costs', columns: columnsNamed(table, reading) }
    : { ...part, role: 'work', columns: columnsNamed(table, work), workRows: { column, words } };
};

/** Reads the tables of a Fuelio file. */
export const fuelioParts: ForeignReading = (tables) => {
  const vehicle = tables.find(({ name }) => name === 'Vehicle');
  const log = tables.find((table) => table.name === 'Log' && hasColumns(table, 'odo'));
  const isFuelio =
    log !== undefined || (vehicle !== undefined && hasColumns(vehicle, 'distunit', 'importcsvdateformat'));
  if (!isFuelio) return null;
  const code = onlyCell(vehicle, vehicle === undefined ? null : columnNamed(vehicle, 'name'));
  const unit = log === undefined ? null : unitOf(log, vehicle);
  return tables.map((table, index): ForeignPart => {
    if (table === vehicle)
      return { table: index, role: 'machines', columns: columnsNamed(table, machine), unit, code: '' };
    if (table === log) return { table: index, role: 'fuel', columns: columnsNamed(table, reading), unit, code };
    if (table.name === 'Costs') return costsPart(table, { index, unit, code, tables });
    return leftOut(index);
  });
};
