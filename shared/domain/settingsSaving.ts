/** Saving the workshop's settings. */
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, newRow, revised } from './change.ts';
import type { CheckDuty } from './checkTemplate.ts';
import { closureProblems } from './closureChecks.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import type { Person } from './person.ts';
import { retentionProblems } from './retention.ts';
import { type Settings, type SettingsInput, settingsInForce, settingsInputSchema } from './settings.ts';
import { shiftsProblems } from './shiftChecks.ts';
import { withPastShifts } from './shiftPast.ts';

/** What the user saves; `rev` as it was opened, 0 when never saved before. */
export interface SettingsToSave {
  readonly rev: number;
  readonly input: SettingsInput;
}

/** What the decision needs. */
export interface SettingsState {
  readonly stored: Settings | null;
  /** The person the input names as acting; null when there is none of that id. */
  readonly current: Person | null;
  /** Every expectation of checks; may be left empty where no shift is removed. */
  readonly duties: readonly CheckDuty[];
}

/** Whoever has a PIN comes to work here by it, not by the settings. */
const personProblems = (input: SettingsInput, { stored, current }: SettingsState): readonly Problem[] => {
  if (input.currentPersonId === null) return [];
  if (current === null || current.archivedOn !== null) return [error('personGone', 'currentPersonId')];
  const isOther = settingsInForce(stored).currentPersonId !== current.id;
  return isOther && current.pin !== null ? [error('pinNeeded', 'currentPersonId')] : [];
};

/**
 * Saves the settings; answers their new `rev`. Changed shifts hold from today (`withPastShifts`). Problems: those of the input, of its closing days and of its shifts,
 * `personGone`, `pinNeeded`, `rowChangedMeanwhile`; to be confirmed: `retentionBelowRule`.
 */
export const decideSaveSettings = (
  state: SettingsState,
  { rev, input }: SettingsToSave,
  context: Context,
): Result<Decision<number>> => {
  const { stored, duties } = state;
  const checked = checkedInput(settingsInputSchema, input);
  if (!checked.ok) return checked;
  const problems = [
    ...((stored?.rev ?? 0) === rev ? [] : [error('rowChangedMeanwhile')]),
    ...personProblems(checked.value, state),
    ...retentionProblems(settingsInForce(stored).retention, checked.value.retention),
    ...shiftsProblems(checked.value.checks, settingsInForce(stored).checks.shifts, duties),
    ...checked.value.planning.closures.flatMap((closure, i) => closureProblems(closure, `planning.closures.${i}.`)),
  ];
  return decideUnless(problems, context, () => {
    const checks = withPastShifts(settingsInForce(stored), checked.value, context.today);
    const columns = { ...checked.value, checks };
    const after: Settings =
      stored === null ? { ...columns, ...newRow(context), id: 'settings' } : revised(stored, columns, context);
    return { value: after.rev, changes: [changeOf('settings', stored, after)] };
  });
};
