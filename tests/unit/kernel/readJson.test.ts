import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonRefused, readJson } from '#kernel/readJson.ts';

const refusal = (text: string): string => {
  try {
    readJson(text);
    return 'taken';
  } catch (reason) {
    return reason instanceof JsonRefused ? reason.why : 'another error';
  }
};

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('JSON from outside', () => {
  it.each([
    { text: '{"a":[1,2]}', why: 'taken' },
    { text: '\ufeff{}', why: 'taken' },
    { text: nested(32), why: 'taken' },
    { text: nested(33), why: 'tooDeep' },
    { text: '['.repeat(1_000_000), why: 'tooDeep' },
    { text: '{"[[[[":"{{{{\\"["}', why: 'taken' },
    { text: '{"__proto__":{"isAdmin":true}}', why: 'forbiddenName' },
    { text: '[{"a":{"constructor":1}}]', why: 'forbiddenName' },
    { text: '{"\\u005f_proto__":1}', why: 'forbiddenName' },
    { text: '{"prototype":null}', why: 'forbiddenName' },
    { text: '', why: 'notJson' },
    { text: '{', why: 'notJson' },
    { text: '{"a":1}x', why: 'notJson' },
  ])('$text: $why', ({ text, why }) => {
    expect(refusal(text)).toBe(why);
  });

  it('reads whatever JSON says within the limits', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(text));
        expect(readJson(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws anything but its own refusal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(refusal(text)).not.toBe('another error');
      }),
      { numRuns: 5000 },
    );
  });
});
