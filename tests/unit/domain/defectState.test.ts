import { describe, expect, it } from 'vitest';
import { type DefectState, defectStates } from '#domain/defect.ts';
import { afterAction, type DefectAction, defectActions, defectChanges, refusedToDefect } from '#domain/defectState.ts';
import { aContext } from '#tests/support/rows.ts';
import { aDefect } from '#tests/support/workRows.ts';

const following: Readonly<Record<DefectState, Partial<Record<DefectAction, DefectState>>>> = {
  reported: { triage: 'triaged', order: 'ordered', reject: 'rejected', signOff: 'repaired' },
  triaged: { triage: 'triaged', order: 'ordered', reject: 'rejected', signOff: 'repaired' },
  ordered: { free: 'triaged', repair: 'repaired' },
  repaired: { reopen: 'ordered', confirm: 'confirmed', refuse: 'triaged' },
  confirmed: { close: 'closed' },
  closed: {},
  rejected: {},
};

const lacking: Partial<Record<DefectAction, string>> = {
  confirm: 'defectNotRepaired',
  refuse: 'defectNotRepaired',
  close: 'defectNotConfirmed',
};

const cases = defectStates.flatMap((state) =>
  defectActions.map((action) => ({ state, action, next: following[state][action] ?? null })),
);

describe('the states of a defect', () => {
  it.each(cases)('$state + $action: $next', ({ state, action, next }) => {
    const defect = aDefect({ state });
    const context = aContext();
    if (next === null) {
      expect(refusedToDefect(action, defect)).toMatchObject([
        {
          code: lacking[action] ?? (state === 'ordered' ? 'defectOrdered' : 'defectNotOpen'),
          params: { number: defect.number },
        },
      ]);
      expect(() => afterAction(defect, action, { context })).toThrow(/cannot/);
      expect(defectChanges([defect], { action }, context)).toEqual([]);
    } else {
      expect(refusedToDefect(action, defect)).toEqual([]);
      expect(afterAction(defect, action, { context })).toMatchObject({
        state: next,
        rev: 2,
        history: [...defect.history, { state: next, at: context.now, by: 'Li Wei' }],
      });
    }
  });
});
