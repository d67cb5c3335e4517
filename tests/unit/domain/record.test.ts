import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanLines } from '#archive/cellText.ts';
import { localTextSchema } from '#domain/language.ts';
import { lineSchema, requiredLineSchema, textSchema } from '#domain/record.ts';

describe('a line of text', () => {
  it.each([
    { what: 'marks that turn the direction of writing', text: 'gpj.\u202egnp\u202c', kept: 'gpj.gnp' },
    { what: 'marks that set text apart', text: '\u2066\u2067A\u2068-1\u2069', kept: 'A-1' },
    { what: 'marks of direction', text: 'A\u200e-\u200f1\u061c', kept: 'A-1' },
    { what: 'control characters', text: 'A\u0000-\u0008\u001b[31m1\u007f\u0085', kept: 'A-[31m1' },
    { what: 'a byte order mark and spaces at the ends', text: ' \ufeffA-1 \u0000 ', kept: 'A-1' },
    { what: 'no tab or line end within', text: 'A\t1\nB', kept: 'A\t1\nB' },
    {
      what: 'no joiner, accent or sign of another script',
      text: 'नि\u200dक é 李 👩\u200d🔧',
      kept: 'नि\u200dक é 李 👩\u200d🔧',
    },
  ])('loses $what', ({ text, kept }) => {
    expect(lineSchema(40).parse(text)).toBe(kept);
  });

  it('of nothing that is seen is empty', () => {
    expect(requiredLineSchema().safeParse('\u202e\u0000 ').success).toBe(false);
  });
});

describe('text from anywhere', () => {
  const allowed = /[\t\n\r]/;
  const isUnseen = (character: string): boolean =>
    (/\p{Cc}/u.test(character) && !allowed.test(character)) || /\p{Bidi_Control}/u.test(character);
  const nasty = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\u0000', '\u001b', '\u0085', '\u202e', '\u2066', '\u200f', '\u061c', '\ufeff', '\n', '\t'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('a', '维', '👩\u200d🔧', ' '),
    ),
    maxLength: 40,
  });

  it.each<[string, (text: string) => string]>([
    ['a name', (text) => lineSchema(400).parse(text)],
    ['notes', (text) => textSchema(400).parse(text)],
    ['a text in a language', (text) => localTextSchema.parse({ en: `x${text}` }).en ?? ''],
    ['a cell of a file', cleanLine],
    ['a cell of several lines', cleanLines],
  ])('as %s bears nothing that is not seen, and is left alone when taken in again', (_, taken) => {
    fc.assert(
      fc.property(nasty, (text) => {
        const once = taken(text);
        expect([...once].filter(isUnseen)).toEqual([]);
        expect(taken(once).replace(/^x+/, '')).toBe(once.replace(/^x+/, ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the lines and tabs of notes', () => {
    expect(textSchema(40).parse('a\n\tb\u202e\r\nc')).toBe('a\n\tb\r\nc');
  });
});
