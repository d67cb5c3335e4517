/**
 * The dry run of an import: takes the rows of a file one by one, then reviews each meter's readings together with
 * what is stored. Nothing is written; the plan says what would be.
 */
import { type EquipmentPlan, EquipmentPlanner } from './equipmentPlan.ts';
import type { PartToPlan } from './foreign/foreignPlan.ts';
import type { ImportPlan, MeterGroup, PlanWorld } from './importPlan.ts';
import {
  codeKey,
  type PlannedEquipmentRow,
  type PlannedReading,
  type PlannedRow,
  type PlannedWork,
  type Reason,
  refusedRow,
  type Verdict,
} from './importRow.ts';
import { type MeterPlan, type MeterRows, planMeter } from './meterPlan.ts';
import { noParts, PartPlanner } from './partPlan.ts';
import { type GivenReading, type Read, type Refusal, RowReader, read, refuse } from './rowReader.ts';
import { settleWorkMeters } from './workMeters.ts';
import { noWork, WorkPlanner } from './workPlan.ts';
import { readWork } from './workReader.ts';

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
  /** Rows of a register or of past work, by the reading they carry. */
  private readonly carriers = new Map<PlannedReading, PlannedEquipmentRow | PlannedWork>();
  private readonly works: WorkPlanner;
  private readonly parts: PartPlanner;

  constructor(world: PlanWorld) {
    this.world = world;
    this.equipment = new EquipmentPlanner(world.stored);
    this.works = new WorkPlanner(world.work ?? noWork);
    this.parts = new PartPlanner(world.parts ?? noParts);
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
    else this.addOfKind(row, this.withoutZero(cells));
  }

  private addOfKind(row: number, cells: readonly string[]): void {
    switch (this.part.options.kind) {
      case 'equipment':
        this.addEquipment(row, cells);
        break;
      case 'readings':
        this.addReading(row, cells);
        break;
      case 'services':
        if (this.isWork(cells)) this.addWork(row, cells);
        else this.addReading(row, cells);
        break;
      case 'parts':
        this.addPart(row, cells);
    }
  }

  /** The meters concerned, for reading what is stored of them. Call when all rows are in. */
  meterGroups(): readonly MeterGroup[] {
    return [...this.groups.values()];
  }

  /** Plans one meter together with what is stored of it. */
  planGroup(group: MeterGroup, stored: Pick<MeterRows, 'meter' | 'stored'>): MeterPlan {
    const plan = planMeter({ ...stored, unit: group.unit, rows: group.rows }, this.world.today);
    for (const reading of group.rows) this.settleCarrier(reading);
    settleWorkMeters(group.rows, this.carriers, stored);
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
      works: this.works.planned.filter(({ isAdded }) => isAdded),
      workNames: [...this.works.names.values()].sort((a, b) => b.rows - a.rows),
      parts: [...this.parts.plans.values()].filter(({ input, stock }) => input !== null || stock !== null),
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

  /** A reading; a word of the user for the unit of all machines says kilometres or miles, not that none counts hours. */
  private freshReading(row: number, code: string, given: GivenReading): PlannedReading {
    const own = this.part.isUnitForAll ? this.world.onlyUnits?.get(codeKey(code)) : undefined;
    const unit = own === 'h' || own === 'cycle' ? own : given.unit;
    return { row, code, ...given, unit, verdict: 'new', reason: null, params: null };
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
    const taken = this.freshReading(row, code, reading.value);
    this.carriers.set(taken, planned);
    this.group(code, taken);
  }

  /** Whether a row of a table of work and other things tells of work. */
  private isWork(cells: readonly string[]): boolean {
    const { workRows } = this.part;
    return workRows === null || workRows.words.includes((cells[workRows.column] ?? '').trim());
  }

  private addWork(row: number, cells: readonly string[]): void {
    const taken = this.takenWork(row, cells);
    if (taken.is === 'refused') {
      this.refuse(row, cells, taken.refusal);
      return;
    }
    const { reading, code } = taken.value;
    this.rows.push(taken.value);
    if (reading === null) return;
    this.carriers.set(reading, taken.value);
    this.group(code, reading);
  }

  private takenWork(row: number, cells: readonly string[]): Read<PlannedWork> {
    const code = this.reader.code(cells);
    if (code === '') return refuse('codeMissing');
    const work = readWork(this.reader, cells, { today: this.world.today, costs: this.part.costs });
    if (work.is === 'refused') return work;
    const shown = this.reader.reading(cells, false);
    if (shown.is === 'refused') return shown;
    const refusal = this.missingEquipment(row, code, cells);
    if (refusal !== null) return { is: 'refused', refusal };
    const equipment = this.found(row, code);
    const reading = shown.value === null ? null : this.freshReading(row, code, shown.value);
    return read(this.works.add({ row, equipment, given: work.value, reading }, this.part.options.levels));
  }

  private addPart(row: number, cells: readonly string[]): void {
    const planned = this.parts.add(row, this.reader, cells);
    if (planned.is === 'refused') this.refuse(row, cells, planned.refusal);
    else this.rows.push(planned.value);
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
    const planned = this.freshReading(row, code, reading.value);
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

  private found(row: number, code: string): EquipmentPlan {
    const equipment = this.equipment.find(code);
    if (equipment === undefined) throw new Error(`A row of equipment that is not planned: ${row}`);
    return equipment;
  }

  private group(code: string, reading: PlannedReading): void {
    const equipment = this.found(reading.row, code);
    const key = `${reading.unit} ${codeKey(code)}`;
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, { equipment, unit: reading.unit, rows: [reading] });
    else group.rows.push(reading);
  }

  /** A row bears the verdict of the reading it carries where it says nothing else that is new. */
  private settleCarrier(reading: PlannedReading): void {
    const row = this.carriers.get(reading);
    if (row === undefined || reading.verdict === 'same') return;
    if (reading.verdict === 'suspect') Object.assign(row, { verdict: 'suspect', reason: reading.reason, params: null });
    else if (row.verdict === 'same') Object.assign(row, { verdict: 'changed', reason: 'readingAdded', params: null });
  }
}
