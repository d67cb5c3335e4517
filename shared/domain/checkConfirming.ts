/** In the midst of a check the next operator says whether a repair of earlier is good: third signature of a driver's report. */
import type { Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised, staleness } from './change.ts';
import type { Check } from './check.ts';
import type { Answered } from './checkAnswering.ts';
import { refusedToCheck } from './checkState.ts';
import type { Context } from './context.ts';
import { type ConfirmationState, decideConfirmRepair } from './defectSigning.ts';

/** What the operator says of a repair; `rev` is that of the check. */
export interface CheckConfirmation {
  readonly rev: number;
  readonly isGood: boolean;
  readonly note: string;
}

/** What the decision needs; null where there is no such row. */
export interface ConfirmingState extends ConfirmationState {
  readonly check: Check | null;
}

/**
 * The repair of a defect confirmed or refused in the operator's name, and the check saying so. Problems: `rowGone`,
 * `rowChangedMeanwhile`, `checkNotOpen`, and those of `decideConfirmRepair`.
 */
export const decideConfirmInCheck = (
  { check, ...state }: ConfirmingState,
  { rev, isGood, note }: CheckConfirmation,
  context: Context,
): Result<Decision<Answered>> => {
  const own = { rev: state.defect?.rev ?? 0, isGood, by: check?.operatorName || context.actor.name, note };
  const signed = decideConfirmRepair(state, own, context);
  const problems = [
    ...staleness(check, rev),
    ...refusedToCheck('confirm', check),
    ...(signed.ok ? [] : signed.problems),
  ];
  return decideUnless(problems, context, () => {
    if (check === null || !signed.ok) throw new Error('A check that is not there passed the check.');
    const defectId = signed.value.value;
    const others = check.confirmations.filter((one) => one.defectId !== defectId);
    const after = revised(check, { confirmations: [...others, { defectId, isGood }] }, context);
    return {
      value: { rev: after.rev, defectId },
      changes: [...signed.value.changes, changeOf('checks', check, after)],
    };
  });
};
