/**
 * The dry run of an import: takes the rows of a file one by one, then reviews each meter's readings together with
 * what is stored. Nothing is written; the plan says what would be.
 */
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { CellFormats } from './columnFormat.ts';
import { type EquipmentByCode, type EquipmentPlan, EquipmentPlanner } from './equipmentPlan.ts';
import type { PartToPlan } from './foreign/foreignPlan.ts';
import {
  codeKey,
  type PlannedEquipmentRow,
  type PlannedReading,
  type PlannedRow,
  type Reason,
  refusedRow,
  type Verdict,
} from './importRow.ts';
import type { ImportOptions } from './importTarget.ts';
import { type MeterPlan, type MeterRows, planMeter } from './meterPlan.ts';
import { type Refusal, RowReader } from './rowReader.ts';

/** The readings a file gives for one meter of one piece of equipment. */
export interface MeterGroup {
  readonly equipment: EquipmentPlan;
  readonly unit: MeterUnit;
  readonly rows: PlannedReading[];
}

/** A plan: a verdict for every row, and what would be written. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly created: readonly EquipmentPlan[];
  readonly changed: readonly EquipmentPlan[];
  readonly meters: readonly { readonly group: MeterGroup; readonly plan: MeterPlan }[];
}

/** What planning needs to know besides the file. */
export interface PlanWorld {
  readonly stored: EquipmentByCode;
  readonly today: CalendarDate;
  /** Units of machines that have one meter only, by `codeKey`. */
  readonly onlyUnits?: ReadonlyMap<string, MeterUnit>;
}

/** How the only table of a file is taken in: as its user says. */
export const wholeTable = (options: ImportOptions, formats: CellFormats): PartToPlan => ({
  options,
  formats,
  leftOut: null,
  withoutReading: 'valueMissing',
  isReadingOnly: false,
  isZeroBlank: false,
  rowsLeftOut: [],
  isUnitForAll: false,
});

interface Turned {
  readonly part: PartToPlan;
  readonly reader: RowReader;
}

/** A record of the table; `hasOpenQuote`: a quote in it is never closed, so that its cells are not to be trusted. */
type PlainRecord = { readonly row: number; readonly cells: readonly string[]; readonly hasOpenQuote?: boolean };

/** Takes in rows, then plans. */
export class ImportPlanner {
  private readonly world: PlanWorld;
  private turned: Turned | null = null;
  private readonly equipment: EquipmentPlanner;
  private readonly rows: PlannedRow[] = [];
  private readonly groups = new Map<string, MeterGroup>();
  private readonly registerRows = new Map<PlannedReading, PlannedEquipmentRow>();

  constructor(world: PlanWorld) {
    this.world = world;
    this.equipment = new EquipmentPlanner(world.stored);
  }

  /** Takes the records that follow as those of this table. */
  turnTo(part: PartToPlan): void {
    this.turned = { part, reader: new RowReader(part.options, part.formats) };
  }

  private get part(): PartToPlan {
    return this.table.part;
  }

  private get reader(): RowReader {
    return this.table.reader;
  }

  private get table(): Turned {
    if (this.turned === null) throw new Error('No table was turned to.');
    return this.turned;
  }

  /** Takes the next record of the table. Blank records are passed over. */
  add({ row, cells, hasOpenQuote = false }: PlainRecord): void {
    if (hasOpenQuote) this.refuse(row, cells, { reason: 'quotesOpen' });
    else if (cells.every((cell) => cell.trim() === '')) return;
    else this.addFilled(row, cells);
  }

  private addFilled(row: number, cells: readonly string[]): void {
    const reason = this.part.leftOut ?? this.leftOutRow(cells);
    if (reason !== null) this.refuse(row, cells, { reason });
    else if (this.part.options.kind === 'equipment') this.addEquipment(row, this.withoutZero(cells));
    else this.addReading(row, this.withoutZero(cells));
  }

  /** The meters concerned, for reading what is stored of them. Call when all rows are in. */
  meterGroups(): readonly MeterGroup[] {
    return [...this.groups.values()];
  }

  /** Plans one meter together with what is stored of it. */
  planGroup(group: MeterGroup, stored: Pick<MeterRows, 'meter' | 'stored'>): MeterPlan {
    const plan = planMeter({ ...stored, unit: group.unit, rows: group.rows }, this.world.today);
    for (const reading of group.rows) this.settleRegisterRow(reading);
    return plan;
  }

  /** The plan over all rows, once every group is planned. */
  plan(meters: ImportPlan['meters']): ImportPlan {
    const counts: Record<Verdict, number> = { new: 0, changed: 0, same: 0, suspect: 0, refused: 0 };
    for (const { verdict } of this.rows) counts[verdict]++;
    // Tables are taken in by what they hold; rows are shown as the file has them.
    this.rows.sort((a, b) => a.row - b.row);
    const plans = [...this.equipment.plans.values()];
    return {
      rows: this.rows,
      counts,
      created: plans.filter(({ before }) => before === null),
      changed: plans.filter(({ before, input }) => before !== null && input !== null),
      meters: meters.filter(({ plan }) => plan.added.length > 0),
    };
  }

  private refuse(row: number, cells: readonly string[], refusal: Refusal): void {
    this.rows.push(refusedRow(row, [...cells], refusal));
  }

  private leftOutRow(cells: readonly string[]): Reason | null {
    const found = this.part.rowsLeftOut.find(({ column, words }) =>
      words.includes((cells[column] ?? '').trim().toLowerCase()),
    );
    return found?.reason ?? null;
  }

  /** The unit of a reading: a word for all machines at once says kilometres or miles, not that none counts hours. */
  private unitOf(code: string, unit: MeterUnit): MeterUnit {
    const own = this.part.isUnitForAll ? this.world.onlyUnits?.get(codeKey(code)) : undefined;
    return own === 'h' || own === 'cycle' ? own : unit;
  }

  /** The cells with the reading left blank where 0 stands for none. */
  private withoutZero(cells: readonly string[]): readonly string[] {
    const column = this.part.options.columns.value;
    const isZero = this.part.isZeroBlank && column !== undefined && /^\s*0+([.,]0*)?\s*$/.test(cells[column] ?? '');
    return isZero ? cells.with(column, '') : cells;
  }

  private addEquipment(row: number, cells: readonly string[]): void {
    const fields = this.reader.fields(cells);
    if (fields.is === 'refused') {
      this.refuse(row, cells, fields.refusal);
      return;
    }
    const reading = this.reader.reading(cells, false);
    if (reading.is === 'refused') {
      this.refuse(row, cells, reading.refusal);
      return;
    }
    const { given, guessed } = fields.value;
    const code = this.reader.code(cells);
    const verdict = this.equipment.add({ row, code, given, guessed });
    if (verdict.verdict === 'refused') {
      this.refuse(row, cells, { reason: verdict.reason, ...(verdict.params && { params: verdict.params }) });
      return;
    }
    const title = [given.name, given.make, given.model].filter((text) => text !== undefined).join(' · ');
    const planned: PlannedEquipmentRow = { row, code, title, ...verdict };
    this.rows.push(planned);
    if (reading.value === null) return;
    const taken = freshReading(row, code, reading.value);
    this.registerRows.set(taken, planned);
    this.group(code, taken);
  }

  private addReading(row: number, cells: readonly string[]): void {
    const code = this.reader.code(cells);
    if (code === '') {
      this.refuse(row, cells, { reason: 'codeMissing' });
      return;
    }
    const reading = this.reader.reading(cells, true);
    if (reading.is === 'refused') {
      const { refusal } = reading;
      const isBlank = refusal.reason === 'valueMissing';
      this.refuse(row, cells, isBlank ? { reason: this.part.withoutReading } : refusal);
      return;
    }
    if (reading.value === null) return;
    // Last, so that a vehicle none of whose rows can be read is not made.
    const problem = this.missingEquipment(row, code, cells);
    if (problem !== null) {
      this.refuse(row, cells, problem);
      return;
    }
    const planned = freshReading(row, code, { ...reading.value, unit: this.unitOf(code, reading.value.unit) });
    if (this.part.isReadingOnly) planned.reason = 'readingOnly';
    this.rows.push(planned);
    this.group(code, planned);
  }

  /** Makes the equipment a log names when asked to; says why a row must be refused otherwise. */
  private missingEquipment(row: number, code: string, cells: readonly string[]): Refusal | null {
    const refusal = this.equipment.refusal(code);
    if (refusal !== null) return refusal;
    if (this.equipment.find(code) !== undefined) return null;
    if (!this.part.options.createEquipment) return { reason: 'equipmentUnknown', params: { code } };
    const fields = this.reader.fields(cells);
    if (fields.is === 'refused') return fields.refusal;
    const verdict = this.equipment.add({ row, code, ...fields.value });
    return verdict.verdict === 'refused'
      ? { reason: verdict.reason, ...(verdict.params && { params: verdict.params }) }
      : null;
  }

  private group(code: string, reading: PlannedReading): void {
    const equipment = this.equipment.find(code);
    if (equipment === undefined) throw new Error(`A reading of equipment that is not planned: row ${reading.row}`);
    const key = `${reading.unit} ${codeKey(code)}`;
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, { equipment, unit: reading.unit, rows: [reading] });
    else group.rows.push(reading);
  }

  /** A register's row bears the verdict of its reading where the equipment itself says nothing new. */
  private settleRegisterRow(reading: PlannedReading): void {
    const row = this.registerRows.get(reading);
    if (row === undefined || reading.verdict === 'same') return;
    if (reading.verdict === 'suspect') Object.assign(row, { verdict: 'suspect', reason: reading.reason, params: null });
    else if (row.verdict === 'same') Object.assign(row, { verdict: 'changed', reason: 'readingAdded', params: null });
  }
}

const freshReading = (
  row: number,
  code: string,
  given: { readonly takenOn: CalendarDate; readonly value: number; readonly unit: MeterUnit },
): PlannedReading => ({ row, code, ...given, verdict: 'new', reason: null, params: null });

/** Everything stored that a plan may touch, for planning at one go. */
export interface StoredForPlan {
  readonly meterOf: (group: MeterGroup) => Pick<MeterRows, 'meter' | 'stored'>;
}

/** Plans a whole table at one go. */
export const planImport = (
  records: readonly { readonly row: number; readonly cells: readonly string[] }[],
  { part, ...world }: PlanWorld & { readonly part: PartToPlan },
  { meterOf }: StoredForPlan,
): ImportPlan => {
  const planner = new ImportPlanner(world);
  planner.turnTo(part);
  for (const record of records) planner.add(record);
  return planner.plan(
    planner.meterGroups().map((group) => ({ group, plan: planner.planGroup(group, meterOf(group)) })),
  );
};
