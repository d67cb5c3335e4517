import { describe, expect, it } from 'vitest';
import { blankPart } from '#domain/partSaving.ts';
import { aPart } from '#tests/support/partRows.ts';
import { on } from '#tests/support/rows.ts';
import { offeredParts } from '#widgets/partChoices.ts';
import { partFromText } from '#widgets/partFromText.ts';

const parts = [
  aPart({ number: 'OF-10', name: 'Oil filter', location: 'Shelf 2' }),
  aPart({ number: 'OF-9', name: 'Oil filter', supplier: 'Harbour' }),
  aPart({ number: 'BP-1', name: 'Brake pad' }),
  aPart({ number: 'OF-8', name: 'Oil filter', archivedOn: on('2026-01-01') }),
];

describe('the parts offered', () => {
  it.each([
    ['all in use, by number as people read it', '', ['BP-1', 'OF-9', 'OF-10']],
    ['those with every word, letter case aside', 'OIL of', ['OF-9', 'OF-10']],
    ['those at a place', 'shelf', ['OF-10']],
    ['those of a supplier', 'harbour', ['OF-9']],
  ])('are %s', (_, query, numbers) => {
    expect(offeredParts(parts, query, 8).map(({ number }) => number)).toEqual(numbers);
  });

  it('are no more than asked for', () => {
    expect(offeredParts(parts, '', 2)).toHaveLength(2);
  });
});

describe('a new part out of what was typed', () => {
  it.each([
    ['OF-9 Oil  filter', { number: 'OF-9', name: 'Oil filter' }],
    ['OF-9', { number: 'OF-9', name: '' }],
    [' Oil filter 10 µm ', { number: '', name: 'Oil filter 10 µm' }],
  ])('%j', (text, columns) => {
    expect(partFromText(text)).toEqual({ ...blankPart, ...columns });
  });
});
