import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registered } from '#data/certificateRegister.ts';
import type { Certificate } from '#domain/certificate.ts';
import {
  type CertificateFilter,
  choicesIn,
  filterIn,
  matchingCertificates,
  nextStepOf,
  stateFilters,
} from '#features/certificates/certificatesView.ts';
import { aCertificate, fullContent } from '#tests/support/fullCertificate.ts';
import { aContext, freshId, on } from '#tests/support/rows.ts';

const [truck, lift] = [freshId<'Equipment'>(), freshId<'Equipment'>()];
const [fang, lukasz] = [freshId<'Person'>(), freshId<'Person'>()];
const voided = { at: aContext().now, by: 'Wang Fang', reason: 'Wrong reading' };

interface Told extends Partial<Certificate> {
  readonly code: string;
  readonly inspector: string;
}

const issued = (number: string, { code, inspector, ...columns }: Told): Certificate =>
  aCertificate(
    {
      ...fullContent('international', 'en'),
      number,
      code,
      plate: '沪B·82K17',
      inspector: { name: inspector, number: '' },
    },
    columns,
  );

const replacement = issued('FT-2026-000003', {
  code: 'TR-118',
  inspector: 'Wang Fang',
  issuedOn: on('2026-03-01'),
  equipmentId: truck,
  inspectorId: fang,
});
const certificates = [
  replacement,
  issued('FT-2026-000002', {
    code: 'TR-20',
    inspector: 'Łukasz Żak',
    issuedOn: on('2026-01-09'),
    equipmentId: truck,
    inspectorId: lukasz,
    voided,
    replacedById: replacement.id,
  }),
  issued('FT-2025-000001', {
    code: 'FL-1',
    inspector: 'Łukasz Żak',
    issuedOn: on('2025-12-30'),
    equipmentId: lift,
    inspectorId: lukasz,
    voided,
  }),
];
const rows = certificates.map(registered);
const everything: CertificateFilter = { query: '', state: 'all', kind: '', machine: '', inspector: '', period: '' };
const found = (filter: Partial<CertificateFilter>) =>
  matchingCertificates(rows, { ...everything, ...filter }).shown.map(({ number }) => number.slice(-1));

describe('the certificates shown', () => {
  const cases: readonly (readonly [string, Partial<CertificateFilter>, readonly string[]])[] = [
    ['all without a filter', {}, ['3', '2', '1']],
    ['those valid', { state: 'valid' }, ['3']],
    ['those void with nothing in their place', { state: 'void' }, ['1']],
    ['those replaced', { state: 'replaced' }, ['2']],
    ['those of a year', { period: '2026' }, ['3', '2']],
    ['those of a month', { period: '2026-01' }, ['2']],
    ['those of a machine, under whatever number it went', { machine: truck }, ['3', '2']],
    ['those of an inspector', { inspector: lukasz }, ['2', '1']],
    ['those of a kind', { kind: 'completion' }, ['3', '2', '1']],
    ['none of a kind nobody issued', { kind: 'inspection' }, []],
    ['by machine, letter case aside', { query: 'tr-1' }, ['3']],
    ['by a plate', { query: '82k17' }, ['3', '2', '1']],
    ['by all words in any order', { query: ' 2026 tr-20 ' }, ['2']],
    ['none when one word is missing', { query: 'tr-118 nowhere' }, []],
    [
      'by all filters together',
      { query: 'tr', state: 'valid', period: '2026', machine: truck, inspector: fang },
      ['3'],
    ],
  ];

  it.each(cases)('%s', (_what, filter, numbers) => {
    expect(found(filter)).toEqual(numbers);
  });

  it('are as many as the state’s count says, and the states together are all', () => {
    const filters = fc.record({
      query: fc.constantFrom('', 'tr', 'ft', '2', 'zzz'),
      state: fc.constantFrom(...stateFilters),
      machine: fc.constantFrom('', truck, lift),
      inspector: fc.constantFrom('', fang, lukasz),
      period: fc.constantFrom('', '2025', '2026', '2026-01', '2024'),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        const { shown, counts } = matchingCertificates(rows, { ...everything, ...filter });
        expect(shown).toHaveLength(counts[filter.state]);
        expect(counts.valid + counts.void + counts.replaced).toBe(counts.all);
        expect(found({ ...filter, query: '' })).toEqual(expect.arrayContaining(found(filter)));
      }),
    );
  });
});

describe('what the address says', () => {
  it('is the filter', () => {
    const address = new URLSearchParams('state=replaced&kind=standDown&machine=m&inspector=i&period=2026-03');
    expect(filterIn(address)).toEqual({
      state: 'replaced',
      kind: 'standDown',
      machine: 'm',
      inspector: 'i',
      period: '2026-03',
    });
  });

  it('narrows nothing where it names what there is not', () => {
    const { query: _query, ...open } = everything;
    expect(filterIn(new URLSearchParams('state=gone&kind=other'))).toEqual(open);
  });
});

it('one can choose from the kinds, machines, inspectors, years and months there are', () => {
  expect(choicesIn(rows)).toEqual({
    kinds: ['completion'],
    machines: [
      { value: lift, label: 'FL-1' },
      { value: truck, label: 'TR-118' },
    ],
    inspectors: [
      { value: lukasz, label: 'Łukasz Żak' },
      { value: fang, label: 'Wang Fang' },
    ],
    periods: ['2026', '2026-03', '2026-01', '2025', '2025-12'],
  });
  expect(choicesIn([])).toEqual({ kinds: [], machines: [], inspectors: [], periods: [] });
});

it('a row ends in printing, in issuing anew, or leads to what took its place', () => {
  const [valid, replaced, gone] = rows;
  const steps = [valid, replaced, gone].flatMap((row) => (row === undefined ? [] : [nextStepOf(row)]));
  expect(steps).toEqual([
    { step: 'toPrint', id: valid?.id },
    { step: 'toReplacement', id: valid?.id },
    { step: 'toReissue', id: gone?.id },
  ]);
});
