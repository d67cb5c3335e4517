/** The states of a check, what may happen in each, and what it becomes by it. */
import { error, type Problem } from '#kernel/result.ts';
import type { Check, CheckState } from './check.ts';

/**
 * What can happen to a check. `resume`: its operator, or the next, goes on with it. `judge`: a verdict on a section.
 * `confirm`: a repair of earlier is looked at. `leave`: the machine is not used in the shift. `handOver`: to the next operator.
 */
export const checkActions = [
  'resume',
  'answer',
  'takeBack',
  'judge',
  'confirm',
  'finish',
  'leave',
  'handOver',
] as const;

/** What can happen to a check. */
export type CheckAction = (typeof checkActions)[number];

/** The state that follows, by state and action. What a state does not name cannot happen in it: a check that is done never changes. */
export const checkTransitions: Readonly<Record<CheckState, Readonly<Partial<Record<CheckAction, CheckState>>>>> = {
  open: {
    resume: 'open',
    answer: 'open',
    takeBack: 'open',
    judge: 'open',
    confirm: 'open',
    finish: 'done',
    leave: 'notUsed',
  },
  done: { handOver: 'done' },
  notUsed: {},
};

/** The problem of a check to which this cannot happen now: `checkNotOpen`, `checkNotDone`; none when it can, or without a check. */
export const refusedToCheck = (action: CheckAction, check: Check | null): readonly Problem[] => {
  if (check === null || checkTransitions[check.state][action] !== undefined) return [];
  return [action === 'handOver' ? error('checkNotDone') : error('checkNotOpen')];
};

/** The state after the action, which must be one that can happen. */
export const stateAfter = (check: Check, action: CheckAction): CheckState => {
  const state = checkTransitions[check.state][action];
  if (state === undefined) throw new Error(`A check that is ${check.state} cannot ${action}.`);
  return state;
};
