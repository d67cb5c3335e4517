import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase45, encodeBase45 } from '#archive/base45.ts';
import { utf8Bytes } from '#kernel/sha256.ts';

/** RFC 9285, sections 4.3 and 4.4. */
const examples = [
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
] as const;

describe('Base45', () => {
  it.each(examples)('of %j is as published', (text, encoded) => {
    expect(encodeBase45(utf8Bytes(text))).toBe(encoded);
    expect(decodeBase45(encoded)).toEqual(utf8Bytes(text));
  });

  it('takes FGW, the greatest group, and refuses GGW, which is one more', () => {
    expect(decodeBase45('FGW')).toEqual(Uint8Array.of(255, 255));
    expect(decodeBase45('GGW')).toBeNull();
  });

  it.each([':::', '::', 'V5', 'A', 'BB8A', 'bb8', 'BB8\n', 'ÄB8'])('refuses %j', (text) => {
    expect(decodeBase45(text)).toBeNull();
  });

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes);
      }),
    );
  });

  it('has one text for every row of bytes: what is taken is written the same again', () => {
    const digits = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...digits) }), (text) => {
        const bytes = decodeBase45(text);
        fc.pre(bytes !== null);
        expect(encodeBase45(bytes)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
