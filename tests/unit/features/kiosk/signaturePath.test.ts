import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markInstead, type Point, signaturePath, withPoint } from '#features/kiosk/signaturePath.ts';

const point = fc.record({
  x: fc.double({ min: 0, max: 600, noNaN: true }),
  y: fc.double({ min: 0, max: 200, noNaN: true }),
});

describe('a signature', () => {
  it('is path data in whole units; points that nearly coincide are one', () => {
    const stroke = [
      { x: 10.4, y: 20.6 },
      { x: 11, y: 21 },
      { x: 30, y: 40 },
    ].reduce<readonly Point[]>(withPoint, []);
    expect(signaturePath([stroke])).toBe('M10 21L30 40');
  });

  it('shows a dot for a tap, and nothing for nothing', () => {
    expect(signaturePath([[{ x: 5, y: 6 }]])).toBe('M5 6L5 6');
    expect(signaturePath([])).toBe('');
  });

  it('fits the record however long one signs, and is always path data', () => {
    fc.assert(
      fc.property(fc.array(fc.array(point, { maxLength: 400 }), { maxLength: 30 }), (strokes) => {
        const path = signaturePath(strokes.map((stroke) => stroke.reduce<readonly Point[]>(withPoint, [])));
        expect(path.length).toBeLessThanOrEqual(20_000);
        expect(path).toMatch(/^(M\d+ \d+(L\d+ \d+)+)*$/);
      }),
      { numRuns: 50 },
    );
    expect(markInstead).toMatch(/^(M\d+ \d+(L\d+ \d+)+)+$/);
  });
});
