import { describe, expect, it } from 'vitest';
import { type CheckState, checkStates } from '#domain/check.ts';
import { type CheckAction, checkActions, refusedToCheck, stateAfter } from '#domain/checkState.ts';
import { aCheck } from '#tests/support/checkRows.ts';

/** What follows in `open`, `done` and `notUsed`; null: it cannot happen. */
const table: Readonly<Record<CheckAction, readonly (CheckState | null)[]>> = {
  resume: ['open', null, null],
  answer: ['open', null, null],
  takeBack: ['open', null, null],
  judge: ['open', null, null],
  confirm: ['open', null, null],
  finish: ['done', null, null],
  leave: ['notUsed', null, null],
  handOver: [null, 'done', null],
};

const cases = checkActions.flatMap((action) =>
  checkStates.map((state, i) => ({ action, state, becomes: table[action][i] ?? null })),
);

describe('the states of a check', () => {
  it.each(cases)('$state: $action → $becomes', ({ action, state, becomes }) => {
    const check = aCheck({ state });
    const problems = refusedToCheck(action, check).map(({ code }) => code);
    if (becomes === null) {
      expect(problems).toEqual([action === 'handOver' ? 'checkNotDone' : 'checkNotOpen']);
      expect(() => stateAfter(check, action)).toThrow(`A check that is ${state} cannot ${action}.`);
    } else {
      expect(problems).toEqual([]);
      expect(stateAfter(check, action)).toBe(becomes);
    }
  });

  it('refuses nothing where there is no check: another rule says so', () => {
    expect(refusedToCheck('answer', null)).toEqual([]);
  });
});
