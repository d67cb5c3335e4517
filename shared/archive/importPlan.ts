/** What an import would do, as the dry run says it; nothing of it is written. */
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { CellFormats } from './columnFormat.ts';
import type { EquipmentByCode, EquipmentPlan } from './equipmentPlan.ts';
import type { PartToPlan } from './foreign/foreignPlan.ts';
import type { PlannedReading, PlannedRow, PlannedWork, Verdict } from './importRow.ts';
import type { ImportOptions } from './importTarget.ts';
import type { MeterPlan } from './meterPlan.ts';
import type { PartPlan, PartWorld } from './partPlan.ts';
import type { NamedWork, WorkWorld } from './workPlan.ts';

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
  /** Past work to be kept. */
  readonly works: readonly PlannedWork[];
  /** What past work is called in the file, most frequent first. */
  readonly workNames: readonly NamedWork[];
  /** Parts to be made, changed, or given a first count. */
  readonly parts: readonly PartPlan[];
}

/** What planning needs to know besides the file. */
export interface PlanWorld {
  readonly stored: EquipmentByCode;
  readonly today: CalendarDate;
  /** Units of machines that have one meter only, by `codeKey`. */
  readonly onlyUnits?: ReadonlyMap<string, MeterUnit>;
  readonly work?: WorkWorld;
  readonly parts?: PartWorld;
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
  workRows: null,
  costs: [],
  isUnitForAll: false,
});
