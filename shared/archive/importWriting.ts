/** The rows an import writes: equipment made and changed, meters and readings with their verdicts and summaries. */
import { newRow, revised } from '#domain/change.ts';
import type { Context } from '#domain/context.ts';
import { type Equipment, noCrew } from '#domain/equipment.ts';
import type { ImportBatch, ImportKind } from '#domain/importBatch.ts';
import type { Meter, MeterReading } from '#domain/meterRecord.ts';
import { type MeterReview, reviewMeter } from '#domain/meterSummary.ts';
import { storedValues } from '#domain/meterValues.ts';
import type { Part, PartInput, PartMove } from '#domain/part.ts';
import type { Completion } from '#domain/programme.ts';
import type { MeterUnit } from '#domain/serviceLevel.ts';
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { EquipmentPlan } from './equipmentPlan.ts';
import type { ImportPlan } from './importPlan.ts';
import type { PlannedReading, PlannedWork } from './importRow.ts';
import type { PartPlan } from './partPlan.ts';

/** The batch an import is written under. */
export interface ImportTicket {
  readonly batchId: ImportBatch['id'];
  readonly kind: ImportKind;
  readonly fileName: string;
  /** Day of a list's stock. */
  readonly stockOn: CalendarDate;
}

/** New equipment of a plan. */
export const createdEquipment = (
  { input, code }: EquipmentPlan,
  { batchId }: ImportTicket,
  context: Context,
): Equipment => {
  if (input === null) throw new Error(`Equipment to be made without its fields: ${code}`);
  const id = context.newId<'Equipment'>();
  return { ...input, ...newRow(context), id, crew: noCrew, archivedOn: null, isSample: false, importBatchId: batchId };
};

/** Stored equipment with what the file says of it. */
export const changedEquipment = ({ before, input, code }: EquipmentPlan, context: Context): Equipment => {
  if (before === null || input === null) throw new Error(`Equipment to be changed that is not stored: ${code}`);
  return revised(before, input, context);
};

/** A meter for equipment that has none of the unit. Its summary is filled in by `meterWriting`. */
export const createdMeter = (
  { equipmentId, unit }: { readonly equipmentId: Equipment['id']; readonly unit: MeterUnit },
  { batchId }: ImportTicket,
  context: Context,
): Meter => ({
  ...newRow(context),
  id: context.newId<'Meter'>(),
  equipmentId,
  unit,
  events: [],
  handUsePerDay: null,
  capPerDay: null,
  summary: { current: null, usePerDay: null, accepted: 0, suspect: 0 },
  isSample: false,
  importBatchId: batchId,
});

/** A meter with its log as stored and the rows of the file that are added to it. */
export interface MeterToWrite {
  readonly meter: Meter;
  readonly isNew: boolean;
  readonly log: readonly MeterReading[];
  readonly added: readonly PlannedReading[];
}

/** What is written for one meter. */
export interface MeterWritten {
  readonly meter: Meter;
  readonly added: readonly MeterReading[];
  /** Stored readings that the new ones show in another light. */
  readonly restated: readonly MeterReading[];
}

const readingOf = (
  { takenOn, value }: PlannedReading,
  { id, equipmentId }: Meter,
  { ticket, context }: { readonly ticket: ImportTicket; readonly context: Context },
): MeterReading => ({
  ...newRow(context),
  id: context.newId<'Reading'>(),
  meterId: id,
  equipmentId,
  takenOn,
  value,
  source: 'import',
  takenBy: ticket.fileName.slice(0, 120),
  state: 'accepted',
  reason: null,
  confirmed: false,
  orderId: null,
  isSample: false,
  importBatchId: ticket.batchId,
});

const verdictOf = (reading: MeterReading, { suspect }: MeterReview): Pick<MeterReading, 'state' | 'reason'> => {
  const reason = suspect.get(reading.id) ?? null;
  return reason === null ? { state: 'accepted', reason } : { state: 'suspect', reason };
};

/** Stored readings whose verdict differs from the review's; void ones have none. */
export const restatedReadings = (
  log: readonly MeterReading[],
  review: MeterReview,
  context: Context,
): readonly MeterReading[] =>
  log.flatMap((reading) => {
    const verdict = verdictOf(reading, review);
    const isSame = verdict.state === reading.state && verdict.reason === reading.reason;
    return reading.state === 'void' || isSame ? [] : [revised(reading, verdict, context)];
  });

/** The rows to write for one meter: new readings with their verdicts, restated ones, the meter with its summary. */
export const meterWriting = (
  { meter, isNew, log, added }: MeterToWrite,
  ticket: ImportTicket,
  context: Context,
): MeterWritten => {
  const readings = added.map((reading) => readingOf(reading, meter, { ticket, context }));
  const review = reviewMeter(meter, [...log, ...readings], context.today);
  const { summary } = review;
  return {
    meter: isNew ? { ...meter, summary } : revised(meter, { summary }, context),
    added: readings.map((reading) => ({ ...reading, ...verdictOf(reading, review) })),
    restated: restatedReadings(log, review, context),
  };
};

/** Past work of a machine: a completion for each level it stands for, or one of none. What it cost is told once. */
export const workWriting = (
  { on, work, levels, meters }: PlannedWork,
  equipmentId: Equipment['id'],
  { ticket, context }: { readonly ticket: ImportTicket; readonly context: Context },
): readonly Completion[] => {
  const ofNone = { programmeId: null, revisionId: null, levelId: null };
  const source = ticket.fileName.slice(0, 260);
  return (levels.length === 0 ? [ofNone] : levels).map((level, i) => ({
    ...newRow(context),
    id: context.newId<'Completion'>(),
    equipmentId,
    ...level,
    on,
    meters: storedValues(meters),
    orderId: null,
    earlier: { ...work, cost: i === 0 ? work.cost : null, source, importBatchId: ticket.batchId },
    isSample: false,
  }));
};

/** A part with its first count; the part null where only the count is new. */
interface PartWritten {
  readonly part: Part | null;
  readonly move: PartMove | null;
}

/** What is written for a part: made, or changed, or as it was with a first count. */
export const partWriting = (
  { before, input, stock }: PartPlan,
  { ticket, on }: { readonly ticket: ImportTicket; readonly on: CalendarDate },
  context: Context,
): PartWritten => {
  const { batchId } = ticket;
  const made = (own: PartInput): Part => ({
    ...own,
    ...newRow(context),
    id: context.newId<'Part'>(),
    archivedOn: null,
    isSample: false,
    importBatchId: batchId,
  });
  const part = input === null ? null : before === null ? made(input) : revised(before, input, context);
  const of = part ?? before;
  if (of === null) throw new Error('A part to be made without its fields.');
  const move: PartMove | null =
    stock === null
      ? null
      : {
          ...newRow(context),
          id: context.newId<'PartMove'>(),
          partId: of.id,
          kind: 'counted',
          on,
          quantity: stock,
          counted: stock,
          lot: '',
          unitCost: of.unitCost,
          orderId: null,
          note: ticket.fileName.slice(0, 200),
          by: context.actor.name,
          isSample: false,
          importBatchId: batchId,
        };
  return { part, move };
};

/** What a batch touched, where its undo will look. */
export interface BatchTouched {
  readonly meterIds: ImportBatch['meterIds'];
  readonly workOf: Equipment['id'][];
  readonly partIds: Part['id'][];
}

/** The batch of a plan that was written. */
export const batchOf = (
  { plan, touched }: { readonly plan: ImportPlan; readonly touched: BatchTouched },
  ticket: ImportTicket,
  context: Context,
): ImportBatch => ({
  ...newRow(context),
  id: ticket.batchId,
  kind: ticket.kind,
  fileName: ticket.fileName.slice(0, 260),
  appliedAt: context.now,
  by: context.actor.name,
  counts: { ...plan.counts, equipmentCreated: plan.created.length },
  meterIds: touched.meterIds,
  ...(touched.workOf.length > 0 ? { workOf: touched.workOf } : {}),
  ...(touched.partIds.length > 0 ? { partIds: touched.partIds } : {}),
  undoneAt: null,
});
