import { describe, expect, it } from 'vitest';
import { decideSaveAccess, isKnownByName, personByBadge, pinProblems, withoutProof } from '#domain/personAccess.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aContext, aPerson, on } from '#tests/support/rows.ts';

const pin = { salt: '00', hash: '11', iterations: 210_000 };

describe('the code on a badge', () => {
  const wang = aPerson({ name: 'Wang Fang', badge: 'OP-017' });
  const gone = aPerson({ name: 'Chen Yu', badge: 'OP-018', archivedOn: on('2026-01-05') });
  const people = [aPerson(), wang, gone];

  it.each(['OP-017', 'op-017', ' OP-017\r'])('finds its person from "%s"', (code) => {
    expect(personByBadge(people, code)).toBe(wang);
  });

  it.each(['', ' ', 'OP-01', 'OP-018'])('finds nobody from "%s"', (code) => {
    expect(personByBadge(people, code)).toBeNull();
  });
});

describe('who is taken at their word', () => {
  it.each([
    { has: 'no PIN', pin: null, signOnByProof: undefined, isKnown: true },
    { has: 'no PIN', pin: null, signOnByProof: false, isKnown: true },
    { has: 'no PIN', pin: null, signOnByProof: true, isKnown: false },
    { has: 'a PIN', pin, signOnByProof: undefined, isKnown: false },
    { has: 'a PIN', pin, signOnByProof: true, isKnown: false },
  ])('$has, proof asked for: $signOnByProof: $isKnown', ({ pin: own, signOnByProof, isKnown }) => {
    expect(isKnownByName({ pin: own }, signOnByProof === undefined ? {} : { signOnByProof })).toBe(isKnown);
  });

  it('names the operators who could not sign on without it', () => {
    const outside = aPerson({ name: 'Li Na', roles: ['operator'] });
    const others = [
      aPerson({ roles: ['operator'], badge: 'OP-1' }),
      aPerson({ roles: ['manager'], pin }),
      aPerson({ roles: ['inspector'] }),
      aPerson({ roles: ['operator'], archivedOn: on('2026-01-05') }),
    ];
    expect(withoutProof([...others, outside])).toEqual([outside]);
  });
});

describe('a PIN', () => {
  // biome-ignore format: a table of cases
  it.each([
    ['', 'pinDigits error'], ['123', 'pinDigits error'], ['1234567890123', 'pinDigits error'], ['12a4', 'pinDigits error'],
    ['12 4', 'pinDigits error'], ['１２３４', 'pinDigits error'],
    ['1111', 'pinEasy confirm'], ['1234', 'pinEasy confirm'], ['87654321', 'pinEasy confirm'],
    ['2468', ''], ['1235', ''], ['73915582', ''],
  ])('"%s": %s', (typed, said) => {
    expect(pinProblems(typed).map(({ code, level }) => `${code} ${level}`).join()).toBe(said);
  });
});

describe('saving how a person is known', () => {
  const stored = aPerson({ badge: 'OP-1', pin });
  const to = { personId: stored.id, rev: 1, badge: 'OP-2' };

  it('leaves the PIN as it is when none is given', () => {
    const { changes } = decided(decideSaveAccess([stored], to, aContext()));
    expect(rowsAfter(changes, 'people')).toMatchObject([{ badge: 'OP-2', pin, rev: 2 }]);
  });

  it('takes the PIN away', () => {
    const { changes } = decided(decideSaveAccess([stored], { ...to, pin: null }, aContext()));
    expect(rowsAfter(changes, 'people')).toMatchObject([{ pin: null }]);
  });

  it('keeps one badge for one person, letter case aside', () => {
    const other = aPerson({ name: 'Chen Yu', badge: 'op-2' });
    expect(problemsOf(decideSaveAccess([stored, other], to, aContext()))).toEqual([
      { code: 'badgeTaken', level: 'error', field: 'badge', params: { name: 'Chen Yu' } },
    ]);
  });

  it('gives the badge of one who left to another', () => {
    const other = aPerson({ badge: 'OP-2', archivedOn: on('2026-01-05') });
    expect(decideSaveAccess([stored, other], to, aContext()).ok).toBe(true);
  });

  it('lets any number of people be without a badge', () => {
    expect(decideSaveAccess([stored, aPerson()], { ...to, badge: ' ' }, aContext()).ok).toBe(true);
  });

  it('refuses one who is archived, gone or changed meanwhile', () => {
    const archived = { ...stored, archivedOn: on('2026-01-05') };
    expect(codesOf(decideSaveAccess([archived], to, aContext()))).toEqual(['personArchived']);
    expect(codesOf(decideSaveAccess([], to, aContext()))).toEqual(['rowGone']);
    expect(codesOf(decideSaveAccess([stored], { ...to, rev: 9 }, aContext()))).toEqual(['rowChangedMeanwhile']);
  });
});
