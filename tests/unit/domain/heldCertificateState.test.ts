import { describe, expect, it } from 'vitest';
import type { HeldCertificate } from '#domain/heldCertificate.ts';
import { heldProblems, heldState, nextReviewOf } from '#domain/heldCertificateState.ts';
import { aHeld } from '#tests/support/heldRows.ts';
import { on } from '#tests/support/rows.ts';

const today = on('2026-03-10');

describe('how a held certificate stands', () => {
  // biome-ignore format: a table of cases
  const cases: readonly (readonly [string, Partial<HeldCertificate>, string])[] = [
    ['without an end',                          { expiresOn: null },                                                       'valid null null'],
    ['long before its end',                     { expiresOn: on('2026-12-31') },                                           'valid 2026-12-31 296'],
    ['the day before its window',               { expiresOn: on('2026-04-10') },                                           'valid 2026-04-10 31'],
    ['the first day of its window',             { expiresOn: on('2026-04-09') },                                           'applyNow 2026-04-09 30'],
    ['on its last day',                         { expiresOn: on('2026-03-10') },                                           'applyNow 2026-03-10 0'],
    ['on its last day, without a window',       { expiresOn: on('2026-03-10'), applyBeforeDays: 0 },                       'applyNow 2026-03-10 0'],
    ['on the day before that',                  { expiresOn: on('2026-03-11'), applyBeforeDays: 0 },                       'valid 2026-03-11 1'],
    ['the day after its end',                   { expiresOn: on('2026-03-09') },                                           'expired 2026-03-09 -1'],
    ['not required, after its end',             { expiresOn: on('2026-03-09'), isRequired: false },                        'expired 2026-03-09 -1'],
    ['well before its review',                  { reviewEveryMonths: 4 },                                                  'valid 2026-05-01 52'],
    ['in the window of its review',             { reviewEveryMonths: 3 },                                                  'reviewDue 2026-04-01 22'],
    ['reviewed since',                          { reviewEveryMonths: 3, reviewedOn: on('2026-03-01') },                    'valid 2026-06-01 83'],
    ['on the day of its review',                { reviewEveryMonths: 1, reviewedOn: on('2026-02-10') },                    'reviewDue 2026-03-10 0'],
    ['the day after its review',                { reviewEveryMonths: 1, reviewedOn: on('2026-02-09') },                    'reviewOverdue 2026-03-09 -1'],
    ['past review and end',                     { reviewEveryMonths: 1, expiresOn: on('2026-03-01') },                     'expired 2026-03-01 -9'],
    ['with end and review near',                { reviewEveryMonths: 3, expiresOn: on('2026-04-05') },                     'applyNow 2026-04-05 26'],
    ['with a review after its end',             { reviewEveryMonths: 24 },                                                 'valid 2026-12-31 296'],
    ['without an end, its review far',          { expiresOn: null, reviewEveryMonths: 12 },                                'valid 2027-01-01 297'],
    ['renewed',                                 { state: 'replaced', expiresOn: on('2026-03-09') },                        'replaced null null'],
    ['withdrawn',                               { state: 'withdrawn', expiresOn: on('2026-03-09') },                       'withdrawn null null'],
  ];
  it.each(cases)('%s', (_, columns, said) => {
    const { state, on: day, daysLeft } = heldState(aHeld(columns), today);
    expect(`${state} ${day} ${daysLeft}`).toBe(said);
  });
});

describe('the day of the next review', () => {
  // biome-ignore format: a table of cases
  const cases = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-02-28', 12, '2027-02-28'],
  ] as const;
  it.each(cases)('issued on %s, every %i months: %s', (issuedOn, reviewEveryMonths, day) => {
    expect(nextReviewOf({ issuedOn: on(issuedOn), reviewedOn: null, reviewEveryMonths })).toBe(day);
  });
});

describe('what stops a release', () => {
  const equipment = { code: 'T-1' };
  const codes = (held: readonly HeldCertificate[], day = today) =>
    heldProblems({ held, equipment, today: day }).map(({ code }) => code);

  // biome-ignore format: a table of cases
  const cases: readonly (readonly [string, Partial<HeldCertificate>, number])[] = [
    ['a required one the day after its end',        { expiresOn: on('2026-03-09') },                                        1],
    ['not one on its last day',                     { expiresOn: on('2026-03-10') },                                        0],
    ['not one that is not required',                { expiresOn: on('2026-03-09'), isRequired: false },                     0],
    ['not one renewed',                             { expiresOn: on('2026-03-09'), state: 'replaced' },                     0],
    ['not one withdrawn',                           { expiresOn: on('2026-03-09'), state: 'withdrawn' },                    0],
    ['not one without an end',                      { expiresOn: null },                                                    0],
    ['not one whose review is overdue',             { reviewEveryMonths: 1 },                                               0],
  ];
  it.each(cases)('is %s', (_, columns, count) => {
    expect(codes([aHeld(columns)])).toEqual(Array(count).fill('heldExpired'));
  });

  it('names machine, kind, number and day', () => {
    const held = aHeld({ kind: 'insurance', number: 'P 12', expiresOn: on('2026-02-28') });
    expect(heldProblems({ held: [held], equipment, today })).toEqual([
      {
        code: 'heldExpired',
        level: 'error',
        params: { equipment: 'T-1', kind: 'insurance', number: 'P 12', expiresOn: '2026-02-28', heldId: held.id },
      },
    ]);
  });

  it('names one without a number by its title', () => {
    const held = aHeld({ number: '', title: 'Road tax', expiresOn: on('2026-02-28') });
    expect(heldProblems({ held: [held], equipment, today })[0]?.params).toMatchObject({ number: 'Road tax' });
  });

  it('is each of several that ran out', () => {
    const gone = { expiresOn: on('2026-02-28') };
    expect(codes([aHeld(gone), aHeld(), aHeld({ ...gone, kind: 'emission' })])).toHaveLength(2);
  });

  it('ends at a month end when the day after it begins', () => {
    const held = [aHeld({ expiresOn: on('2028-02-29') })];
    expect([codes(held, on('2028-02-29')), codes(held, on('2028-03-01'))]).toEqual([[], ['heldExpired']]);
  });
});
