/**
 * The four non-omissions of the trade: every problem is recorded, handled, reviewed, and fed back to those who can prevent
 * the next. Each list holds what was left out; all four are empty in a workshop in order.
 */
import { type CalendarDate, daysBetween } from '#kernel/calendarDate.ts';
import type { BoardCell } from './checkBoard.ts';
import type { Defect, DefectSeverity } from './defect.ts';
import type { Repeats } from './repeatedDefects.ts';
import type { OrderTask, WorkOrder } from './workOrder.ts';

/** Days after its report in which a defect gets an order or a repair, by severity. */
export const handlingDays: Readonly<Record<DefectSeverity, number>> = { minor: 30, major: 7, unsafe: 1 };

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

const unhandled = (defects: readonly Defect[], today: CalendarDate): readonly UnhandledDefect[] =>
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
export const omissions = ({ defects, repeats, orders, cells, today }: OmissionInput): Omissions => ({
  notRecorded: {
    findings: orders.flatMap(unrecordedIn),
    checks: cells.filter(({ state }) => state === 'missing'),
  },
  notHandled: unhandled(defects, today),
  notReviewed: defects.filter(({ state }) => state === 'repaired' || state === 'confirmed'),
  notFedBack: defects.filter(
    ({ id, state, feedback }) => state === 'closed' && feedback === null && (repeats.get(id)?.earlier.length ?? 0) > 0,
  ),
});
