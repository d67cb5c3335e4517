import { describe, expect, it } from 'vitest';
import { heldCertificateInputSchema, heldKinds } from '#domain/heldCertificate.ts';
import { blankHeld, heldTerms, lastDayOf, nextLastDay, renewalOf, termOf } from '#domain/heldCertificateTerms.ts';
import { aHeld } from '#tests/support/heldRows.ts';
import { on } from '#tests/support/rows.ts';

describe('the last day of a term', () => {
  // biome-ignore format: a table of cases
  const cases = [
    ['2026-03-01', 12, '2027-02-28'],
    ['2027-03-01', 12, '2028-02-29'],
    ['2026-01-01', 12, '2026-12-31'],
    ['2024-02-29', 12, '2025-02-27'],
    ['2026-08-31',  6, '2027-02-27'],
    ['2026-03-10',  6, '2026-09-09'],
  ] as const;
  it.each(cases)('from %s for %i months is %s', (from, months, day) => {
    expect(lastDayOf(on(from), months)).toBe(day);
  });
});

describe('the form of a new paper', () => {
  it.each(heldKinds)('of %s can be saved but for its title', (kind) => {
    expect(heldCertificateInputSchema.safeParse(blankHeld(kind, on('2026-03-10'))).success).toBe(true);
  });

  it('has the usual term of its kind, or no end', () => {
    const ends = heldKinds.map((kind) => blankHeld(kind, on('2026-03-10')).expiresOn);
    expect(ends).toEqual(heldKinds.map((kind) => (heldTerms[kind].months.length === 0 ? null : '2027-03-09')));
  });
});

describe('the term of a paper', () => {
  // biome-ignore format: a table of cases
  const cases: readonly (readonly [string, Parameters<typeof termOf>[0], number | null])[] = [
    ['a year less a day',            { kind: 'lifting', issuedOn: on('2026-01-01'), expiresOn: on('2026-12-31') },    12],
    ['a year to the day',            { kind: 'lifting', issuedOn: on('2026-01-01'), expiresOn: on('2027-01-01') },    12],
    ['half a year',                  { kind: 'lifting', issuedOn: on('2026-01-01'), expiresOn: on('2026-06-30') },     6],
    ['of no whole months: usual',    { kind: 'statutory', issuedOn: on('2025-12-10'), expiresOn: on('2026-12-31') },  12],
    ['of no whole months nor usual', { kind: 'other', issuedOn: on('2025-12-10'), expiresOn: on('2026-12-31') },    null],
    ['without an end',               { kind: 'statutory', issuedOn: on('2025-12-10'), expiresOn: null },            null],
  ];
  it.each(cases)('is that of its days: %s', (_, paper, months) => {
    expect(termOf(paper)).toBe(months);
  });
});

describe('the last day of the next one', () => {
  const given = (kind: 'statutory' | 'calibration', issuedOn: string, expiresOn: string | null) => ({
    kind,
    issuedOn: on(issuedOn),
    expiresOn: expiresOn === null ? null : on(expiresOn),
  });
  // biome-ignore format: a table of cases
  const cases: readonly (readonly [string, ReturnType<typeof given>, string, string | null])[] = [
    ['runs on when renewed in time',              given('statutory', '2026-01-01', '2026-12-31'),   '2026-12-05', '2027-12-31'],
    ['runs on when renewed on the last day',      given('statutory', '2026-01-01', '2026-12-31'),   '2026-12-31', '2027-12-31'],
    ['begins anew when renewed late',             given('statutory', '2026-01-01', '2026-12-31'),   '2027-01-04', '2028-01-03'],
    ['keeps the end of February',                 given('statutory', '2026-03-01', '2027-02-28'),   '2027-02-10', '2028-02-29'],
    ['counts a calibration from its own day',     given('calibration', '2026-01-01', '2026-12-31'), '2026-12-05', '2027-12-04'],
    ['keeps half years',                          given('calibration', '2026-01-01', '2026-06-30'), '2026-06-30', '2026-12-29'],
    ['is none where there was none',              given('statutory', '2026-01-01', null),           '2026-12-05', null],
  ];
  it.each(cases)('%s', (...told) => {
    const [, paper, issuedOn, day] = told;
    expect(nextLastDay(paper, on(issuedOn))).toBe(day);
  });
});

describe('the form of a renewal', () => {
  it('is as the one before, with a new term, without its number, review and notes', () => {
    const held = aHeld({ title: 'Annual', notes: 'old', reviewEveryMonths: 6, reviewedOn: on('2026-06-01') });
    expect(renewalOf(held, on('2026-12-20'))).toEqual({
      kind: 'statutory',
      title: 'Annual',
      number: '',
      issuer: 'Test station 4',
      issuedOn: '2026-12-20',
      expiresOn: '2027-12-31',
      reviewEveryMonths: 6,
      reviewedOn: null,
      applyBeforeDays: 30,
      isRequired: true,
      notes: '',
    });
  });
});
