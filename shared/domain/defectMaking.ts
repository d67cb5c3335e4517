/** The row of a new defect, with its number, and with the stand-down of its machine when it is unsafe. */
import { yearOf } from '#kernel/calendarDate.ts';
import { type Change, type Counter, changeOf, newRow } from './change.ts';
import type { Context } from './context.ts';
import { type Defect, unhandled } from './defect.ts';
import { defectCounterId, defectNumber, takeNumber } from './numbering.ts';
import { type StandDownState, standDownFor } from './standDownBeginning.ts';

/** Counter from which a defect reported today takes its number. */
export const reportCounterId = ({ isSample }: { readonly isSample: boolean }, { today }: Pick<Context, 'today'>) =>
  defectCounterId(yearOf(today), isSample);

/** Where a defect comes from, and who says so. */
export type DefectOrigin = Pick<
  Defect,
  'equipmentId' | 'source' | 'foundOrderId' | 'foundTaskId' | 'checkId' | 'checkItemId' | 'reportedBy' | 'isSample'
>;

/** Of a defect that was found on no check. */
export const noCheck = { checkId: null, checkItemId: null } as const satisfies Partial<Defect>;

interface NewDefect extends StandDownState {
  readonly report: Pick<Defect, 'severity' | 'text'>;
  readonly origin: DefectOrigin;
  /** The counter `reportCounterId` names; null begins the series. */
  readonly counter: Counter | null;
}

/** A defect as it is first reported, and what is written with it: its number, and a stand-down when it is unsafe. */
export const newDefect = (
  { report, origin, counter, standDowns }: NewDefect,
  context: Context,
): { readonly defect: Defect; readonly changes: readonly Change[] } => {
  const taken = takeNumber(counter, reportCounterId(origin, context), context);
  const by = origin.reportedBy;
  const defect: Defect = {
    ...newRow(context),
    ...unhandled,
    ...report,
    ...origin,
    id: context.newId<'Defect'>(),
    number: defectNumber(yearOf(context.today), taken.value, origin.isSample),
    reportedOn: context.today,
    state: 'reported',
    orderId: null,
    rejectReason: '',
    history: [{ state: 'reported', at: context.now, by }],
  };
  const stood = standDownFor(defect, { standDowns, by }, context);
  return { defect, changes: [taken.change, changeOf('defects', null, defect), ...stood] };
};
