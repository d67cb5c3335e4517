/**
 * Clearing out old records: finished daily checks on which all was well, and photos of defects and orders long closed.
 * Only what is beyond its term, and never what another record leans on.
 */
import { addDays, type CalendarDate, laterDate } from '#kernel/calendarDate.ts';
import { error, type Problem, type Result } from '#kernel/result.ts';
import type { Attachment } from './attachment.ts';
import type { Certificate } from './certificate.ts';
import { type Change, changeOf, type Decision, decideUnless } from './change.ts';
import type { Check } from './check.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import { clearableBefore, mayClear, mayGoOn, type TermedRecord } from './retention.ts';
import type { Retention } from './settings.ts';
import { isAbnormal } from './technicalFileUse.ts';
import type { WorkOrder } from './workOrder.ts';

/** What can be cleared out. */
export const clearableKinds = ['checks', 'defectPhotos', 'orderPhotos'] as const;

/** What can be cleared out. */
export type ClearableKind = (typeof clearableKinds)[number];

/** The terms a kind keeps to: the longest counts. A photo may belong to a repair, or to an inspection, as well. */
export const termsOf: Readonly<Record<ClearableKind, readonly [TermedRecord, ...TermedRecord[]]>> = {
  checks: ['checks'],
  defectPhotos: ['driverReports', 'services'],
  orderPhotos: ['services', 'inspections'],
};

/** The months a kind is kept. */
export const monthsKept = (kind: ClearableKind, retention: Retention): number =>
  Math.max(...termsOf[kind].map((term) => retention[term]));

/** Old records of a kind: those that could go, with what they belong to. */
export interface OldRecords {
  readonly retention: Retention;
  /** Checks of days before the asked one. */
  readonly checks: readonly Check[];
  readonly defects: readonly Defect[];
  readonly orders: readonly WorkOrder[];
  /** Of the orders. */
  readonly certificates: readonly Pick<Certificate, 'orderId' | 'issuedOn'>[];
  /** Of the checks, defects or orders above. */
  readonly attachments: readonly Attachment[];
  /** The civil date of a moment where the workshop is. */
  readonly dayOf: (moment: Check['startedAt']) => CalendarDate;
}

/** A check that may go once it is old: finished or not used, and nothing about it out of the ordinary. */
export const isPlainCheck = (check: Check): boolean =>
  check.state !== 'open' && !isAbnormal(check) && check.confirmations.length === 0 && check.override === null;

/** The day from which a defect's photos count as old; null: it is still open. */
export const closedOn = ({ state, history, reportedOn }: Defect, dayOf: OldRecords['dayOf']): CalendarDate | null => {
  if (state !== 'closed' && state !== 'rejected') return null;
  const at = history.at(-1)?.at;
  return at === undefined ? reportedOn : laterDate(reportedOn, dayOf(at));
};

/** The day from which an order's photos count as old: of completion, release or its papers, the last; null: it is open. */
export const endedOn = (
  { id, state, history, openedOn, completedOn }: WorkOrder,
  { certificates, dayOf }: Pick<OldRecords, 'certificates' | 'dayOf'>,
): CalendarDate | null => {
  if (state !== 'released' && state !== 'cancelled') return null;
  const papers = certificates.filter(({ orderId }) => orderId === id).map(({ issuedOn }) => issuedOn);
  const last = history.at(-1)?.at;
  return [completedOn ?? openedOn, ...papers, ...(last === undefined ? [] : [dayOf(last)])].reduce(laterDate);
};

/** What would go. */
export interface Clearing {
  readonly checks: readonly Check[];
  readonly attachments: readonly Attachment[];
  /** The day of the oldest; null: nothing would go. */
  readonly since: CalendarDate | null;
}

const photosOf = (ids: ReadonlySet<string>, attachments: readonly Attachment[]): readonly Attachment[] =>
  attachments.filter(({ about }) => ids.has(about));

type Dated = readonly [id: string, on: CalendarDate];

const earliest = (days: readonly CalendarDate[]): CalendarDate | null => days.toSorted()[0] ?? null;

const photosBefore = (dated: readonly Dated[], records: OldRecords, before: CalendarDate): Clearing => {
  const old = new Map(dated.filter(([, on]) => on < before));
  const attachments = photosOf(new Set(old.keys()), records.attachments);
  return { checks: [], attachments, since: earliest(attachments.flatMap(({ about }) => old.get(about) ?? [])) };
};

/** What of a kind would go when everything before a day (exclusive) goes, whatever its term. */
export const clearingOf = (kind: ClearableKind, records: OldRecords, before: CalendarDate): Clearing => {
  switch (kind) {
    case 'checks': {
      const checks = records.checks.filter((check) => check.day < before && isPlainCheck(check));
      const attachments = photosOf(new Set(checks.map(({ id }) => id)), records.attachments);
      return { checks, attachments, since: earliest(checks.map(({ day }) => day)) };
    }
    case 'defectPhotos':
      return photosBefore(
        records.defects.flatMap((defect): readonly Dated[] => {
          const on = closedOn(defect, records.dayOf);
          return on === null ? [] : [[defect.id, on]];
        }),
        records,
        before,
      );
    case 'orderPhotos':
      return photosBefore(
        records.orders.flatMap((order): readonly Dated[] => {
          const on = endedOn(order, records);
          return on === null ? [] : [[order.id, on]];
        }),
        records,
        before,
      );
  }
};

/** What is to be cleared out: everything of a kind before a day, that day not included. */
export interface ClearInput {
  readonly kind: ClearableKind;
  readonly before: CalendarDate;
}

const termProblems = ({ kind, before }: ClearInput, retention: Retention, today: CalendarDate): readonly Problem[] => {
  const months = monthsKept(kind, retention);
  if (before <= clearableBefore(months, today)) return [];
  const youngest = addDays(before, -1);
  return [error('retentionRuns', 'before', { months, date: mayGoOn(youngest, months) })];
};

/** What went, and the hashes of the contents that may now be without a record. */
export interface Cleared {
  readonly records: number;
  readonly photos: number;
  readonly hashes: readonly string[];
}

/**
 * Clears out old records of a kind before a day. Problems: `retentionRuns` (some of them would be younger than their
 * term; params `months`, and `date` from which all of them may go), `nothingToClear`.
 */
export const decideClearOldRecords = (
  records: OldRecords,
  input: ClearInput,
  context: Context,
): Result<Decision<Cleared>> => {
  const { kind, before } = input;
  const { retention } = records;
  const { checks, attachments } = clearingOf(kind, records, before);
  const problems = [
    ...termProblems(input, retention, context.today),
    ...(checks.length + attachments.length === 0 ? [error('nothingToClear')] : []),
  ];
  return decideUnless(problems, context, () => {
    if (checks.some(({ day }) => !mayClear({ kind: 'checks', date: day }, retention, context.today))) {
      throw new Error('A check younger than its term passed the check.');
    }
    const changes: readonly Change[] = [
      ...checks.map((check) => changeOf('checks', check, null)),
      ...attachments.map((attachment) => changeOf('attachments', attachment, null)),
    ];
    const hashes = [...new Set(attachments.map(({ hash }) => hash))];
    return { value: { records: checks.length, photos: attachments.length, hashes }, changes };
  });
};
