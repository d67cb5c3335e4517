import { describe, expect, it } from 'vitest';
import {
  blankQualification,
  decideSaveQualification,
  decideWithdrawQualification,
} from '#domain/qualificationSaving.ts';
import { codesOf, decided, problemsOf, rowsAfter } from '#tests/support/decisions.ts';
import { aQualification } from '#tests/support/peopleRows.ts';
import { aContext, aPerson, on } from '#tests/support/rows.ts';

const person = aPerson({ roles: ['operator'] });
const input = { ...blankQualification(on('2026-03-01')), kinds: ['forklift' as const], number: 'N1-7' };
const none = { person, people: [person], qualifications: [] };
const fresh = { id: null, rev: null, personId: person.id, input };

describe('a blank certificate', () => {
  it('is valid four years less a day, with three months to apply in', () => {
    expect(input).toMatchObject({ expiresOn: '2030-02-28', applyBeforeMonths: 3, reviewOn: null });
  });
});

describe('saving a certificate', () => {
  it('enters a new one for its holder', () => {
    const { value, changes } = decided(decideSaveQualification(none, fresh, aContext()));
    expect(rowsAfter(changes, 'qualifications')).toMatchObject([
      { id: value, personId: person.id, rev: 1, archivedOn: null, number: 'N1-7' },
    ]);
  });

  it('corrects one', () => {
    const stored = aQualification({ personId: person.id });
    const state = { ...none, qualifications: [stored] };
    const { changes } = decided(decideSaveQualification(state, { ...fresh, id: stored.id, rev: 1 }, aContext()));
    expect(rowsAfter(changes, 'qualifications')).toMatchObject([{ id: stored.id, rev: 2, number: 'N1-7' }]);
  });

  // biome-ignore format: a table of cases
  it.each([
    [{ expiresOn: on('2026-02-28') }, 'qualificationExpiresEarly'],
    [{ reviewOn: on('2026-02-28') }, 'qualificationReviewOutside'],
    [{ reviewOn: on('2030-03-01') }, 'qualificationReviewOutside'],
    [{ kinds: [] }, 'qualificationWithoutKind'],
    [{ issuedOn: on('2026-03-11') }, 'qualificationIssuedLater'],
    [{ reviewOn: on('2030-02-28') }, ''],
    [{ expiresOn: null, reviewOn: on('2040-01-01') }, ''],
    [{ expiresOn: on('2026-03-01') }, ''],
  ])('with %j: %s', (columns, code) => {
    const result = decideSaveQualification(none, { ...fresh, input: { ...input, ...columns } }, aContext());
    expect(codesOf(result).join()).toBe(code);
  });

  it('asks when another holds a certificate of this number, and not about a renewal', () => {
    const other = aPerson({ name: 'Chen Yu' });
    const state = { ...none, people: [person, other] };
    const theirs = { ...state, qualifications: [aQualification({ personId: other.id, number: 'N1-7' })] };
    expect(problemsOf(decideSaveQualification(theirs, fresh, aContext()))).toMatchObject([
      { code: 'qualificationNumberTaken', level: 'confirm', params: { name: 'Chen Yu' } },
    ]);
    const own = { ...state, qualifications: [aQualification({ personId: person.id, number: 'N1-7' })] };
    expect(decideSaveQualification(own, fresh, aContext()).ok).toBe(true);
  });

  it('refuses a holder who is archived or gone, and a certificate of somebody else', () => {
    const archived = { ...none, person: aPerson({ archivedOn: on('2026-01-05') }) };
    expect(codesOf(decideSaveQualification(archived, fresh, aContext()))).toEqual(['personArchived']);
    expect(codesOf(decideSaveQualification({ ...none, person: null }, fresh, aContext()))).toEqual(['rowGone']);
    const stored = aQualification();
    const state = { ...none, qualifications: [stored] };
    expect(codesOf(decideSaveQualification(state, { ...fresh, id: stored.id, rev: 1 }, aContext()))).toEqual([
      'rowGone',
    ]);
  });
});

describe('withdrawing a certificate', () => {
  const stored = aQualification();

  it('dates it today and keeps it', () => {
    const { changes } = decided(decideWithdrawQualification(stored, { rev: 1 }, aContext()));
    expect(rowsAfter(changes, 'qualifications')).toMatchObject([{ archivedOn: '2026-03-10', rev: 2 }]);
  });

  it('is refused a second time, and for what was changed or is gone', () => {
    const withdrawn = { ...stored, archivedOn: on('2026-03-01') };
    expect(codesOf(decideWithdrawQualification(withdrawn, { rev: 1 }, aContext()))).toEqual(['qualificationWithdrawn']);
    expect(codesOf(decideWithdrawQualification(stored, { rev: 2 }, aContext()))).toEqual(['rowChangedMeanwhile']);
    expect(codesOf(decideWithdrawQualification(null, { rev: 1 }, aContext()))).toEqual(['rowGone']);
  });
});
