/** The defect an operator finds in a daily check. It is on record, and an unsafe machine stood down, with that very answer. */
import type { Change, Counter } from './change.ts';
import type { Check } from './check.ts';
import type { CheckItem } from './checkTemplate.ts';
import type { Context } from './context.ts';
import type { Defect } from './defect.ts';
import { newDefect } from './defectMaking.ts';
import type { StandDownState } from './standDownBeginning.ts';

interface CheckFinding extends StandDownState, Pick<Defect, 'severity' | 'text'> {
  readonly check: Pick<Check, 'id' | 'equipmentId' | 'operatorName' | 'isSample'>;
  readonly item: Pick<CheckItem, 'id'>;
  /** The counter `reportCounterId` names. */
  readonly counter: Counter | null;
}

/**
 * The defect reported by the operator of the check, with the changes to write beside the answer: its number, the defect,
 * and the stand-down of the machine when it is unsafe. `text` is at most 1,000 characters and not empty.
 */
export const defectFromCheck = (
  { check, item, severity, text, counter, standDowns }: CheckFinding,
  context: Context,
): { readonly defect: Defect; readonly changes: readonly Change[] } => {
  const { id: checkId, equipmentId, operatorName, isSample } = check;
  const origin = {
    equipmentId,
    isSample,
    source: 'check',
    foundOrderId: null,
    foundTaskId: null,
    checkId,
    checkItemId: item.id,
    reportedBy: operatorName,
  } as const;
  return newDefect({ report: { severity, text }, origin, counter, standDowns }, context);
};
