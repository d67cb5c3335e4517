import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '#archive/encoding.ts';
import { encodedAs, utf16 } from '#tests/support/oldEncodings.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const found = (bytes: Uint8Array, isWhole = true): string => {
  const verdict = detectEncoding(bytes, isWhole);
  return verdict.is === 'text' ? verdict.encoding : verdict.is;
};

const simplified = '编号,名称,部门\r\nA01,电动叉车,仓储部\r\nA02,自卸货车,运输队\r\n';
const traditional = '編號,名稱,部門\r\nA01,電動堆高機,倉儲部\r\nA02,傾卸貨車,運輸隊\r\n';
const western =
  'Kennzeichen;Gerät;Standort\r\nB-1;Bagger für Grünfläche;Köln\r\nB-2;Façade élévatrice;Besançon, 50 £\r\n';

const files: readonly (readonly [string, Uint8Array, string])[] = [
  ['an empty file', new Uint8Array(), 'empty'],
  ['plain ASCII', utf8('a,b\n1,2\n'), 'utf-8'],
  ['UTF-8 with a mark', utf8(`\ufeff${simplified}`), 'utf-8'],
  ['UTF-8 without a mark', utf8(simplified), 'utf-8'],
  ['UTF-16 LE with a mark', utf16(simplified), 'utf-16le'],
  ['UTF-16 BE with a mark', utf16(simplified, { isBig: true }), 'utf-16be'],
  ['UTF-16 LE without a mark', utf16(western, { hasMark: false }), 'utf-16le'],
  ['UTF-16 BE without a mark', utf16(western, { isBig: true, hasMark: false }), 'utf-16be'],
  ['UTF-16 LE without a mark, mostly Chinese', utf16(simplified, { hasMark: false }), 'utf-16le'],
  ['simplified Chinese in GB18030', encodedAs(simplified, 'gb18030'), 'gb18030'],
  ['traditional Chinese in Big5', encodedAs(traditional, 'big5'), 'big5'],
  ['western text in cp1252', encodedAs(western, 'windows-1252'), 'windows-1252'],
  ['a single pound sign in cp1252', encodedAs('code,cost\r\nA,£1200\r\n', 'windows-1252'), 'windows-1252'],
  ['a single accent at the end of a word', encodedAs('Name\r\nCafé\r\n', 'windows-1252'), 'windows-1252'],
  ['one Chinese word', encodedAs('code,name\r\nA,叉车\r\n', 'gb18030'), 'gb18030'],
  ['a workbook', utf8('PK\u0003\u0004rest'), 'workbook'],
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'workbook'],
  ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0, 1, 2, 3, 4]), 'notText'],
];

describe('the encoding of a file', () => {
  it.each(files)('%s', (_, bytes, expected) => {
    expect(found(bytes)).toBe(expected);
  });

  it('forgives a character cut off at the end of a beginning', () => {
    const bytes = utf8('编号').subarray(0, 5);
    expect(found(bytes, false)).toBe('utf-8');
    expect(found(bytes, true)).not.toBe('utf-8');
  });

  it('of any text written as UTF-8 is UTF-8', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => !one.includes('\0') && !one.startsWith('PK'));
    fc.assert(
      fc.property(text, (one) => {
        expect(found(utf8(one))).toBe('utf-8');
      }),
    );
  });

  it('is found for any bytes without a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(found(bytes)).toBeTypeOf('string');
      }),
    );
  });
});
