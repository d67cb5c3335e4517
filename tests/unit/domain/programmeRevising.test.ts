import { describe, expect, it } from 'vitest';
import { decideApproveRevision, isSameContent, type NewRevision } from '#domain/programmeRevising.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, on } from '#tests/support/rows.ts';
import { aLevel, aProgramme, aRevision, twoLevels } from '#tests/support/serviceRows.ts';

const programme = aProgramme();
const first = aRevision(programme);
const second = aRevision(programme, { number: 2, levels: [aLevel('L1')], effectiveOn: on('2026-03-01') });
const state = { programme, revisions: [second, first], draft: null };
const hourly = aLevel('H', { triggers: [{ kind: 'usage', meter: 'h', every: 250 }] });
const input: NewRevision = { levels: [hourly], effectiveOn: on('2026-04-01'), reason: 'Failures of the pump' };

describe('approving a revision', () => {
  it('numbers it after the last one and leaves the approved ones alone', () => {
    const { value, changes } = decided(decideApproveRevision(state, input, aContext()));
    expect(rowsAfter(changes, 'revisions')).toMatchObject([
      { id: value, number: 3, effectiveOn: '2026-04-01', approvedBy: 'Li Wei', reason: 'Failures of the pump' },
    ]);
    expect(changes.filter(({ table }) => table === 'revisions').map(({ before }) => before)).toEqual([null]);
  });

  it('renews the meters the programme counts in, and its rev even when they stay', () => {
    const changed = decided(decideApproveRevision(state, input, aContext())).changes;
    expect(rowsAfter(changed, 'programmes')).toMatchObject([{ meters: ['h'], rev: programme.rev + 1 }]);
    const same = decided(decideApproveRevision(state, { ...input, levels: [...twoLevels()] }, aContext())).changes;
    expect(rowsAfter(same, 'programmes')).toMatchObject([{ meters: ['km'], rev: programme.rev + 1 }]);
  });

  const refused = [
    { what: 'without a reason', columns: { reason: '  ' }, code: 'reasonRequired', field: 'reason' },
    { what: 'without levels', columns: { levels: [] }, code: 'programmeWithoutLevels', field: 'levels' },
    { what: 'that changes nothing', columns: { levels: [aLevel('L1')] }, code: 'revisionUnchanged', field: 'levels' },
    {
      what: 'that begins before the last one',
      columns: { effectiveOn: on('2026-02-28') },
      code: 'revisionBeforeLast',
      field: 'effectiveOn',
    },
  ];

  it.each(refused)('is refused $what', ({ columns, code, field }) => {
    const problems = problemsOf(decideApproveRevision(state, { ...input, ...columns }, aContext()));
    expect(problems).toMatchObject([{ level: 'error', code, field }]);
  });

  it('asks before it begins in the past, not on the day itself', () => {
    const past = { ...input, effectiveOn: on('2026-03-09') };
    expect(problemsOf(decideApproveRevision(state, past, aContext()))).toMatchObject([
      { level: 'confirm', code: 'revisionBackdated' },
    ]);
    expect(decideApproveRevision(state, past, aContext({ confirmed: ['revisionBackdated'] })).ok).toBe(true);
    expect(decideApproveRevision(state, { ...input, effectiveOn: on('2026-03-10') }, aContext()).ok).toBe(true);
  });

  it('is refused for a programme that is gone or archived', () => {
    expect(codesOf(decideApproveRevision({ ...state, programme: null }, input, aContext()))).toEqual(['rowGone']);
    const archived = { ...programme, archivedOn: on('2026-01-01') };
    expect(codesOf(decideApproveRevision({ ...state, programme: archived }, input, aContext()))).toEqual([
      'programmeArchived',
    ]);
  });
});

it.each([
  [{ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ a: 1 }, { a: 1, b: null }, false],
  [{ a: 1 }, { a: 1, b: undefined }, true],
])('%j and %j say the same: %s', (a, b, isSame) => {
  expect(isSameContent(a, b)).toBe(isSame);
});
