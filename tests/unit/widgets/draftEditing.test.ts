import { describe, expect, it } from 'vitest';
import { keptAs, shownContent, standingOf, type Typed, typedNext } from '#widgets/draftEditing.ts';

const mine = ['mine'];
const theirs = ['theirs'];
const stored = (rev: number) => ({ content: theirs, rev });
const typed = (columns: Partial<Typed<string[]>> = {}): Typed<string[]> => ({
  content: mine,
  rev: 3,
  isKept: false,
  ...columns,
});

describe('what was typed', () => {
  it.each([
    { what: 'nothing typed', typed: null, stored: stored(3), standing: 'kept', shown: theirs },
    { what: 'no draft at all', typed: null, stored: null, standing: 'kept', shown: null },
    { what: 'typed over what is stored', typed: typed(), stored: stored(3), standing: 'pending', shown: mine },
    {
      what: 'kept, the store not yet read anew',
      typed: typed({ rev: 4, isKept: true }),
      stored: stored(3),
      standing: 'kept',
      shown: mine,
    },
    {
      what: 'kept, then written on elsewhere',
      typed: typed({ isKept: true }),
      stored: stored(4),
      standing: 'kept',
      shown: theirs,
    },
    { what: 'written on elsewhere while typing', typed: typed(), stored: stored(4), standing: 'conflict', shown: mine },
    { what: 'taken away while typing', typed: typed(), stored: null, standing: 'gone', shown: mine },
    {
      what: 'taken away after all was kept',
      typed: typed({ isKept: true }),
      stored: null,
      standing: 'kept',
      shown: null,
    },
  ])('$what: $standing', (row) => {
    expect(standingOf(row.typed, row.stored)).toBe(row.standing);
    expect(shownContent(row.typed, row.stored)).toBe(row.shown);
  });

  it('rests on what is shown: on the store, unless something of its own is newer or not yet kept', () => {
    const next = ['next'];
    expect(typedNext(null, stored(5), next)).toEqual({ content: next, rev: 5, isKept: false });
    expect(typedNext(typed({ rev: 6, isKept: true }), stored(5), next).rev).toBe(6);
    expect(typedNext(typed({ rev: 3, isKept: true }), stored(5), next).rev).toBe(5);
    expect(typedNext(typed({ rev: 3 }), stored(5), next).rev).toBe(3);
  });

  it('is kept when nothing more was typed meanwhile, and rests on the new state either way', () => {
    expect(keptAs(typed(), mine, 4)).toEqual({ content: mine, rev: 4, isKept: true });
    expect(keptAs(typed(), theirs, 4)).toEqual({ content: mine, rev: 4, isKept: false });
    expect(keptAs(null, mine, 4)).toBeNull();
  });
});
