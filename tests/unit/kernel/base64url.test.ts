import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '#kernel/base64url.ts';
import { utf8Bytes } from '#kernel/sha256.ts';

/** RFC 4648, section 10, without padding. */
const examples = [
  ['', ''],
  ['f', 'Zg'],
  ['fo', 'Zm8'],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg'],
  ['fooba', 'Zm9vYmE'],
  ['foobar', 'Zm9vYmFy'],
] as const;

describe('Base64url', () => {
  it.each(examples)('of %j is as published', (text, encoded) => {
    expect(toBase64url(utf8Bytes(text))).toBe(encoded);
    expect(fromBase64url(encoded)).toEqual(utf8Bytes(text));
  });

  it.each(['Zh', 'Z', 'Zg==', 'Zm9', 'a+b/', 'Zm 8'])('refuses %j, which nobody writes so', (text) => {
    expect(fromBase64url(text)).toBeNull();
  });

  it('gives back any bytes, and writes them as Node does', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(text)).toEqual(bytes);
      }),
    );
  });
});
