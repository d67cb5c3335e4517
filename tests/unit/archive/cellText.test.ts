import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines, csvRecord, guardCell, unguardCell } from '#archive/cellText.ts';

const guarded = [
  ['=1+1', "'=1+1"],
  ['  =HYPERLINK("x")', '\'  =HYPERLINK("x")'],
  ['+44 20 7946', "'+44 20 7946"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ["'=1", "''=1"],
] as const;

const plain = ['-3', '-12.5', '-1,25', 'T-1', "O'Brien", "'quoted'", '', 'a=b', '3-4'];

describe('the guard of exported cells', () => {
  it.each(guarded)('keeps %s from being run as a formula', (text, expected) => {
    expect(guardCell(text)).toBe(expected);
  });

  it.each(plain)('leaves "%s" as it is', (text) => {
    expect(guardCell(text)).toBe(text);
  });

  it('comes off again exactly', () => {
    const risky = fc.string({ unit: fc.constantFrom(..." \t\r\u00a0'=+@-＝ab1"), maxLength: 6 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), risky), (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a cell on its way in', () => {
  it('loses control, bidi and zero-width characters', () => {
    expect(cleanLine('\u202eT\u200b-1\u0000\u0007 \u2066x\ufeff')).toBe('T-1 x');
  });

  it('becomes one line with single spaces', () => {
    expect(cleanLine('  Fork\r\nlift\t 3 t ')).toBe('Fork lift 3 t');
  });

  it('keeps the lines of notes', () => {
    expect(cleanLines(' a \r\n\u202eb\rc ')).toBe('a\nb\nc');
  });
});

describe('a record on its way out', () => {
  it('quotes what would cut it', () => {
    expect(csvRecord(['a', 'b,c', 'd"e', 'f\ng', ' h', '=i'])).toBe('a,"b,c","d""e","f\ng"," h",\'=i');
  });
});
