/** "Not used today": the answer to an expected check of a machine nobody used in the shift. */
import { z } from 'zod';
import { error, type Problem, type Result } from '#kernel/result.ts';
import { changeOf, type Decision, decideUnless, revised } from './change.ts';
import type { Check } from './check.ts';
import { type CheckSlotState, placeProblems, sameSlot } from './checkPlace.ts';
import { stateAfter } from './checkState.ts';
import { checkPlaceShape, newCheck } from './checkTaking.ts';
import type { Context } from './context.ts';
import { checkedInput } from './inputProblems.ts';
import { textSchema } from './record.ts';

const notUsedSchema = z.object({
  ...checkPlaceShape,
  notes: textSchema(2000).trim().optional(),
});

/** Which machine was not used in which shift, by whose word. */
export type NotUsedInput = Readonly<z.infer<typeof notUsedSchema>>;

const begunProblems = (check: Check | undefined): readonly Problem[] => {
  if (check === undefined) return [];
  if (check.state === 'done') return [error('checkDoneAlready', undefined, { name: check.operatorName })];
  return check.answers.length > 0 ? [error('checkBegun', undefined, { name: check.operatorName })] : [];
};

/** Whoever began a check without an answer, somebody may say that the machine is not used after all. */
const placeOnly = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ level }) => level === 'error');

/**
 * The machine not used in the shift; answers the id of the check that says so. A check begun without an answer becomes it.
 * Problems: those of the input and of `placeProblems`, `checkDoneAlready`, `checkBegun` (param `name`).
 */
export const decideNotUsed = (
  state: CheckSlotState,
  input: NotUsedInput,
  context: Context,
): Result<Decision<Check['id']>> => {
  const checked = checkedInput(notUsedSchema, input);
  if (!checked.ok) return checked;
  const here = state.checks.filter((check) => sameSlot(check, checked.value));
  const said = here.find((check) => check.state === 'notUsed');
  const other = here.find((check) => check.state !== 'notUsed');
  const problems = [...placeOnly(placeProblems(state, checked.value, context)), ...begunProblems(other)];
  return decideUnless(problems, context, () => {
    if (said !== undefined && other === undefined) return { value: said.id, changes: [] };
    const { notes = '' } = checked.value;
    const columns = { notes, finishedAt: context.now };
    if (other !== undefined) {
      const left = revised(other, { ...columns, state: stateAfter(other, 'leave') }, context);
      return { value: other.id, changes: [changeOf('checks', other, left)] };
    }
    const fresh = newCheck({ ...checked.value, meters: {} }, state, context);
    const check: Check = { ...fresh, ...columns, state: stateAfter(fresh, 'leave') };
    return { value: check.id, changes: [changeOf('checks', null, check)] };
  });
};
