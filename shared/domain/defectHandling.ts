/** Looking through reported defects: how bad each really is, or that it is none. */
import type { Id } from '#kernel/id.ts';
import { error, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, staleness } from './change.ts';
import type { Context } from './context.ts';
import type { Defect, DefectSeverity } from './defect.ts';
import { afterAction, refusedToDefect } from './defectState.ts';
import { type StandDownState, withStandDown } from './standDownBeginning.ts';

/**
 * The defect triaged, with its severity as judged; unsafe, it stands the machine down. Judged less, the machine still
 * waits to be returned to service. Problems: `rowGone`, `rowChangedMeanwhile`, `defectOrdered`, `defectNotOpen`.
 */
export const decideTriageDefect = (
  { defect, standDowns }: StandDownState & { readonly defect: Defect | null },
  input: { readonly rev: number; readonly severity: DefectSeverity },
  context: Context,
): Result<Decision<Id<'Defect'>>> =>
  decideUnless([...staleness(defect, input.rev), ...refusedToDefect('triage', defect)], context, () => {
    if (defect === null) throw new Error('A defect that is not there passed the check.');
    const after = afterAction(defect, 'triage', { context, columns: { severity: input.severity } });
    return { value: defect.id, changes: withStandDown([changeOf('defects', defect, after)], { standDowns }, context) };
  });

/**
 * The defect rejected: it is none, or is none any more. Problems: `rowGone`, `rowChangedMeanwhile`, `defectOrdered`,
 * `defectNotOpen`, `reasonRequired`, `tooLong`.
 */
export const decideRejectDefect = (
  { defect }: { readonly defect: Defect | null },
  input: { readonly rev: number; readonly reason: string },
  context: Context,
): Result<Decision<Id<'Defect'>>> => {
  const rejectReason = input.reason.trim();
  const problems = [
    ...staleness(defect, input.rev),
    ...refusedToDefect('reject', defect),
    ...(rejectReason === '' ? [error('reasonRequired', 'reason')] : []),
    ...(rejectReason.length > 500 ? [error('tooLong', 'reason', { maximum: 500 })] : []),
  ];
  return decideUnless(problems, context, () => {
    if (defect === null) throw new Error('A defect that is not there passed the check.');
    const after = afterAction(defect, 'reject', { context, columns: { rejectReason } });
    return { value: defect.id, changes: [changeOf('defects', defect, after)] };
  });
};
