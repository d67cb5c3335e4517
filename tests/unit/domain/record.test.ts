import { describe, expect, it } from 'vitest';
import { lineSchema, requiredLineSchema } from '#domain/record.ts';

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
