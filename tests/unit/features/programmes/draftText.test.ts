import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftFromText, draftText } from '#features/programmes/draftText.ts';
import { aLevel, twoLevels } from '#tests/support/serviceRows.ts';

describe('a draft kept as text', () => {
  it('comes back as it was, empty fields too', () => {
    const figure = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(figure, figure, fc.string(), (every, shift, en) => {
        // Minus zero is the one figure that JSON writes otherwise; it means zero.
        fc.pre(!Object.is(every, -0) && !Object.is(shift, -0));
        const draft = [
          ...twoLevels(),
          aLevel('D', { name: { en }, shift, triggers: [{ kind: 'usage', meter: 'h', every }] }),
        ];
        expect(draftFromText(draftText(draft))).toEqual(draft);
      }),
    );
  });

  it.each([null, '', '{', '{"levels":1}', 'null'])('is none when the text is %j', (text) => {
    expect(draftFromText(text)).toBeNull();
  });
});
