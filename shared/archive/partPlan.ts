/**
 * What the rows of a list of parts would do to the parts stored: make them, change them, or nothing. What a list says is
 * in stock is taken as a part's first count, as long as it has no moves: later the moves know better.
 */
import { type Part, type PartInput, type PartUnit, partInputSchema } from '#domain/part.ts';
import { blankPart } from '#domain/partSaving.ts';
import { cleanLines } from './cellText.ts';
import { codeKey, type PlannedPartRow, type Reason, type ReasonParams, type Verdict } from './importRow.ts';
import { partUnitNamed } from './partUnitWords.ts';
import { type Read, type RowReader, read, refuse, shortened } from './rowReader.ts';

/** The fields of a part a row gives; blank cells give nothing. */
type GivenPart = { -readonly [F in keyof PartInput]?: PartInput[F] };

/** A part as planning knows it. */
export interface PartPlan {
  readonly row: number;
  /** As stored; null: it is made. */
  readonly before: Part | null;
  /** As it will be; null: it stays as it is. */
  readonly input: PartInput | null;
  /** Its first count; null: none is taken. */
  readonly stock: number | null;
}

/** The parts stored. */
export interface PartWorld {
  readonly parts: readonly Part[];
  /** Parts that have moves of stock. */
  readonly moved: ReadonlySet<Part['id']>;
}

/** Nothing is stored. */
export const noParts: PartWorld = { parts: [], moved: new Set() };

const numbers = ['reorderLevel', 'orderQuantity', 'unitCost'] as const;

const unitOf = (reader: RowReader, cells: readonly string[]): Read<PartUnit | null> => {
  const text = reader.line(cells, 'partUnit');
  const unit = text === '' ? null : partUnitNamed(text);
  return text !== '' && unit === null ? refuse('partUnitUnknown', { text: shortened(text) }) : read(unit);
};

const givenPart = (reader: RowReader, cells: readonly string[]): Read<GivenPart> => {
  const given: GivenPart = {};
  const lines = [
    ['name', reader.line(cells, 'partName')],
    ['supplier', reader.line(cells, 'supplier')],
    ['location', reader.line(cells, 'location')],
    ['notes', cleanLines(reader.cell(cells, 'partNotes'))],
  ] as const;
  for (const [field, text] of lines) if (text !== '') given[field] = text;
  const unit = unitOf(reader, cells);
  if (unit.is === 'refused') return unit;
  if (unit.value !== null) given.unit = unit.value;
  for (const field of numbers) {
    const figure = reader.number(cells, field);
    if (figure.is === 'refused') return figure;
    // Nothing is ordered by none: 0 there is a blank.
    const isBlank = figure.value === null || (field === 'orderQuantity' && figure.value === 0);
    if (!isBlank) given[field] = figure.value;
  }
  return read(given);
};

const differing = (given: GivenPart, other: PartInput): readonly string[] =>
  Object.entries(given).flatMap(([field, value]) =>
    other[field as keyof PartInput] === value ? [] : [targetOf(field)],
  );

/** How the wizard calls a field of a part. */
const targetOf = (field: string): string =>
  ({ name: 'partName', unit: 'partUnit', notes: 'partNotes', number: 'partNumber' })[field] ?? field;

const checked = (input: PartInput): Read<PartInput> => {
  const parsed = partInputSchema.safeParse(input);
  if (parsed.success) return read(parsed.data);
  const issue = parsed.error.issues[0];
  const field = targetOf(String(issue?.path[0] ?? ''));
  return refuse(issue?.code === 'too_big' ? 'tooLong' : 'fieldInvalid', { field });
};

/** Plans parts row by row. */
export class PartPlanner {
  /** By number as it is compared, in file order. */
  readonly plans = new Map<string, PartPlan & { readonly given: GivenPart; readonly said: number | null }>();
  private readonly stored: ReadonlyMap<string, Part>;
  private readonly moved: PartWorld['moved'];

  constructor({ parts, moved }: PartWorld) {
    const byNumber = new Map<string, Part>();
    for (const part of parts) {
      const key = codeKey(part.number);
      if (part.archivedOn === null || !byNumber.has(key)) byNumber.set(key, part);
    }
    this.stored = byNumber;
    this.moved = moved;
  }

  /** Takes a row; a refusal says why it is none. */
  add(row: number, reader: RowReader, cells: readonly string[]): Read<PlannedPartRow> {
    const number = reader.line(cells, 'partNumber');
    if (number === '') return refuse('partNumberMissing');
    const given = givenPart(reader, cells);
    if (given.is === 'refused') return given;
    const stock = reader.number(cells, 'stock');
    if (stock.is === 'refused') return stock;
    const told = { row, number, given: given.value, said: stock.value };
    const first = this.plans.get(codeKey(number));
    const verdict = first === undefined ? this.first(told) : repeated(told, first);
    if (verdict.is === 'refused') return verdict;
    const title = [given.value.name, given.value.location].filter((text) => text !== undefined).join(' · ');
    return read({ row, code: number, title, ...verdict.value });
  }

  private first(told: Told): Read<PartVerdict> {
    const before = this.stored.get(codeKey(told.number));
    if (before === undefined) return this.create(told);
    if (before.archivedOn !== null) return refuse('partArchived', { code: told.number });
    if (before.isSample) return refuse('partOfSample', { code: told.number });
    return this.change(told, before);
  }

  private create({ row, number, given, said }: Told): Read<PartVerdict> {
    if (given.name === undefined) return refuse('partNameMissing');
    const input = checked({ ...blankPart, ...given, number });
    if (input.is === 'refused') return input;
    this.plans.set(codeKey(number), { row, before: null, input: input.value, stock: said, given, said });
    return verdictOf('new', 'createsPart');
  }

  private change({ row, number, given, said }: Told, before: Part): Read<PartVerdict> {
    const isMoved = this.moved.has(before.id);
    if (isMoved && given.unit !== undefined && given.unit !== before.unit) return refuse('partUnitFixed');
    const fields = differing(given, before);
    const {
      id: _id,
      rev: _rev,
      createdAt: _made,
      updatedAt: _changed,
      archivedOn: _out,
      isSample: _sample,
      ...own
    } = before;
    const input = checked({ ...own, ...given });
    if (input.is === 'refused') return input;
    const stock = isMoved ? null : said;
    const plan = { row, before, input: fields.length === 0 ? null : input.value, stock, given, said };
    this.plans.set(codeKey(number), plan);
    if (fields.length > 0) return verdictOf('changed', 'fieldsDiffer', { fields: fields.join(' ') });
    return stock === null ? verdictOf('same', 'alreadyStored') : verdictOf('changed', 'stockTaken');
  }
}

interface Told {
  readonly row: number;
  readonly number: string;
  readonly given: GivenPart;
  readonly said: number | null;
}

type PartVerdict = Pick<PlannedPartRow, 'verdict' | 'reason' | 'params'>;

const verdictOf = (verdict: Verdict, reason: Reason, params: ReasonParams | null = null): Read<PartVerdict> =>
  read({ verdict, reason, params });

/** In one file the first row of a number wins; one that says otherwise is refused. */
const repeated = (told: Told, first: { readonly row: number } & Pick<Told, 'given' | 'said'>): Read<PartVerdict> => {
  const fields = [
    ...new Set([
      ...differing(told.given, { ...blankPart, ...first.given }),
      ...differing(first.given, { ...blankPart, ...told.given }),
    ]),
    ...(told.said === first.said ? [] : ['stock']),
  ];
  return fields.length === 0
    ? verdictOf('same', 'repeatsRow', { row: first.row })
    : refuse('contradictsRow', { row: first.row, fields: fields.join(' ') });
};
