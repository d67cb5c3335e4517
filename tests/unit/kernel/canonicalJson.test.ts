import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#kernel/canonicalJson.ts';
import { hexOf, utf8Bytes } from '#kernel/sha256.ts';

/** A double by its bits in hex. */
const double = (bits: string): number => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
};

/** RFC 8785, appendix B. */
const numbers = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
] as const;

/** RFC 8785, section 3.2.2, and its bytes from section 3.2.4. */
const sample = String.raw`{
  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
  "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
  "literals": [null, true, false]
}`;

const sampleBytes = `
  7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72
  75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a
  5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31
  65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37
  5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30
  30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d`;

/** RFC 8785, section 3.2.3. */
const unsorted = String.raw`{
  "\u20ac": "Euro Sign",
  "\r": "Carriage Return",
  "\ufb33": "Hebrew Letter Dalet With Dagesh",
  "1": "One",
  "\ud83d\ude00": "Emoji: Grinning Face",
  "\u0080": "Control",
  "\u00f6": "Latin Small Letter O With Diaeresis"
}`;

const sorted = [
  'Carriage Return',
  'One',
  'Control',
  'Latin Small Letter O With Diaeresis',
  'Euro Sign',
  'Emoji: Grinning Face',
  'Hebrew Letter Dalet With Dagesh',
];

describe('the canonical form of JSON, by the examples of RFC 8785', () => {
  it.each(numbers)('writes the number with the bits %s as %s', (bits, text) => {
    expect(canonicalJson(double(bits))).toBe(text);
    expect(canonicalJson({ a: [double(bits)] })).toBe(`{"a":[${text}]}`);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'refuses the bits %s, which are no number',
    (bits) => {
      expect(() => canonicalJson([double(bits)])).toThrow();
    },
  );

  it('writes the sample byte for byte', () => {
    expect(hexOf(utf8Bytes(canonicalJson(JSON.parse(sample))))).toBe(sampleBytes.replaceAll(/\s/g, ''));
  });

  it('sorts members by their UTF-16 code units', () => {
    const written = canonicalJson(JSON.parse(unsorted));
    // The names of all but numbers are read from the text: an object read back would sort its members anew.
    expect([...written.matchAll(/":"([^"]*)"/g)].map(([, name]) => name)).toEqual(sorted);
  });

  it.each([['\ud800'], ['a\udead']])('refuses half of a surrogate pair', (half) => {
    expect(() => canonicalJson({ half })).toThrow();
  });

  it('leaves out what is undefined, and has no form for nothing', () => {
    expect(canonicalJson({ b: undefined, a: null })).toBe('{"a":null}');
    expect(() => canonicalJson(undefined)).toThrow();
  });
});

/** What a writer says of a value; null: that it cannot be said. */
const saidBy = (write: (value: unknown) => string | undefined, value: unknown): string | null => {
  try {
    return write(value) ?? null;
  } catch {
    return null;
  }
};

/** Names and texts that writers are known to stumble over. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', 'toJSON', '10', '9', '01', '\\ud800', '\ud800', '\u2028', 'constructor', ''),
);

describe('the canonical form of any value', () => {
  it('is the same whether written fast or by the book', () => {
    const values = fc.anything({
      key: text,
      values: [text, fc.double(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
      withDate: true,
      withNullPrototype: true,
      withBoxedValues: true,
      withSparseArray: true,
      maxDepth: 4,
    });
    fc.assert(
      fc.property(values, (value) => {
        expect(saidBy(canonicalJson, value)).toBe(saidBy(canonicalize, value));
      }),
      { numRuns: 3_000 },
    );
  });
});
