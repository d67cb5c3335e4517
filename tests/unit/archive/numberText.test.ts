import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecimalEvidence, type DecimalMark, readNumber } from '#archive/numberText.ts';

const value = (text: string, mark: DecimalMark | null = null): number | string => {
  const cell = readNumber(text, mark);
  return cell.is === 'value' ? cell.value : cell.is;
};

const cells: readonly (readonly [text: string, mark: DecimalMark | null, expected: number | string])[] = [
  ['1234', null, 1234],
  ['1,234', null, 1234],
  ['1.234', null, 1234],
  ['1.234', '.', 1.234],
  ['1,234', ',', 1.234],
  ['1,234.5', ',', 1234.5],
  ['1.234,5', '.', 1234.5],
  ['1,234,567', null, 1_234_567],
  ['12,34,567', null, 1_234_567],
  ['0.125', null, 0.125],
  ['12345.678', null, 12_345.678],
  ['12.5', null, 12.5],
  ['12,5', null, 12.5],
  ['1 234,5', null, 1234.5],
  ['1\u00a0234', null, 1234],
  ['1\u202f234', null, 1234],
  ["1'234.50", null, 1234.5],
  ['$14190.13', null, 14_190.13],
  ['¥ 98,000', null, 98_000],
  ['€1.299,00', null, 1299],
  ['1299 EUR', null, 1299],
  ['12.3万元', null, 123_000],
  ['１２３，４５６', null, 123_456],
  ['(250.00)', null, -250],
  ['250-', null, -250],
  ['-3', null, -3],
  ['12,345 km', null, 12_345],
  ['350 h', null, 350],
  ['8200 公里', null, 8200],
  ['', null, 'blank'],
  ['   ', null, 'blank'],
  ['n/a', null, 'blank'],
  ['-', null, 'blank'],
  ['无', null, 'blank'],
  ['abc', null, 'unreadable'],
  ['1,23,4', null, 'unreadable'],
  ['1.2.3', null, 'unreadable'],
  ['12-34', null, 'unreadable'],
  ['1e5', null, 'unreadable'],
  ['0x10', null, 'unreadable'],
  ['Infinity', null, 'unreadable'],
  ['99999999999999999999', null, 'unreadable'],
  ['__proto__', null, 'unreadable'],
];

describe('a number in a cell', () => {
  it.each(cells)('"%s" in a column with decimal mark %s is %s', (text, mark, expected) => {
    expect(value(text, mark)).toBe(expected);
  });

  it('is read in any grouping that a number is written with', () => {
    const styles = ['en', 'de', 'fr', 'de-CH', 'zh-CN', 'en-IN'].map((tag) => {
      const format = new Intl.NumberFormat(tag, { minimumFractionDigits: 2 });
      return { tag, write: (number: number) => format.format(number) };
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(...styles), (cents, style) => {
        const number = cents / 100;
        const text = style.write(number);
        expect(value(text)).toBe(number);
      }),
    );
  });

  it('never throws and never turns nothing into zero', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('.', ',', null), (text, mark) => {
        const cell = readNumber(text, mark as DecimalMark | null);
        if (!/[0-9０-９]/.test(text.normalize('NFKC'))) expect(cell.is).not.toBe('value');
      }),
    );
  });
});

const columns: readonly (readonly [name: string, cells: readonly string[], mark: DecimalMark | null])[] = [
  ['whole numbers only', ['12', '1300'], null],
  ['thousands that could be decimals', ['1.234', '12.500'], null],
  ['a cell that proves the comma', ['1.234', '12,5'], ','],
  ['a cell that proves the point', ['1,234', '1,234.5'], '.'],
  ['several marks of one kind: they group', ['1.234.567'], ','],
  ['as much for one as for the other', ['1.5', '1,5'], null],
  ['words', ['n/a', 'abc'], null],
];

describe('the decimal mark of a column', () => {
  it.each(columns)('with %s', (_, texts, mark) => {
    const evidence = new DecimalEvidence();
    for (const text of texts) evidence.add(text);
    expect(evidence.mark()).toBe(mark);
  });
});
