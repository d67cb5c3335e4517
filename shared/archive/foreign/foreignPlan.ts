/** What must be asked before a recognised file is planned, and how each of its tables is then taken in. */
import { type CellFormats, cellFormats } from '#archive/columnFormat.ts';
import type { DateOrder } from '#archive/dateText.ts';
import type { SurveyedTable } from '#archive/fileSurvey.ts';
import type { Reason } from '#archive/importRow.ts';
import { type DateTarget, dateTargets, type ImportOptions } from '#archive/importTarget.ts';
import type { CostColumn } from '#archive/workReader.ts';
import type { ImportKind } from '#domain/importBatch.ts';
import type { ForeignFile, ForeignPart, ForeignRole, RowsLeftOut, WorkRows } from './foreignFile.ts';

/** What only the user can say of a recognised file. */
interface ForeignQuestions {
  /** Nothing in the file names the machine. */
  readonly code: boolean;
  /** Nothing in the file says what its readings count. */
  readonly unit: boolean;
  /** Orders its dates can be read in, when the file leaves that open; else empty. */
  readonly dateOrders: readonly DateOrder[];
  /** A date that can be read in all of them. */
  readonly example: string;
}

/** How the rows of one table are taken in. */
export interface PartToPlan {
  readonly options: ImportOptions;
  readonly formats: CellFormats;
  /** Why no row of the table is taken in; null: they are. */
  readonly leftOut: Reason | null;
  /** Why a row without a reading is refused. */
  readonly withoutReading: Reason;
  /** A reading is all that is taken of a row that says more. */
  readonly isReadingOnly: boolean;
  /** These programs write 0 where no reading was noted. */
  readonly isZeroBlank: boolean;
  readonly rowsLeftOut: readonly RowsLeftOut[];
  /** Null: all rows of a table of work tell of work. */
  readonly workRows: WorkRows | null;
  /** Columns whose sum is what work cost, as they are written; none: a column of its own says it. */
  readonly costs: readonly CostColumn[];
  /** The unit is the user's word for all machines at once: one that is known to count hours or cycles keeps its own. */
  readonly isUnitForAll: boolean;
}

const leftOutReason = { reminders: 'reminderNotTaken', other: 'sectionNotTaken' } as const satisfies Partial<
  Record<ForeignRole, Reason>
>;

/** What the tables of each role are planned as. */
const kinds: Readonly<Record<ForeignRole, ImportKind>> = {
  machines: 'equipment',
  fuel: 'readings',
  readings: 'readings',
  work: 'services',
  costs: 'readings',
  parts: 'parts',
  reminders: 'readings',
  other: 'readings',
};

interface DateColumn {
  readonly table: SurveyedTable;
  readonly column: number;
}

const dateColumns = ({ parts }: ForeignFile, tables: readonly SurveyedTable[]): readonly DateColumn[] =>
  parts.flatMap(({ table: index, columns }) => {
    const table = tables[index];
    if (table === undefined) return [];
    return dateTargets.flatMap((target) => {
      const column = columns[target];
      return column === undefined ? [] : [{ table, column }];
    });
  });

const verdictOf = ({ table, column }: DateColumn) => table.formatOf(column).dates;

/** The one order all the file's columns that say it agree on; null when they say nothing or differ. */
const orderSaid = (columns: readonly DateColumn[]): DateOrder | null => {
  const said = new Set(
    columns.flatMap((column) => {
      const verdict = verdictOf(column);
      return verdict.is === 'decided' && verdict.order !== null ? [verdict.order] : [];
    }),
  );
  const [order, ...others] = said;
  return order !== undefined && others.length === 0 ? order : null;
};

const firstFilled = ({ table, column }: DateColumn): string =>
  table.sample.map((cells) => cells[column] ?? '').find((cell) => cell.trim() !== '') ?? '';

/** What must be asked of a recognised file. A column that leaves the order of dates open follows another that does not. */
export const foreignQuestions = (file: ForeignFile, tables: readonly SurveyedTable[]): ForeignQuestions => {
  const read = file.parts.filter(({ columns }) => columns.value !== undefined);
  const logs = read.filter(({ role }) => role !== 'machines');
  const columns = dateColumns(file, tables);
  const said = orderSaid(columns);
  const open = columns.find((column) => {
    const verdict = verdictOf(column);
    return verdict.is === 'open' && !verdict.orders.some((order) => order === said);
  });
  const verdict = open === undefined ? null : verdictOf(open);
  return {
    code: logs.some((part) => part.columns.code === undefined && part.code === ''),
    unit: read.some((part) => part.columns.unit === undefined && part.unit === null),
    dateOrders: verdict?.is === 'open' ? verdict.orders : [],
    example: open === undefined ? '' : firstFilled(open),
  };
};

/** Orders only for columns that leave theirs open: what a column says itself is not overruled. */
const openOrders = (
  { columns }: ForeignPart,
  table: SurveyedTable,
  order: DateOrder | null,
): Partial<Record<DateTarget, DateOrder>> =>
  Object.fromEntries(
    dateTargets.flatMap((target) => {
      const column = columns[target];
      const isOpen = column !== undefined && table.formatOf(column).dates.is === 'open';
      return isOpen && order !== null ? [[target, order] as const] : [];
    }),
  );

/**
 * How a table of a recognised file is taken in. `answers`: the user's, of which `onlyCode`, `unit`, the order of
 * `takenOn`, `createEquipment` and `readOn` are heard where the file itself says nothing.
 */
export const partToPlan = (
  part: ForeignPart,
  {
    file,
    tables,
    answers,
  }: { readonly file: ForeignFile; readonly tables: readonly SurveyedTable[]; readonly answers: ImportOptions },
  thisYear: number,
): PartToPlan => {
  const table = tables[part.table];
  if (table === undefined) throw new Error(`No table ${part.table} in this file.`);
  const order = answers.dateOrders.takenOn ?? orderSaid(dateColumns(file, tables));
  const options: ImportOptions = {
    ...answers,
    kind: kinds[part.role],
    columns: part.columns,
    dateOrders: openOrders(part, table, order),
    unit: part.unit ?? answers.unit,
    onlyCode: part.columns.code === undefined ? part.code || answers.onlyCode : '',
  };
  const { role } = part;
  // Where work stands among costs, a row that tells of none is a cost.
  const isOfCosts = role === 'costs' || (role === 'work' && part.workRows !== undefined);
  return {
    options,
    formats: cellFormats(options, table.formatOf, thisYear),
    leftOut: role === 'reminders' || role === 'other' ? leftOutReason[role] : null,
    withoutReading: isOfCosts ? 'costNotTaken' : 'valueMissing',
    isReadingOnly: isOfCosts,
    isZeroBlank: true,
    rowsLeftOut: part.rowsLeftOut ?? [],
    workRows: part.workRows ?? null,
    costs: (part.costColumns ?? []).map((column) => ({ column, decimal: table.formatOf(column).decimal })),
    isUnitForAll: part.unit === null && part.columns.unit === undefined && part.columns.code !== undefined,
  };
};
