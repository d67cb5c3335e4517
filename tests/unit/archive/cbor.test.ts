import { describe, expect, it } from 'vitest';
import { decodeCbor, encodeCbor } from '#archive/cbor.ts';
import { bytesOfHex, hexOf } from '#kernel/sha256.ts';

/** RFC 8949, appendix A, of the kinds we write. */
const examples: readonly (readonly [hex: string, value: unknown])[] = [
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['1903e8', 1000],
  ['1a000f4240', 1_000_000],
  ['20', -1],
  ['f93e00', 1.5],
  ['fb3ff199999999999a', 1.1],
  ['60', ''],
  ['6449455446', 'IETF'],
  ['63e6b0b4', '水'],
  ['4401020304', Uint8Array.of(1, 2, 3, 4)],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
  [
    'a201020304',
    new Map([
      [1, 2],
      [3, 4],
    ]),
  ],
];

describe('CBOR', () => {
  it.each(examples)('%s is as published', (hex, value) => {
    expect(hexOf(encodeCbor(value))).toBe(hex);
    expect(decodeCbor(bytesOfHex(hex))).toEqual(value);
  });

  it.each([
    ['a number longer than need be', '1800'],
    ['a length longer than need be', '580101'],
    ['a float longer than need be', 'fa3fc00000'],
    ['keys out of order', 'a203040102'],
    ['the same key twice', 'a201020103'],
    ['an open-ended array', '9f01ff'],
    ['an open-ended text', '7f6161ff'],
    ['something left over', '0000'],
    ['something missing', '8201'],
    ['text that is not UTF-8', '61ff'],
    ['no number', 'f97e00'],
    ['infinity', 'f97c00'],
    ['undefined', 'f7'],
    ['a tag', 'c100'],
    ['nothing', ''],
  ])('refuses %s', (_name, hex) => {
    expect(decodeCbor(bytesOfHex(hex))).toBeUndefined();
  });
});
