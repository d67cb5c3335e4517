/** One row of a file and what an import would do with it. */

import type { EarlierWork } from '#domain/earlierWork.ts';
import type { Completion } from '#domain/programme.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { MeterValues } from '#domain/servicePosition.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { EquipmentPlan } from './equipmentPlan.ts';
import type { LevelChoice } from './importTarget.ts';

/** What becomes of a row: taken in, changes what is stored, says nothing new, taken in but not believed, left out. */
export const verdicts = ['new', 'changed', 'same', 'suspect', 'refused'] as const;

/** A verdict. */
export type Verdict = (typeof verdicts)[number];

/** Why a row got its verdict. Each has a text `import:reason.<code>` in every language. */
export const reasons = [
  // new, changed
  'createsEquipment',
  'fieldsDiffer',
  'readingAdded',
  'readingOnly',
  'takesWork',
  'countsAsService',
  'createsPart',
  'stockTaken',
  // same
  'alreadyStored',
  'repeatsRow',
  // suspect
  'backwards',
  'tooFast',
  'future',
  'duplicate',
  'blank',
  // refused
  'codeMissing',
  'contradictsRow',
  'equipmentArchived',
  'equipmentUnknown',
  'codeOfSample',
  'dateMissing',
  'dateUnreadable',
  'dateImpossible',
  'valueMissing',
  'valueNegative',
  'numberUnreadable',
  'unitUnknown',
  'yearRange',
  'tooLong',
  'quotesOpen',
  'fieldInvalid',
  'workMissing',
  'workInFuture',
  'partNumberMissing',
  'partNameMissing',
  'partUnitUnknown',
  'partUnitFixed',
  'partArchived',
  'partOfSample',
  'costNotTaken',
  'reminderNotTaken',
  'sectionNotTaken',
  'voidedThere',
  'secondMeter',
] as const;

/** A reason. */
export type Reason = (typeof reasons)[number];

/** Values for the placeholders of a reason's text. */
export type ReasonParams = Readonly<Record<string, string | number>>;

/** Verdict and reason of a row. Filled in as planning goes on. */
export interface RowVerdict {
  /** Record number in the file, from 1. */
  readonly row: number;
  verdict: Verdict;
  reason: Reason | null;
  params: ReasonParams | null;
}

/** A row that carries a reading. `value` is what the meter showed. */
export interface PlannedReading extends RowVerdict {
  readonly code: string;
  readonly unit: MeterUnit;
  readonly takenOn: CalendarDate;
  readonly value: number;
}

/** A refused row: its cells as they stood in the file. */
export interface RefusedRow extends RowVerdict {
  readonly cells: readonly string[];
}

/** A row of a register. `title` says what it is: name, make and model. */
export interface PlannedEquipmentRow extends RowVerdict {
  readonly code: string;
  readonly title: string;
}

/** A row of a list of parts. */
export interface PlannedPartRow extends RowVerdict {
  readonly code: string;
  readonly title: string;
}

/** A row of past work, with the reading it carries. */
export interface PlannedWork extends RowVerdict {
  readonly code: string;
  readonly on: CalendarDate;
  readonly work: Omit<EarlierWork, 'source' | 'importBatchId'>;
  /** Levels it stands for. */
  readonly levels: readonly (LevelChoice & { readonly revisionId: NonNullable<Completion['revisionId']> })[];
  readonly equipment: EquipmentPlan;
  readonly reading: PlannedReading | null;
  /** Lifetime value of the reading, when it is believed. Filled in when its meter is planned. */
  meters: MeterValues;
  /** False: the work is stored, or told by an earlier row. */
  readonly isAdded: boolean;
}

/** Any row of a plan. */
export type PlannedRow = PlannedReading | RefusedRow | PlannedEquipmentRow | PlannedWork | PlannedPartRow;

/** A refused row. */
export const refusedRow = (
  row: number,
  cells: readonly string[],
  { reason, params = null }: { readonly reason: Reason; readonly params?: ReasonParams | null },
): RefusedRow => ({ row, cells, verdict: 'refused', reason, params });

/** How codes are compared: full-width and letter case make no difference. */
export const codeKey = (code: string): string => code.normalize('NFKC').toLowerCase();
