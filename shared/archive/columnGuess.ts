/** Which column is what, guessed from header words first and from the cells where headers do not say. */
import type { ImportKind } from '#domain/importBatch.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import { readDate } from './dateText.ts';
import { headerKey, headerWords, unitNamed } from './headerWords.ts';
import { type ColumnMap, equipmentTargets, type ImportTarget, importTargets } from './importTarget.ts';
import { isBlankCell, readNumber } from './numberText.ts';

/** What was guessed of a table. */
export interface ColumnGuess {
  readonly kind: ImportKind;
  readonly columns: ColumnMap;
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
  if (target === 'value' || target === 'purchaseCost' || target === 'year') return share(cells, isNumber) > 0.5;
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

/** What a log says of the equipment itself; its costs, notes and drivers belong to the entry. */
const logTargets: ReadonlySet<ImportTarget> = new Set([
  'code',
  'name',
  'kind',
  'make',
  'model',
  'year',
  'serial',
  'plate',
  'depot',
  'takenOn',
  'value',
  'unit',
]);

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

const byHeaders = (sample: TableSample): Map<ImportTarget, number> => {
  const candidates: Candidate[] = [];
  sample.headers.forEach((header, column) => {
    const cells = cellsOf(sample, column);
    const key = headerKey(header);
    for (const target of importTargets) {
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
const kindOf = (sample: TableSample, found: ReadonlyMap<ImportTarget, number>): ImportKind => {
  if (!found.has('takenOn') || !found.has('value')) return 'equipment';
  const code = found.get('code');
  if (code === undefined) return 'readings';
  const codes = cellsOf(sample, code);
  const repeats = codes.length - new Set(codes).size;
  const ownFields = equipmentTargets.filter((target) => target !== 'code' && found.has(target)).length;
  return repeats > codes.length * 0.2 || ownFields < 3 ? 'readings' : 'equipment';
};

/** Guesses kind, columns and unit of a table from its header and first rows. */
export const guessColumns = (sample: TableSample): ColumnGuess => {
  const found = byHeaders(sample);
  byContent(sample, found);
  const kind = kindOf(sample, found);
  const value = found.get('value');
  const unitCell = found.get('unit');
  const named = value === undefined ? null : unitNamed(sample.headers[value] ?? '');
  const said = unitCell === undefined ? null : unitNamed(cellsOf(sample, unitCell)[0] ?? '');
  const fitting = [...found].filter(([target]) => kind === 'equipment' || logTargets.has(target));
  return { kind, columns: Object.fromEntries(fitting), unit: named ?? said };
};
