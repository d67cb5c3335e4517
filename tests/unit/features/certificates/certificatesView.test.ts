import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Certificate } from '#domain/certificate.ts';
import { type CertificateFilter, matchingCertificates, yearsOf } from '#features/certificates/certificatesView.ts';
import { aCertificate, fullContent } from '#tests/support/fullCertificate.ts';
import { aContext, on } from '#tests/support/rows.ts';

type Told = readonly [number: string, issuedOn: string, code: string];

const issued = ([number, issuedOn, code]: Told, voided: Certificate['voided'] = null): Certificate =>
  aCertificate(
    { ...fullContent('international', 'en'), number, code, plate: '沪B·82K17' },
    { issuedOn: on(issuedOn), voided },
  );

const all = [
  issued(['FT-2026-000003', '2026-03-01', 'TR-118']),
  issued(['FT-2026-000002', '2026-01-09', 'TR-20'], { at: aContext().now, by: 'Wang Fang', reason: 'Wrong reading' }),
  issued(['FT-2025-000001', '2025-12-30', 'FL-1']),
];
const everything: CertificateFilter = { query: '', state: 'all', year: '' };
const found = (filter: Partial<CertificateFilter>) =>
  matchingCertificates(all, { ...everything, ...filter }).map(({ number }) => number.slice(-1));

describe('the certificates shown', () => {
  const cases: readonly (readonly [string, Partial<CertificateFilter>, readonly string[]])[] = [
    ['all without a filter', {}, ['3', '2', '1']],
    ['those valid', { state: 'valid' }, ['3', '1']],
    ['those void', { state: 'void' }, ['2']],
    ['those of a year', { year: '2026' }, ['3', '2']],
    ['by machine, letter case aside', { query: 'tr-1' }, ['3']],
    ['by a plate', { query: '82k17' }, ['3', '2', '1']],
    ['by all words in any order', { query: ' 2026 tr-20 ' }, ['2']],
    ['none when one word is missing', { query: 'tr-118 nowhere' }, []],
    ['by filter and query together', { query: 'tr', state: 'valid', year: '2026' }, ['3']],
  ];

  it.each(cases)('%s', (_what, filter, numbers) => {
    expect(found(filter)).toEqual(numbers);
  });

  it('are never more with a narrower filter', () => {
    const filters = fc.record({
      query: fc.constantFrom('', 'tr', 'ft', '2', 'zzz'),
      state: fc.constantFrom('all' as const, 'valid' as const, 'void' as const),
      year: fc.constantFrom('', '2025', '2026', '2024'),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const narrow = found(filter);
        expect(found({ ...filter, query: '' })).toEqual(expect.arrayContaining(narrow));
        expect(found({ ...filter, state: 'all' })).toEqual(expect.arrayContaining(narrow));
        expect(found({ ...filter, year: '' })).toEqual(expect.arrayContaining(narrow));
      }),
    );
  });
});

it('each year is offered once, the latest first', () => {
  expect(yearsOf(all)).toEqual(['2026', '2025']);
  expect(yearsOf([])).toEqual([]);
});
