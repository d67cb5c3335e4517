import { describe, expect, it } from 'vitest';
import { draftShown, draftStanding, draftTyped } from '#features/checks/templateDraft.ts';
import { anItem, aSection } from '#tests/support/checkRows.ts';

const mine = [aSection('mine', [anItem('1')])];
const theirs = [aSection('theirs', [anItem('1')])];
const stored = (rev: number) => ({ rev, draft: { sections: theirs, basedOn: 1, by: 'Zhang Min' } });
const discarded = { rev: 5, draft: null };

describe('what is typed into a draft', () => {
  const cases = [
    { what: 'nothing typed', typed: null, of: stored(3), standing: 'kept', shown: theirs },
    { what: 'nothing typed and no draft', typed: null, of: discarded, standing: 'kept', shown: null },
    {
      what: 'typed, not yet kept',
      typed: { sections: mine, rev: 3, isKept: false },
      of: stored(3),
      standing: 'pending',
      shown: mine,
    },
    { what: 'kept', typed: { sections: mine, rev: 3, isKept: true }, of: stored(3), standing: 'kept', shown: mine },
    {
      what: 'written on elsewhere before it was kept',
      typed: { sections: mine, rev: 3, isKept: false },
      of: stored(4),
      standing: 'conflict',
      shown: mine,
    },
    {
      what: 'written on elsewhere after it was kept',
      typed: { sections: mine, rev: 3, isKept: true },
      of: stored(4),
      standing: 'kept',
      shown: theirs,
    },
    {
      what: 'discarded elsewhere',
      typed: { sections: mine, rev: 3, isKept: false },
      of: discarded,
      standing: 'gone',
      shown: mine,
    },
    {
      what: 'approved after it was kept',
      typed: { sections: mine, rev: 3, isKept: true },
      of: discarded,
      standing: 'kept',
      shown: null,
    },
  ] as const;
  it.each(cases)('stands and shows as it should: $what', ({ typed, of, standing, shown }) => {
    expect(draftStanding(typed, of)).toBe(standing);
    expect(draftShown(typed, of)).toBe(shown);
  });

  it('rests on what was seen last, not on what came between', () => {
    expect(draftTyped(null, stored(3), mine)).toEqual({ sections: mine, rev: 3, isKept: false });
    expect(draftTyped({ sections: theirs, rev: 3, isKept: false }, stored(4), mine).rev).toBe(3);
    expect(draftTyped({ sections: theirs, rev: 3, isKept: true }, stored(4), mine).rev).toBe(4);
  });
});
