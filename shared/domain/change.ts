/**
 * What a decision changes: rows before and after, table by table. Deciders return them, the command gate
 * commits them with their audit entry in one transaction.
 */
import { error, failed, ok, type Problem, type Result } from '#kernel/result.ts';
import type { Attachment } from './attachment.ts';
import type { CalendarEvent } from './calendarEvent.ts';
import type { Certificate } from './certificate.ts';
import type { Check } from './check.ts';
import type { CheckDuty, CheckRevision, CheckTemplate } from './checkTemplate.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import type { Equipment } from './equipment.ts';
import type { HeldCertificate } from './heldCertificate.ts';
import type { ImportBatch } from './importBatch.ts';
import type { Installation } from './installation.ts';
import type { Instrument } from './instrument.ts';
import type { Meter, MeterReading } from './meterRecord.ts';
import type { OutsideWorkshop } from './outsideWorkshop.ts';
import type { Part, PartMove } from './part.ts';
import type { Person } from './person.ts';
import type { PlannedVisit } from './plannedVisit.ts';
import type { Assignment, Completion, Programme, ProgrammeDraft, ProgrammeRevision } from './programme.ts';
import type { Qualification, Training } from './qualification.ts';
import type { Row } from './record.ts';
import type { Settings } from './settings.ts';
import type { SigningKey } from './signingKey.ts';
import type { StandDown } from './standDown.ts';
import type { WorkOrder } from './workOrder.ts';

/** A gap-free counter: `order:2026`, `certificate:FT-2026`. `value` is the last number taken. */
export interface Counter extends Row {
  readonly value: number;
}

/** The tables and the rows they hold. */
export interface Tables {
  readonly equipment: Equipment;
  readonly meters: Meter;
  readonly readings: MeterReading;
  readonly programmes: Programme;
  readonly revisions: ProgrammeRevision;
  readonly assignments: Assignment;
  readonly completions: Completion;
  readonly orders: WorkOrder;
  readonly certificates: Certificate;
  readonly people: Person;
  readonly settings: Settings;
  readonly counters: Counter;
  readonly importBatches: ImportBatch;
  readonly drafts: ProgrammeDraft;
  readonly plannedVisits: PlannedVisit;
  readonly parts: Part;
  readonly partMoves: PartMove;
  readonly outsideWorkshops: OutsideWorkshop;
  readonly defects: Defect;
  readonly attachments: Attachment;
  readonly calendarEvents: CalendarEvent;
  readonly checkTemplates: CheckTemplate;
  readonly checkRevisions: CheckRevision;
  readonly checkDuties: CheckDuty;
  readonly checks: Check;
  readonly qualifications: Qualification;
  readonly trainings: Training;
  readonly standDowns: StandDown;
  readonly heldCertificates: HeldCertificate;
  readonly instruments: Instrument;
  readonly signingKeys: SigningKey;
  readonly installation: Installation;
}

/** Name of a table. */
export type TableName = keyof Tables;

/** One row changed: `before` null when new, `after` null when taken out. */
export type Change = {
  readonly [T in TableName]: { readonly table: T; readonly before: Tables[T] | null; readonly after: Tables[T] | null };
}[TableName];

/** What a decider decides: the answer to give and the rows to change. */
export interface Decision<T> {
  readonly value: T;
  readonly changes: readonly Change[];
}

/** The columns of a new row. */
export const newRow = (
  context: Pick<Context, 'now'>,
): { rev: number; createdAt: Row['createdAt']; updatedAt: Row['updatedAt'] } => ({
  rev: 1,
  createdAt: context.now,
  updatedAt: context.now,
});

/** The row with some columns changed, its `rev` raised and `updatedAt` set. */
export const revised = <R extends Row>(row: R, columns: Partial<R>, context: Context): R => ({
  ...row,
  ...columns,
  rev: row.rev + 1,
  updatedAt: context.now,
});

/** The row as a change of its own: new when there is nothing before, taken out when there is nothing after. */
export const changeOf = <T extends TableName>(
  table: T,
  before: Tables[T] | null,
  after: Tables[T] | null,
): Change & { readonly table: T } => ({ table, before, after }) as Change & { readonly table: T };

/** The problem of a row that is gone or was changed since the user opened it. Empty when it is as it was. */
export const staleness = (row: Row | null | undefined, rev: number): readonly Problem[] =>
  row === null || row === undefined ? [error('rowGone')] : row.rev === rev ? [] : [error('rowChangedMeanwhile')];

/**
 * The decision, unless problems stand in its way: errors first and alone, then what is still to be confirmed.
 * `decide` is called only when nothing stands in the way.
 */
export const decideUnless = <T>(
  problems: readonly Problem[],
  context: Pick<Context, 'confirmed'>,
  decide: () => Decision<T>,
): Result<Decision<T>> => {
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) return failed(errors);
  const open = problems.filter(({ code }) => !context.confirmed.includes(code));
  return open.length > 0 ? failed(open) : ok(decide());
};
