import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Counter } from '#domain/change.ts';
import {
  certificateCounterId,
  certificateNumber,
  certificateSeries,
  orderCounterId,
  orderNumber,
  takeNumber,
} from '#domain/numbering.ts';
import { rowsAfter } from '#tests/support/decisions.ts';
import { aContext } from '#tests/support/rows.ts';

describe('the form of a number', () => {
  it.each([
    { year: 2026, value: 1, isSample: false, number: '2026-0001' },
    { year: 2026, value: 412, isSample: false, number: '2026-0412' },
    { year: 2026, value: 10_000, isSample: false, number: '2026-10000' },
    { year: 2026, value: 3, isSample: true, number: 'SAMPLE-2026-0003' },
  ])('of order $value of $year (sample: $isSample) is $number', ({ year, value, isSample, number }) => {
    expect(orderNumber(year, value, isSample)).toBe(number);
  });

  it('of a certificate names its series and has six digits', () => {
    const series = certificateSeries({ prefix: 'FT', suffix: '', kind: 'completion', year: 2026 });
    expect([series, certificateNumber(series, 318)]).toEqual(['FT-2026', 'FT-2026-000318']);
  });

  it.each([
    { kind: 'completion', suffix: '', series: 'FT-2026' },
    { kind: 'inspection', suffix: '', series: 'FTI-2026' },
    { kind: 'standDown', suffix: '', series: 'FTS-2026' },
    { kind: 'returnToService', suffix: '', series: 'FTR-2026' },
    { kind: 'completion', suffix: '7KX', series: 'FT7KX-2026' },
    { kind: 'inspection', suffix: '7KX', series: 'FTI7KX-2026' },
  ] as const)('of a $kind with suffix "$suffix" is of the series $series', ({ kind, suffix, series }) => {
    expect(certificateSeries({ prefix: 'FT', suffix, kind, year: 2026 })).toBe(series);
  });

  it('never shares a series between kinds and installations', () => {
    const kinds = ['completion', 'inspection', 'standDown', 'returnToService'] as const;
    const all = ['', 'ISR', '7KX', 'RRR'].flatMap((suffix) =>
      kinds.map((kind) => certificateSeries({ prefix: 'FT', suffix, kind, year: 2026 })),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('comes from one counter for each year, with others for the sample workshop and for each series', () => {
    const ids = [orderCounterId(2026, false), orderCounterId(2027, false), orderCounterId(2026, true)];
    expect([...ids, certificateCounterId('FT-2026')]).toEqual([
      'order:2026',
      'order:2027',
      'order:SAMPLE-2026',
      'certificate:FT-2026',
    ]);
  });
});

describe('taking numbers', () => {
  it('begins at 1 and leaves no gap, whatever many are taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        let counter: Counter | null = null;
        const taken: number[] = [];
        for (let i = 0; i < count; i++) {
          const { value, change } = takeNumber(counter, 'order:2026', aContext());
          taken.push(value);
          expect(change.before).toBe(counter);
          counter = rowsAfter([change], 'counters')[0] ?? null;
        }
        expect(taken).toEqual(Array.from({ length: count }, (_, i) => i + 1));
        expect(counter).toMatchObject({ id: 'order:2026', value: count, rev: count });
      }),
    );
  });
});
