import { describe, expect, it } from 'vitest';
import type { Qualification } from '#domain/qualification.ts';
import {
  heldQualifications,
  personStanding,
  qualificationFor,
  qualificationStanding,
} from '#domain/qualificationState.ts';
import { defaultSettings } from '#domain/settings.ts';
import { aQualification } from '#tests/support/peopleRows.ts';
import { on } from '#tests/support/rows.ts';

const today = on('2026-03-10');
const until = (expiresOn: string, columns: Partial<Qualification> = {}) =>
  aQualification({ expiresOn: on(expiresOn), ...columns });

describe('how a certificate stands', () => {
  // biome-ignore format: a table of cases
  const cases: readonly (readonly [string, Partial<Qualification>, string])[] = [
    ['without an end',                        { expiresOn: null },                                              'valid null'],
    ['years before its end',                  { expiresOn: on('2028-12-31') },                                  'valid 2028-12-31'],
    ['the day before its three months',       { expiresOn: on('2026-06-11') },                                  'valid 2026-06-11'],
    ['three months before its end',           { expiresOn: on('2026-06-10') },                                  'applyNow 2026-06-10'],
    ['on its last day',                       { expiresOn: on('2026-03-10') },                                  'applyNow 2026-03-10'],
    ['on its last day, no time to apply set', { expiresOn: on('2026-03-10'), applyBeforeMonths: 0 },            'valid 2026-03-10'],
    ['the day after',                         { expiresOn: on('2026-03-09') },                                  'expired 2026-03-09'],
    ['before its first day',                  { issuedOn: on('2026-03-11') },                                   'notYetValid 2026-03-11'],
    ['well before its review',                { reviewOn: on('2026-06-11') },                                   'valid 2028-12-31'],
    ['three months before its review',        { reviewOn: on('2026-06-10') },                                   'reviewDue 2026-06-10'],
    ['on the day of its review',              { reviewOn: on('2026-03-10') },                                   'reviewDue 2026-03-10'],
    ['after its review',                      { reviewOn: on('2026-03-09') },                                   'reviewOverdue 2026-03-09'],
    ['after review and end',                  { reviewOn: on('2026-03-01'), expiresOn: on('2026-03-09') },      'expired 2026-03-09'],
    ['with review and end on one day',        { reviewOn: on('2026-04-01'), expiresOn: on('2026-04-01') },      'applyNow 2026-04-01'],
    ['withdrawn',                             { archivedOn: on('2026-02-01'), expiresOn: on('2026-01-01') },    'withdrawn 2026-02-01'],
  ];
  it.each(cases)('%s', (_, columns, said) => {
    const { state, on: day } = qualificationStanding(aQualification(columns), today);
    expect(`${state} ${day}`).toBe(said);
  });

  it('keeps month ends: three months before 31 May begin on the last of February', () => {
    const paper = until('2026-05-31');
    expect(qualificationStanding(paper, on('2026-02-27')).state).toBe('valid');
    expect(qualificationStanding(paper, on('2026-02-28')).state).toBe('applyNow');
  });
});

describe('the certificate that counts for a kind', () => {
  it('is the valid one that holds longest', () => {
    const [short, long] = [until('2026-12-31'), until('2028-12-31')];
    expect(qualificationFor('forklift', [short, long], today)?.qualification).toBe(long);
  });

  it('is none of another kind, and none that is withdrawn', () => {
    const papers = [aQualification({ kinds: ['crane'] }), aQualification({ archivedOn: today })];
    expect(qualificationFor('forklift', papers, today)).toBeNull();
  });

  it('does not press for the next one when the next one is there', () => {
    const old = until('2026-04-01');
    const next = until('2030-03-31', { issuedOn: on('2026-04-02') });
    expect(qualificationFor('forklift', [old], today)?.state).toBe('applyNow');
    expect(qualificationFor('forklift', [old, next], today)).toMatchObject({ qualification: old, state: 'valid' });
  });

  it('is the one to come when the old one has run out', () => {
    const papers = [until('2026-03-01'), until('2030-03-31', { issuedOn: on('2026-04-02') })];
    expect(qualificationFor('forklift', papers, today)).toMatchObject({ state: 'notYetValid', on: '2026-04-02' });
  });
});

describe('how a person stands', () => {
  const told = { settings: defaultSettings, today };
  const operator = { roles: ['operator' as const] };

  it('is as the most pressing certificate that counts', () => {
    const papers = [until('2026-05-01'), until('2026-01-31', { kinds: ['crane'] }), until('2024-01-01')];
    expect(personStanding(operator, papers, told)).toMatchObject({ state: 'expired', on: '2026-01-31' });
  });

  it('says an operator without any has none, and others need none', () => {
    expect(personStanding(operator, [], told).state).toBe('none');
    expect(personStanding({ roles: ['technician'] }, [], told).state).toBe('noneNeeded');
    const settings = { checks: { ...defaultSettings.checks, certificateKinds: [] } };
    expect(personStanding(operator, [], { settings, today }).state).toBe('noneNeeded');
  });

  it('lists a certificate of several kinds once', () => {
    const paper = aQualification({ kinds: ['forklift', 'crane'] });
    expect(heldQualifications([paper], today).map(({ qualification }) => qualification)).toEqual([paper]);
  });
});
