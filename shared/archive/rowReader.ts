/** Reads the cells of one row as the columns say; a cell that cannot be read refuses the row with a reason. */
import { type EquipmentInput, equipmentInputSchema } from '#domain/equipment.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import { cleanLine, cleanLines, unguardCell } from './cellText.ts';
import type { CellFormats } from './columnFormat.ts';
import { type DateCell, readDate } from './dateText.ts';
import { unitNamed } from './headerWords.ts';
import type { Reason, ReasonParams } from './importRow.ts';
import type { DateTarget, EquipmentTarget, ImportOptions, ImportTarget, NumberTarget } from './importTarget.ts';
import { guessKind } from './kindGuess.ts';
import { isBlankCell, readNumber } from './numberText.ts';

/** Why a row cannot be taken. */
export interface Refusal {
  readonly reason: Reason;
  readonly params?: ReasonParams;
}

/** A value, or why the row is refused. */
export type Read<T> =
  | { readonly is: 'read'; readonly value: T }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/** The fields of equipment a row gives; blank cells give nothing. */
export type GivenFields = { readonly [F in EquipmentTarget]?: EquipmentInput[F] };

/** A reading as a row gives it. */
export interface GivenReading {
  readonly takenOn: CalendarDate;
  readonly value: number;
  readonly unit: MeterUnit;
}

/** A value read. */
export const read = <T>(value: T): Read<T> => ({ is: 'read', value });

/** A row refused. */
export const refuse = (reason: Reason, params?: ReasonParams): { is: 'refused'; refusal: Refusal } => ({
  is: 'refused',
  refusal: params === undefined ? { reason } : { reason, params },
});

/** A cell as a reason quotes it. */
export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** Text fields, where only length and invisible characters matter. */
const lineFields = [
  'code',
  'name',
  'make',
  'model',
  'serial',
  'plate',
  'plateColour',
  'engineNo',
  'depot',
  'owner',
  'keeper',
] as const;

/** Dates repeat in a log: each text is read once. */
const cacheLimit = 20_000;

/** Reads rows by columns and formats that stay the same for a whole file. */
export class RowReader {
  private readonly options: ImportOptions;
  private readonly formats: CellFormats;
  private readonly dates: Record<DateTarget, Map<string, DateCell>> = { inServiceOn: new Map(), takenOn: new Map() };

  constructor(options: ImportOptions, formats: CellFormats) {
    this.options = options;
    this.formats = formats;
  }

  /** The cell of a target, unguarded, as it stands; empty when the column is not mapped or the row too short. */
  cell(cells: readonly string[], target: ImportTarget): string {
    const column = this.options.columns[target];
    return column === undefined ? '' : unguardCell(cells[column] ?? '');
  }

  /** Code of the equipment a row is about; without a code column the one code of the file, or plate, serial or name. */
  code(cells: readonly string[]): string {
    if (this.options.columns.code !== undefined) return this.line(cells, 'code');
    if (this.options.onlyCode !== '') return this.options.onlyCode;
    for (const target of ['plate', 'serial', 'name'] as const) {
      const text = this.line(cells, target);
      if (text !== '') return text;
    }
    return '';
  }

  /** Fields of equipment. Kind is guessed where no column gives it: that guess is under `guessed`, not among the fields. */
  fields(cells: readonly string[]): Read<{ readonly given: GivenFields; readonly guessed: EquipmentInput['kind'] }> {
    const given: { -readonly [F in EquipmentTarget]?: EquipmentInput[F] } = {};
    for (const field of lineFields) {
      const text = this.line(cells, field);
      if (text !== '') given[field] = text;
    }
    const notes = cleanLines(this.cell(cells, 'notes'));
    if (notes !== '') given.notes = notes;
    const year = this.year(cells);
    if (year.is === 'refused') return year;
    if (year.value !== null) given.year = year.value;
    const cost = this.number(cells, 'purchaseCost');
    if (cost.is === 'refused') return cost;
    if (cost.value !== null) given.purchaseCost = cost.value;
    const since = this.date(cells, 'inServiceOn');
    if (since.is === 'refused') return since;
    if (since.value !== null) given.inServiceOn = since.value;
    const kind = this.line(cells, 'kind');
    const said = guessKind(kind);
    if (kind !== '' && said !== 'other') given.kind = said;
    const guessed = guessKind(kind, given.name ?? '', `${given.make ?? ''} ${given.model ?? ''}`);
    return read({ given, guessed });
  }

  /** The reading of a row; null when it has none. `isLog`: a row without date or value is refused. */
  reading(cells: readonly string[], isLog: boolean): Read<GivenReading | null> {
    const value = this.number(cells, 'value');
    if (value.is === 'refused') return value;
    if (value.value === null) return isLog ? refuse('valueMissing') : read(null);
    const taken = this.date(cells, 'takenOn');
    if (taken.is === 'refused') return taken;
    if (taken.value === null && isLog) return refuse('dateMissing');
    const named = this.line(cells, 'unit');
    const unit = named === '' ? this.options.unit : unitNamed(named);
    if (unit === null) return refuse('unitUnknown', { text: shortened(named) });
    return read({ takenOn: taken.value ?? this.options.readOn, value: value.value, unit });
  }

  /** The cell of a target as one clean line; empty where it says nothing. */
  line(cells: readonly string[], target: ImportTarget): string {
    const text = cleanLine(this.cell(cells, target));
    return target !== 'code' && isBlankCell(text) ? '' : text;
  }

  /** The number of a cell, not below zero; null: blank. */
  number(cells: readonly string[], target: NumberTarget): Read<number | null> {
    const text = this.cell(cells, target);
    const number = readNumber(text, this.formats.decimals[target]);
    if (number.is === 'blank') return read(null);
    if (number.is !== 'value') return refuse('numberUnreadable', { field: target, text: shortened(cleanLine(text)) });
    return number.value < 0 ? refuse('valueNegative', { field: target, value: number.value }) : read(number.value);
  }

  /** Programs write 0 for a year they do not know. */
  private year(cells: readonly string[]): Read<number | null> {
    const year = this.number(cells, 'year');
    if (year.is === 'refused' || year.value === null) return year;
    if (year.value === 0) return read(null);
    const isPossible = Number.isInteger(year.value) && year.value >= 1900 && year.value <= this.formats.thisYear + 2;
    return isPossible ? year : refuse('yearRange', { value: year.value });
  }

  /** The day of a cell; null: blank. */
  date(cells: readonly string[], target: DateTarget): Read<CalendarDate | null> {
    const text = this.cell(cells, target);
    const cache = this.dates[target];
    let cell = cache.get(text);
    if (cell === undefined) {
      cell = readDate(text, { order: this.formats.orders[target], thisYear: this.formats.thisYear });
      if (cache.size < cacheLimit) cache.set(text, cell);
    }
    if (cell.is === 'date') return read(cell.date);
    if (cell.is === 'blank') return read(null);
    const reason = cell.is === 'impossible' ? 'dateImpossible' : 'dateUnreadable';
    return refuse(reason, { field: target, text: shortened(cleanLine(text)) });
  }
}

/** The input if the domain takes it, else why not. */
export const checkedInput = (input: EquipmentInput): Read<EquipmentInput> => {
  const parsed = equipmentInputSchema.safeParse(input);
  if (parsed.success) return read(parsed.data);
  const issue = parsed.error.issues[0];
  const field = String(issue?.path[0] ?? '');
  return refuse(issue?.code === 'too_big' ? 'tooLong' : 'fieldInvalid', { field });
};
