/** What the columns step shows and asks, worked out from the file and the options. Pure. */
import type { DateOrder } from '#archive/dateText.ts';
import {
  type ColumnMap,
  type DateTarget,
  dateTargets,
  type ImportOptions,
  type ImportTarget,
  importTargets,
} from '#archive/importTarget.ts';
import type { ImportKind } from '#domain/importBatch.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Inspection, PlanSummary, TableView } from '#workers/importMessages.ts';

/** Options as guessed for a table, where the user has said nothing yet. */
export const firstOptions = (
  { tables, onlyCode }: Inspection,
  index: number,
  { unit, today }: { readonly unit: MeterUnit; readonly today: CalendarDate },
): ImportOptions => {
  const table = tables[index];
  return {
    kind: table?.kind ?? 'equipment',
    columns: table?.columns ?? {},
    dateOrders: {},
    unit: table?.unit ?? unit,
    createEquipment: true,
    onlyCode: table?.columns.code === undefined ? onlyCode : '',
    readOn: today,
  };
};

/** The columns with one of them given a meaning (null: not used). A meaning stands on one column only. */
export const withTarget = (columns: ColumnMap, column: number, target: ImportTarget | null): ColumnMap => {
  const kept = Object.entries(columns).filter(([name, index]) => index !== column && name !== target);
  return Object.fromEntries(target === null ? kept : [...kept, [target, column]]);
};

/** What a column is chosen as; null: not used. */
export const targetOf = (columns: ColumnMap, column: number): ImportTarget | null =>
  importTargets.find((target) => columns[target] === column) ?? null;

const needed: Readonly<Record<ImportKind, readonly ImportTarget[]>> = {
  equipment: [],
  readings: ['takenOn', 'value'],
  services: ['takenOn', 'work'],
  parts: ['partNumber'],
};

/** Whether the rows are about equipment that is named in each, or once for all. */
export const isLog = ({ kind }: Pick<ImportOptions, 'kind'>): boolean => kind === 'readings' || kind === 'services';

const isEquipmentNamed = (options: ImportOptions): boolean => {
  const { kind, columns, onlyCode } = options;
  if (kind === 'parts') return true;
  if (isLog(options)) return columns.code !== undefined || onlyCode !== '';
  return [columns.code, columns.plate, columns.serial, columns.name].some((column) => column !== undefined);
};

/** What must still be said before the rows can be checked. */
export const missingTargets = (options: ImportOptions): readonly ImportTarget[] => {
  const missing = needed[options.kind].filter((target) => options.columns[target] === undefined);
  return isEquipmentNamed(options) ? missing : ['code', ...missing];
};

/** A date column whose order must be asked. */
export interface OrderQuestion {
  readonly target: DateTarget;
  readonly header: string;
  readonly orders: readonly DateOrder[];
  /** A date of the column that can be read in all of them. */
  readonly example: string;
}

/** The date columns whose order of day and month the file leaves open. */
export const orderQuestions = (table: TableView, { columns }: ImportOptions): readonly OrderQuestion[] =>
  dateTargets.flatMap((target) => {
    const column = columns[target];
    const open = table.openOrders.find((one) => one.column === column);
    if (column === undefined || open === undefined) return [];
    const example = table.sample.map((cells) => cells[column] ?? '').find((cell) => cell.trim() !== '') ?? '';
    return [{ target, header: table.headers[column] ?? '', orders: open.orders, example }];
  });

/** Whether every open question is answered. */
export const isReady = (table: TableView, options: ImportOptions): boolean =>
  missingTargets(options).length === 0 &&
  orderQuestions(table, options).every(({ target }) => options.dateOrders[target] !== undefined);

/** Options with the columns as they are guessed when the table holds something else. */
export const withKind = (options: ImportOptions, kind: ImportKind, { byKind }: TableView): ImportOptions => ({
  ...options,
  kind,
  columns: byKind[kind],
});

/** Rows that would write something. */
export const writtenRows = ({ counts }: PlanSummary): number => counts.new + counts.changed + counts.suspect;

/** Whether a word in a reason's parameters is the name of a column. */
export const isTarget = (word: string): word is ImportTarget => importTargets.some((target) => target === word);

/** What a day must be said for: a register's meter values without one of their own, or a list's stock; null: for nothing. */
export const asksReadOn = ({ kind, columns }: ImportOptions): 'values' | 'stock' | null => {
  if (kind === 'parts') return columns.stock === undefined ? null : 'stock';
  return kind === 'equipment' && columns.value !== undefined && columns.takenOn === undefined ? 'values' : null;
};

/** Whether meter values are read at all. */
export const hasReadings = ({ columns }: ImportOptions): boolean => columns.value !== undefined;

/** How many rows came to what, as words for the catalogue's `pastCounts`. */
export const countWords = (
  { counts }: { readonly counts: Pick<PlanSummary['counts'], 'new' | 'changed' | 'suspect' | 'refused'> },
  inWords: (count: number) => string,
) => ({
  added: inWords(counts.new),
  changed: inWords(counts.changed),
  suspect: inWords(counts.suspect),
  refused: inWords(counts.refused),
});
