import { describe, expect, it } from 'vitest';
import { renewalOf, withIssueDay } from '#features/people/qualificationForm.ts';
import { aQualification } from '#tests/support/peopleRows.ts';
import { on } from '#tests/support/rows.ts';

describe('another day of issue', () => {
  // biome-ignore format: a table of cases
  it.each([
    ['2022-03-01', '2026-02-28', '2026-03-15', '2030-03-14'],
    ['2024-02-29', '2028-02-28', '2026-03-10', '2030-03-09'],
    ['2026-01-01', '2026-06-30', '2026-02-01', '2026-07-31'],
    ['2026-01-01', '2026-01-11', '2026-02-01', '2026-02-11'],
  ])('a term from %s to %s becomes one from %s to %s', (...[from, to, day, last]) => {
    expect(withIssueDay({ issuedOn: on(from), expiresOn: on(to) }, on(day))).toEqual({ issuedOn: day, expiresOn: last });
  });

  it('leaves one without an end without one', () => {
    const day = on('2026-03-10');
    expect(withIssueDay({ issuedOn: on('2020-01-01'), expiresOn: null }, day)).toEqual({
      issuedOn: day,
      expiresOn: null,
    });
  });
});

describe('a renewed certificate', () => {
  it('is for the same kinds and term, without what was only of the old one', () => {
    const old = aQualification({ reviewOn: on('2027-01-01'), notes: 'lost in the fire' });
    expect(renewalOf(old, on('2029-01-05'))).toEqual({
      kinds: ['forklift'],
      number: old.number,
      issuer: old.issuer,
      issuedOn: '2029-01-05',
      expiresOn: '2033-01-04',
      reviewOn: null,
      applyBeforeMonths: 3,
      notes: '',
    });
  });
});
