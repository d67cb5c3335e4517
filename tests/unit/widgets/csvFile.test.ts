import { expect, it } from 'vitest';
import { csvFile } from '#widgets/csvFile.ts';

const text = (records: readonly (readonly string[])[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile(records));

it('a file begins with the mark that tells spreadsheets its encoding, and its lines end as theirs do', () => {
  expect(
    text([
      ['Code', '名称'],
      ['TR-1', '货车'],
    ]),
  ).toBe('\ufeffCode,名称\r\nTR-1,货车\r\n');
});

it('cells with separators, quotes or line ends are quoted', () => {
  expect(text([['a,b', 'say "x"', 'one\ntwo']])).toBe('\ufeff"a,b","say ""x""","one\ntwo"\r\n');
});

it('no cell is taken for a formula', () => {
  expect(text([['=1+1', '@x', '-5']]).slice(1)).not.toMatch(/(^|,)"?[=@]/);
});
