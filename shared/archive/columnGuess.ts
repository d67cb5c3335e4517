/** Which column is what, guessed from header words first and from the cells where headers do not say. */
import type { ImportKind } from '#domain/importBatch.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import { readDate } from './dateText.ts';
import { headerKey, headerWords, unitNamed } from './headerWords.ts';
import { type ColumnMap, equipmentTargets, type ImportTarget, numberTargets, targetsOf } from './importTarget.ts';
import { isBlankCell, readNumber } from './numberText.ts';

/** What was guessed of a table. */
export interface ColumnGuess {
  readonly kind: ImportKind;
  /** The columns of the kind guessed. */
  readonly columns: ColumnMap;
  /** What the columns would be if the table held something else. */
  readonly byKind: Readonly<Record<ImportKind, ColumnMap>>;
  /** Unit of the meter values as a header or a cell names it; null: not said. */
  readonly unit: MeterUnit | null;
}

/** Header and first rows of a table. */
export interface TableSample {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Candidate {
  readonly target: ImportTarget;
  readonly column: number;
  readonly rank: number;
}

const cellsOf = (sample: TableSample, column: number): readonly string[] =>
  sample.rows.map((row) => row[column] ?? '').filter((cell) => !isBlankCell(cell));

const share = (cells: readonly string[], fits: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;

/** A day that does not exist is still meant as a date. */
const isDate = (cell: string): boolean =>
  (['dmy', 'mdy', 'ymd'] as const).some((order) =>
    ['date', 'impossible'].includes(readDate(cell, { order, thisYear: 2100 }).is),
  );

const isNumber = (cell: string): boolean => readNumber(cell, null).is === 'value';

/** What the cells of a column must be for a target to be believed; a column without cells is believed. */
const contentFits = (target: ImportTarget, cells: readonly string[]): boolean => {
  if (cells.length === 0) return target !== 'unit';
  if (target === 'takenOn' || target === 'inServiceOn') return share(cells, isDate) > 0.5;
  if (numberTargets.some((one) => one === target)) return share(cells, isNumber) > 0.5;
  // Work and parts are named in words, and not all alike.
  if (target === 'work' || target === 'partName') return share(cells, (cell) => /\p{L}{2}/u.test(cell)) > 0.5;
  return target === 'unit' ? share(cells, (cell) => cell.length <= 12 && unitNamed(cell) !== null) > 0.8 : true;
};

/** Targets that a longer header may name in passing: `Date of reading (local)`, `Chassis number on plate`. */
const looseTargets: ReadonlySet<ImportTarget> = new Set([
  'name',
  'model',
  'serial',
  'plate',
  'inServiceOn',
  'takenOn',
  'value',
]);

/** Headers of other things: the last or next value, prices, fuel, tanks, stations, ids of transactions. */
const foreign =
  /\b(previous|prior|last|start|next|estimated|replacement|avg|average|distance|fuel|tank|station|product|price|unit cost|transaction id|economy)\b|上次|下次|预计|預計|油/;

/** `key`: the header as it is compared. Lower is better; null when the header does not speak of the target. Words may stand inside a longer header. */
const headerRank = (key: string, target: ImportTarget): number | null => {
  const words = headerWords[target];
  const whole = words.indexOf(key);
  if (whole >= 0) return whole;
  if (!looseTargets.has(target) || foreign.test(key)) return null;
  const part = words.findIndex((word) => word.length >= 4 && ` ${key} `.includes(` ${word} `));
  if (part >= 0) return 100 + part;
  const inside = words.findIndex((word) => /\p{Script=Han}{2}/u.test(word) && key.includes(word));
  return inside >= 0 ? 100 + inside : null;
};

const byHeaders = (sample: TableSample, kind: ImportKind): Map<ImportTarget, number> => {
  const candidates: Candidate[] = [];
  sample.headers.forEach((header, column) => {
    const cells = cellsOf(sample, column);
    const key = headerKey(header);
    for (const target of targetsOf[kind]) {
      const rank = headerRank(key, target);
      if (rank !== null && contentFits(target, cells)) candidates.push({ target, column, rank });
    }
  });
  candidates.sort((a, b) => a.rank - b.rank || a.column - b.column);
  const found = new Map<ImportTarget, number>();
  const taken = new Set<number>();
  for (const { target, column } of candidates) {
    if (found.has(target) || taken.has(column)) continue;
    found.set(target, column);
    taken.add(column);
  }
  return found;
};

const width = (sample: TableSample): number =>
  sample.rows.reduce((most, row) => Math.max(most, row.length), sample.headers.length);

/** Columns without a header that speaks: dates, then the largest numbers, then the first text. */
const byContent = (sample: TableSample, found: Map<ImportTarget, number>): void => {
  const free = Array.from({ length: width(sample) }, (_, column) => column).filter(
    (column) => ![...found.values()].includes(column) && (sample.headers[column] ?? '') === '',
  );
  const take = (target: ImportTarget, fits: (cells: readonly string[]) => boolean): void => {
    if (found.has(target)) return;
    const column = free.find((one) => fits(cellsOf(sample, one)));
    if (column === undefined) return;
    found.set(target, column);
    free.splice(free.indexOf(column), 1);
  };
  take('takenOn', (cells) => share(cells, (cell) => isDate(cell) && !isNumber(cell)) > 0.8);
  take('code', (cells) => cells.length > 0 && share(cells, isDate) < 0.5);
  if (found.has('takenOn')) take('value', (cells) => share(cells, isNumber) > 0.8);
  take('name', (cells) => share(cells, (cell) => /\p{L}{2}/u.test(cell)) > 0.8);
};

/** Readings repeat the same equipment on many days; a register names each once. */
const isLog = (sample: TableSample, found: ReadonlyMap<ImportTarget, number>): boolean => {
  if (!found.has('takenOn') || !found.has('value')) return false;
  const code = found.get('code');
  if (code === undefined) return true;
  const codes = cellsOf(sample, code);
  const repeats = codes.length - new Set(codes).size;
  const ownFields = equipmentTargets.filter((target) => target !== 'code' && found.has(target)).length;
  return repeats > codes.length * 0.2 || ownFields < 3;
};

/** Headers that may stand for work done, and for anything else as well. */
const vague = new Set([
  'description',
  'details',
  'type',
  'operation',
  'job',
  'task',
  'tasks',
  'work',
  'number',
  'code',
  'id',
]);

const isSaid = ({ headers }: TableSample, column: number | undefined): boolean =>
  column !== undefined && !vague.has(headerKey(headers[column] ?? ''));

const isPastWork = (sample: TableSample, columns: ColumnMap): boolean =>
  columns.takenOn !== undefined && isSaid(sample, columns.work);

const isPartList = (sample: TableSample, { partNumber, stock, reorderLevel, unitCost }: ColumnMap): boolean =>
  isSaid(sample, partNumber) && [stock, reorderLevel, unitCost].some((column) => column !== undefined);

/** Guesses kind, columns and unit of a table from its header and first rows. */
export const guessColumns = (sample: TableSample): ColumnGuess => {
  const register = byHeaders(sample, 'equipment');
  byContent(sample, register);
  const fitting = (kind: ImportKind, found: ReadonlyMap<ImportTarget, number>): ColumnMap =>
    Object.fromEntries([...found].filter(([target]) => targetsOf[kind].includes(target)));
  const byKind = {
    equipment: fitting('equipment', register),
    readings: fitting('readings', register),
    services: fitting('services', byHeaders(sample, 'services')),
    parts: fitting('parts', byHeaders(sample, 'parts')),
  };
  const kind = kindOf(sample, { byKind, register });
  const { value, unit } = byKind[kind];
  const named = value === undefined ? null : unitNamed(sample.headers[value] ?? '');
  const said = unit === undefined ? null : unitNamed(cellsOf(sample, unit)[0] ?? '');
  return { kind, columns: byKind[kind], byKind, unit: named ?? said };
};

const kindOf = (
  sample: TableSample,
  { byKind, register }: Pick<ColumnGuess, 'byKind'> & { readonly register: ReadonlyMap<ImportTarget, number> },
): ImportKind => {
  if (isPartList(sample, byKind.parts) && !register.has('takenOn')) return 'parts';
  if (isPastWork(sample, byKind.services)) return 'services';
  return isLog(sample, register) ? 'readings' : 'equipment';
};
