import { describe, expect, it } from 'vitest';
import { checkPictureNamed, checkPictures } from '#domain/checkPicture.ts';
import { checkDrawings } from '#widgets/checkDrawings.ts';

/** Numbers of a path that say where the pen is set down: absolute moves only. */
const starts = (path: string): readonly (readonly [number, number])[] =>
  [...path.matchAll(/M(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('the drawings of checks', () => {
  it.each(checkPictures.map((name) => ({ name })))('of $name are whole paths within their box', ({ name }) => {
    const { lines, look } = checkDrawings[name];
    for (const path of [lines, look]) {
      expect(path).toMatch(/^M[-\d. MLHVhvCQTAamlZ]+$/);
      expect(path).not.toContain('NaN');
      for (const [x, y] of starts(path)) {
        expect(x).toBeGreaterThanOrEqual(-4);
        expect(x).toBeLessThanOrEqual(164);
        expect(y).toBeGreaterThanOrEqual(-8);
        expect(y).toBeLessThanOrEqual(124);
      }
    }
  });

  it('are found by name, and by no other', () => {
    expect(checkPictureNamed('horn')).toBe('horn');
    expect(checkPictureNamed('')).toBeNull();
    expect(checkPictureNamed('toString')).toBeNull();
  });
});
