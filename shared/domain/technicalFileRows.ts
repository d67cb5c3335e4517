/** What a technical file is assembled from: the rows of one machine, and of other tables those that they name. */
import type { CalendarDate } from '#kernel/calendarDate.ts';
import type { Instant } from '#kernel/instant.ts';
import type { AuditEntry } from './audit.ts';
import type { Certificate } from './certificate.ts';
import type { Check } from './check.ts';
import type { CheckRevision } from './checkTemplate.ts';
import type { Defect } from './defect.ts';
import type { Equipment } from './equipment.ts';
import type { HeldCertificate } from './heldCertificate.ts';
import type { Instrument } from './instrument.ts';
import type { Meter, MeterReading } from './meterRecord.ts';
import type { OutsideWorkshop } from './outsideWorkshop.ts';
import type { Part, PartMove } from './part.ts';
import type { Person } from './person.ts';
import type { Assignment, Completion, Programme, ProgrammeRevision } from './programme.ts';
import type { Settings } from './settings.ts';
import type { StandDown } from './standDown.ts';
import type { WorkOrder } from './workOrder.ts';

/** Rows by their id. */
type ById<R extends { readonly id: string }> = Pick<ReadonlyMap<R['id'], R>, 'get'>;

/** The days a technical file tells of, both inclusive; null: from the first, up to the last. */
export interface FilePeriod {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** From the first day to the last. */
export const wholeLife: FilePeriod = { from: null, to: null };

/** Everything a technical file is assembled from. Lists may be in any order. */
export interface TechnicalFileRows {
  readonly equipment: Equipment;
  readonly settings: Settings;
  readonly assignments: readonly Assignment[];
  readonly completions: readonly Completion[];
  readonly meters: readonly Meter[];
  /** Suspect and voided ones too. */
  readonly readings: readonly MeterReading[];
  readonly orders: readonly WorkOrder[];
  /** Moves of stock of the machine's orders. */
  readonly partMoves: readonly PartMove[];
  readonly defects: readonly Defect[];
  readonly certificates: readonly Certificate[];
  /** Renewed and withdrawn ones too. */
  readonly heldCertificates: readonly HeldCertificate[];
  readonly standDowns: readonly StandDown[];
  readonly checks: readonly Check[];
  /** Entries of the trail about the machine that changed its own row, or cleared out its records. */
  readonly audit: readonly AuditEntry[];
  readonly people: ById<Person>;
  readonly programmes: ById<Programme>;
  readonly revisions: ById<ProgrammeRevision>;
  readonly parts: ById<Part>;
  readonly outsideWorkshops: ById<OutsideWorkshop>;
  readonly instruments: ById<Instrument>;
  readonly checkRevisions: ById<CheckRevision>;
  readonly today: CalendarDate;
  /** The civil date of a moment where the workshop is. */
  readonly dayOf: (moment: Instant) => CalendarDate;
}

/** Whether a day is of the period. */
export const isWithin = (day: CalendarDate, { from, to }: FilePeriod): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** Sorts lines by their day, the first one first; those of one day by a text such as a number. */
export const byDayThen =
  <L>(dayOf: (line: L) => string, then: (line: L) => string) =>
  (a: L, b: L): number => {
    const [left, right] = dayOf(a) === dayOf(b) ? [then(a), then(b)] : [dayOf(a), dayOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
