/**
 * The four non-omissions of the trade: every problem is recorded, handled, reviewed, and fed back to those who can prevent
 * the next. Each list holds what was left out; all four are empty in a workshop in order.
 */
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import type { BoardCell } from './checkBoard.ts';
import type { Defect, DefectSeverity } from './defect.ts';
import type { Repeats } from './repeatedDefects.ts';
import type { OrderTask, WorkOrder } from './workOrder.ts';

/** A finding on an order that is answered "defect" and became none. */
export interface UnrecordedFinding {
  readonly order: WorkOrder;
  readonly task: OrderTask;
}

/** A defect that waits longer than it should. */
export interface UnhandledDefect {
  readonly defect: Defect;
  /** Days since its report. */
  readonly days: number;
}

/** What is looked through. */
export interface OmissionInput {
  readonly defects: readonly Defect[];
  readonly repeats: ReadonlyMap<Defect['id'], Repeats>;
  readonly orders: readonly WorkOrder[];
  /** Cells of the board; those that are not missing are left aside. */
  readonly cells: readonly BoardCell[];
  /** Days after its report in which a defect is to have an order or a repair. */
  readonly handlingDays: Readonly<Record<DefectSeverity, number>>;
  readonly today: CalendarDate;
}

/** What was left out. */
export interface Omissions {
  readonly notRecorded: { readonly findings: readonly UnrecordedFinding[]; readonly checks: readonly BoardCell[] };
  /** Longest beyond its days first. */
  readonly notHandled: readonly UnhandledDefect[];
  readonly notReviewed: readonly Defect[];
  readonly notFedBack: readonly Defect[];
}

const unrecordedIn = (order: WorkOrder): readonly UnrecordedFinding[] =>
  order.state === 'cancelled'
    ? []
    : order.tasks
        .filter(({ answer, defectId }) => answer === 'defect' && defectId === null)
        .map((task) => ({ order, task }));

const unhandled = ({ defects, handlingDays, today }: OmissionInput): readonly UnhandledDefect[] =>
  defects
    .filter(({ state }) => state === 'reported' || state === 'triaged')
    .map((defect) => ({ defect, days: daysBetween(defect.reportedOn, today) }))
    .filter(({ defect, days }) => days > handlingDays[defect.severity])
    .toSorted((a, b) => b.days - handlingDays[b.defect.severity] - (a.days - handlingDays[a.defect.severity]));

/**
 * What was left out. Not recorded: findings that became no defect, checks that are missing. Not handled: waiting for an
 * order beyond `handlingDays`. Not reviewed: repaired, and not closed. Not fed back: a repeat closed without a word on
 * how the next is prevented.
 */
export const omissions = (input: OmissionInput): Omissions => {
  const { defects, repeats, orders, cells } = input;
  const isRepeat = ({ id }: Defect): boolean => (repeats.get(id)?.earlier.length ?? 0) > 0;
  return {
    notRecorded: {
      findings: orders.flatMap(unrecordedIn),
      checks: cells.filter(({ state }) => state === 'missing'),
    },
    notHandled: unhandled(input),
    notReviewed: defects.filter(({ state }) => state === 'repaired' || state === 'confirmed'),
    notFedBack: defects.filter((defect) => defect.state === 'closed' && defect.feedback === null && isRepeat(defect)),
  };
};
